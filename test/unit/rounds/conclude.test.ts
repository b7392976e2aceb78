import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { approvesConditionally } from '#functions/rounds/terms/approves.ts';
import { type Circumstances, carried, conclude, mayClose } from '#functions/rounds/terms/conclude.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { answered, openTask, recorded } from '../../support/rounds.ts';
import { settings } from '../../support/small-programme.ts';

type Vote = ProgrammeSettings['vote'];
const collegeOf = (name: string): Task => openTask('approval', 'college', name);
const seatOf = (name: string): Task => openTask('vote', 'seat', name);
const names = ['alfa', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
const circumstances = (parts: Partial<Circumstances> = {}): Circumstances => ({
  vote: settings.vote,
  seats: 4,
  colleges: [],
  standing: [],
  ...parts,
});
const asColleges = (tasks: readonly Task[]): string[] => tasks.map(({ addresseeId }) => addresseeId);
const approvalOf = (tasks: readonly Task[], parts: Partial<Circumstances> = {}) =>
  conclude('approval', tasks, circumstances({ colleges: asColleges(tasks), ...parts }));

/** A college's task in any state it can be in when a round closes. */
const anyCollege = (name: string): fc.Arbitrary<Task> =>
  fc.constantFrom<Task>(
    collegeOf(name),
    answered(collegeOf(name), 'approved'),
    answered(collegeOf(name), 'approved-with-conditions'),
    answered(collegeOf(name), 'not-approved'),
    { ...collegeOf(name), answer: recorded('deferred') },
    { ...collegeOf(name), status: 'withdrawn' },
  );
const anyColleges = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .chain((found) => fc.tuple(...found.map(anyCollege)));
const anySeat = (name: string): fc.Arbitrary<Task> =>
  fc.constantFrom<Task>(
    seatOf(name),
    answered(seatOf(name), 'for'),
    answered(seatOf(name), 'against'),
    answered(seatOf(name), 'abstain'),
    { ...seatOf(name), status: 'withdrawn' },
  );
const anySeats = fc.uniqueArray(fc.constantFrom(...names)).chain((found) => fc.tuple(...found.map(anySeat)));
const anyVote = fc.record<Vote>({
  quorum: fc.integer({ min: 1, max: 6 }),
  majority: fc.constantFrom('simple', 'two-thirds', 'unanimous'),
});
const approves = (task: Task): boolean => task.status === 'answered' && /^approved/.test(task.answer?.answer ?? '');

describe('an approval', () => {
  test('is given exactly when every college gave it: silence, refusal, deferral and withdrawal are no consent', () => {
    fc.assert(
      fc.property(anyColleges, (tasks) => {
        // Under conditions it is no approval yet: the regiegroep accepts them first (rule 8).
        const given = tasks.some(approvesConditionally) ? 'approved-with-conditions' : 'approved';
        expect(approvalOf(tasks).verdict).toBe(tasks.every(approves) ? given : 'not-approved');
      }),
    );
  });

  test('is never given with a silent college, and names it (rule 4)', () => {
    fc.assert(
      fc.property(anyColleges, (tasks) => {
        const { verdict, silent, sentence } = approvalOf([...tasks, collegeOf('stil')]);
        expect(verdict).toBe('not-approved');
        expect(silent).toContain('college-stil');
        expect(sentence).toContain('college van stil');
      }),
    );
  });

  test('does not come about by more silence', () => {
    fc.assert(
      fc.property(anyColleges, fc.nat({ max: 4 }), (tasks, more) => {
        const silent = Array.from({ length: more }, (_, at) => collegeOf(`stil-${at}`));
        fc.pre(approvalOf(tasks).verdict === 'not-approved');
        expect(approvalOf([...tasks, ...silent]).verdict).toBe('not-approved');
      }),
    );
  });

  test('is not given for a college whose task was withdrawn, nor for one that was never asked', () => {
    const alfa = answered(collegeOf('alfa'), 'approved');
    expect(approvalOf([alfa, { ...collegeOf('beta'), status: 'withdrawn' }]).verdict).toBe('not-approved');
    expect(approvalOf([alfa], { colleges: ['college-alfa', 'college-nieuw'] }).verdict).toBe('not-approved');
  });

  test('of a college that left does not count, and is not needed either', () => {
    const [alfa, gone] = [answered(collegeOf('alfa'), 'approved'), collegeOf('gegaan')];
    expect(approvalOf([alfa, gone], { colleges: ['college-alfa'] }).verdict).toBe('approved');
    expect(approvalOf([alfa, answered(gone, 'approved')], { colleges: ['college-beta'] }).verdict).toBe('not-approved');
  });

  test('that stands from an earlier round on the same text counts without asking again (rule 11)', () => {
    const beta = answered(collegeOf('beta'), 'approved');
    const both = { colleges: ['college-alfa', 'college-beta'] };
    expect(approvalOf([beta], { ...both, standing: ['college-alfa'] }).verdict).toBe('approved');
    expect(approvalOf([beta], { ...both, standing: [] }).verdict).toBe('not-approved');
  });

  test('of no college at all is none', () => {
    expect(approvalOf([], { colleges: [] }).verdict).toBe('not-approved');
  });

  test('tells the refusing colleges by name', () => {
    const outcome = approvalOf([answered(collegeOf('alfa'), 'approved'), answered(collegeOf('beta'), 'not-approved')]);
    expect(outcome).toMatchObject({
      negative: ['college-beta'],
      silent: [],
      tally: { approved: 1, 'not-approved': 1 },
    });
  });
});

describe('a college that defers', () => {
  const deferring: Task = { ...collegeOf('beta'), answer: recorded('deferred') };

  test('has been heard: it is no silence and no consent either, and the outcome says so', () => {
    const outcome = approvalOf([answered(collegeOf('alfa'), 'approved'), deferring]);
    expect(outcome).toMatchObject({ verdict: 'not-approved', silent: [] });
    expect(outcome.tally).toEqual({ approved: 1, deferred: 1 });
    expect(outcome.sentence).toContain('Besluit aangehouden: college van beta');
  });
});

describe('a vote of the seats', () => {
  const tallied = (inFavour: number, against: number, abstain: number) => ({ for: inFavour, against, abstain });

  test.each<[string, Vote, number, [number, number, number], boolean]>([
    // seats 4, quorum 3, simple majority
    ['nobody voted', { quorum: 3, majority: 'simple' }, 4, [0, 0, 0], false],
    ['two of the quorum of three', { quorum: 3, majority: 'simple' }, 4, [2, 0, 0], false],
    ['three for', { quorum: 3, majority: 'simple' }, 4, [3, 0, 0], true],
    ['two against one', { quorum: 3, majority: 'simple' }, 4, [2, 1, 0], true],
    ['a tie', { quorum: 3, majority: 'simple' }, 4, [2, 2, 0], false],
    ['one for, two abstaining: abstentions make the quorum', { quorum: 3, majority: 'simple' }, 4, [1, 0, 2], true],
    ['abstentions alone', { quorum: 3, majority: 'simple' }, 4, [0, 0, 4], false],
    ['two thirds exactly', { quorum: 3, majority: 'two-thirds' }, 4, [2, 1, 0], true],
    ['just under two thirds', { quorum: 3, majority: 'two-thirds' }, 6, [3, 2, 0], false],
    ['abstentions only, two thirds of nothing', { quorum: 1, majority: 'two-thirds' }, 4, [0, 0, 3], false],
    ['all seats for', { quorum: 3, majority: 'unanimous' }, 4, [4, 0, 0], true],
    ['one seat silent', { quorum: 3, majority: 'unanimous' }, 4, [3, 0, 0], false],
    ['one seat abstaining', { quorum: 3, majority: 'unanimous' }, 4, [3, 0, 1], false],
    ['no seats', { quorum: 1, majority: 'unanimous' }, 0, [0, 0, 0], false],
  ])('%s', (_, rule, seats, [inFavour, against, abstain], expected) => {
    expect(carried(seats, tallied(inFavour, against, abstain), rule)).toBe(expected);
  });

  test('never carries below its quorum, without anybody in favour, or with more against than for', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), anyVote, (inFavour, against, abstain, rule) => {
        const seats = inFavour + against + abstain;
        fc.pre(carried(seats, tallied(inFavour, against, abstain), rule));
        expect(seats).toBeGreaterThanOrEqual(rule.quorum);
        expect(inFavour).toBeGreaterThan(against);
      }),
    );
  });

  /** What a vote comes to, and what it comes to with more seats that stay silent. */
  const silenced = (tasks: readonly Task[], vote: Vote, more: number) => {
    const silent = Array.from({ length: more }, (_, at) => seatOf(`stil-${at}`));
    const before = conclude('vote', tasks, circumstances({ vote, seats: tasks.length }));
    const seats = tasks.length + silent.length;
    const after = conclude('vote', [...tasks, ...silent], circumstances({ vote, seats }));
    return { before, after, silent: silent.map(({ addresseeId }) => addresseeId) };
  };
  const moreSeats = fc.integer({ min: 1, max: 4 });

  test('that is not carried does not carry by more silence', () => {
    fc.assert(
      fc.property(anySeats, anyVote, moreSeats, (tasks, vote, more) => {
        const { before, after } = silenced(tasks, vote, more);
        fc.pre(before.verdict === 'not-adopted');
        expect(after.verdict).toBe('not-adopted');
      }),
    );
  });

  test('that all must carry is not carried while one is silent, and every silent seat is named', () => {
    fc.assert(
      fc.property(anySeats, anyVote, moreSeats, (tasks, vote, more) => {
        const { before, after, silent } = silenced(tasks, { ...vote, majority: 'unanimous' }, more);
        expect(after.verdict).toBe('not-adopted');
        expect(after.silent).toEqual([...before.silent, ...silent]);
      }),
    );
  });

  test('is unanimous with the vote of a seat that ended since, and not while a seat that is there stays silent', () => {
    const vote: Vote = { quorum: 1, majority: 'unanimous' };
    const voted = ['alfa', 'beta', 'gamma'].map((name) => answered(seatOf(name), 'for'));
    // Three voted in favour and one of them left the regiegroep: two seats are left, or three with a silent successor.
    expect(conclude('vote', voted, circumstances({ vote, seats: 2 })).verdict).toBe('adopted');
    const successor = [...voted, seatOf('delta')];
    expect(conclude('vote', successor, circumstances({ vote, seats: 3 })).verdict).toBe('not-adopted');
  });

  test('counts a seat that was silent as a seat: withdrawing its task does not make the others unanimous', () => {
    const seats = [answered(seatOf('alfa'), 'for'), { ...seatOf('beta'), status: 'withdrawn' as const }];
    const vote: Vote = { quorum: 1, majority: 'unanimous' };
    expect(conclude('vote', seats, circumstances({ vote })).verdict).toBe('not-adopted');
  });
});

describe('a round that gathers', () => {
  test.each(['input', 'sounding', 'consultation'] as const)('of %s is simply closed, whatever was said', (kind) => {
    const tasks = [openTask(kind, 'partner', 'alfa'), openTask(kind, 'partner', 'beta')];
    expect(conclude(kind, tasks, circumstances()).verdict).toBe('closed');
  });

  test('names who was silent, but not the outer ring that need not answer', () => {
    const tasks = [
      openTask('consultation', 'partner', 'zorg'),
      openTask('consultation', 'partner', 'bedrijf', { awaited: false }),
    ];
    const { silent, sentence } = conclude('consultation', tasks, circumstances());
    expect(silent).toEqual(['partner-zorg']);
    expect(sentence).toContain('partner van zorg');
    expect(sentence).not.toContain('bedrijf');
  });

  test.each([
    ['sounding', 'negative'],
    ['consultation', 'objection'],
    ['vote', 'against'],
    ['approval', 'not-approved'],
  ] as const)('tells who was negative: %s, %s', (kind, answer) => {
    const tasks = [answered(openTask(kind, 'partner', 'alfa'), answer), openTask(kind, 'partner', 'beta')];
    expect(conclude(kind, tasks, circumstances()).negative).toEqual(['partner-alfa']);
  });

  test('says so when everybody answered', () => {
    const tasks = [answered(openTask('sounding', 'klankbordgroep', 'alfa'), 'positive')];
    expect(conclude('sounding', tasks, circumstances()).sentence).toBe(
      'De sondering is gesloten: 1 × positief. Iedereen op wie werd gewacht, heeft geantwoord.',
    );
  });

  test.each([
    ['contribution', 'committed', 'Partner van alfa heeft besloten bij te dragen.'],
    ['contribution', 'declined', 'Partner van alfa heeft besloten niet bij te dragen. De reden: “Daarom.”'],
    [
      'raising',
      'raised',
      'De alliantie legt de dreigende afwijking voor aan het programmabureau. Haar reden: “Daarom.”',
    ],
    ['solution', 'solution', 'Het programmabureau stelt een oplossing voor. De oplossing: “Daarom.”'],
    ['verdict', 'not-sufficient', 'De alliantie vindt de oplossing niet voldoende. Haar reden: “Daarom.”'],
  ] as const)('reads as a sentence, without a count, when one answers: %s, %s', (kind, answer, sentence) => {
    const [task] = [answered(openTask(kind, 'partner', 'alfa'), answer)];
    const given = {
      ...task,
      answer: { ...recorded(answer), ...(answer === 'committed' ? {} : { remarks: 'Daarom.' }) },
    };
    expect(conclude(kind, [given], circumstances()).sentence).toBe(sentence);
  });

  test('names whose question was taken back by hand, and does not say that everybody answered (rule 4)', () => {
    const [alfa, beta, gamma] = ['alfa', 'beta', 'gamma'].map(seatOf) as [Task, Task, Task];
    const votes: Task[] = [
      answered(alfa, 'for'),
      { ...beta, status: 'withdrawn', withdrawnBy: 'bureau-proefland' },
      { ...gamma, status: 'withdrawn', withdrawnBy: 'registry' },
    ];
    const { sentence } = conclude('vote', votes, circumstances({ vote: { quorum: 1, majority: 'simple' } }));
    expect(sentence).toBe(
      'De stemming heeft geleid tot vaststelling: 1 × voor. Het quorum van 1 is gehaald, en er is een meerderheid voor. Vraag ingetrokken door het programmabureau: seat van beta.',
    );
  });

  test('names at most twenty of the silent, and counts the rest', () => {
    const tasks = Array.from({ length: 23 }, (_, at) => openTask('input', 'partner', `p${at}`));
    expect(conclude('input', tasks, circumstances()).sentence).toMatch(/partner van p19 en 3 anderen\.$/);
  });
});

describe('a round may close', () => {
  const termEnd = '2027-04-01T21:59:00.000Z';

  test.each([
    [0, '2027-03-01T00:00:00.000Z', true],
    [1, '2027-04-01T21:58:59.999Z', false],
    [1, termEnd, true],
    [9, '2027-04-02T00:00:00.000Z', true],
  ])('with %i awaited at %s: %s', (awaited, moment, expected) => {
    expect(mayClose({ awaited, termEnd }, moment)).toBe(expected);
  });
});

describe('a round that one answer settles', () => {
  const alliance = openTask('verdict', 'alliance', 'alfa');
  const bureau = openTask('solution', 'programmabureau', 'programmabureau');
  const council = openTask('contribution', 'council', 'alfa');

  test.each([
    [openTask('contribution-conditions', 'alliance', 'alfa'), 'accepted', 'accepted', []],
    [openTask('contribution-conditions', 'alliance', 'alfa'), 'not-accepted', 'not-accepted', ['alliance-alfa']],
    [alliance, 'sufficient', 'sufficient', []],
    [alliance, 'not-sufficient', 'not-sufficient', ['alliance-alfa']],
    [bureau, 'solution', 'offered', []],
    [bureau, 'no-solution', 'no-solution', ['programmabureau-programmabureau']],
    [council, 'committed', 'committed', []],
    [council, 'committed-with-conditions', 'committed-with-conditions', []],
    [council, 'declined', 'declined', ['council-alfa']],
  ] as const)('%o answered %s comes to %s', (task, answer, verdict, negative) => {
    const outcome = conclude(task.kind, [answered(task, answer)], circumstances());
    expect(outcome).toMatchObject({ verdict, negative, silent: [] });
  });

  test('is unanswered in silence, and says who was silent (rule 4)', () => {
    const outcome = conclude('solution', [bureau], circumstances());
    expect(outcome).toMatchObject({ verdict: 'unanswered', silent: ['programmabureau-programmabureau'] });
    expect(outcome.sentence).toContain('Niet geantwoord: programmabureau');
  });

  test('is unanswered when a council put its decision off and did not come back to it', () => {
    const outcome = conclude('contribution', [{ ...council, answer: recorded('deferred') }], circumstances());
    expect(outcome).toMatchObject({ verdict: 'unanswered', silent: [] });
    expect(outcome.sentence).toContain('Besluit aangehouden');
  });
});

describe('the regiegroep on the second rung', () => {
  const seats = names.slice(0, 4);
  const ruling = (answers: readonly (string | undefined)[], vote: Vote = { quorum: 3, majority: 'simple' }) => {
    const tasks = answers.map((answer, at) => {
      const task = openTask('ruling', 'seat', seats[at] ?? '');
      return answer === undefined ? task : answered(task, answer);
    });
    return conclude('ruling', tasks, circumstances({ vote })).verdict;
  };

  test.each([
    [['for', 'for', 'for', 'for'], 'decided'],
    [['for', 'for', 'against', 'abstain'], 'decided'],
    [['for', 'for', 'hand-back', undefined], 'decided'],
    [['for', 'against', 'hand-back', undefined], 'not-decided'],
    [['hand-back', 'hand-back', 'for', undefined], 'handed-back'],
    [['hand-back', 'hand-back', 'for', 'against'], 'not-decided'],
    [['against', 'against', 'against', undefined], 'decided-against'],
    [['against', 'against', 'for', undefined], 'decided-against'],
    [['for', 'for', undefined, undefined], 'not-decided'],
    [[undefined, undefined, undefined, undefined], 'not-decided'],
  ] as const)('%j comes to %s', (answers, verdict) => {
    expect(ruling(answers)).toBe(verdict);
  });

  const votes = fc.array(fc.constantFrom('for', 'against', 'hand-back', 'abstain', undefined), {
    minLength: 4,
    maxLength: 4,
  });
  const cast = (answers: readonly (string | undefined)[], answer: string): number =>
    answers.filter((one) => one === answer).length;

  test('decides nothing without a quorum', () => {
    fc.assert(
      fc.property(votes, anyVote, (answers, rule) => {
        fc.pre(answers.filter((answer) => answer !== undefined).length < rule.quorum);
        expect(ruling(answers, rule)).toBe('not-decided');
      }),
    );
  });

  test.each([
    ['decided', 'for', 'hand-back'],
    ['handed-back', 'hand-back', 'for'],
  ])('comes to %s only where more say %s than %s', (verdict, more, fewer) => {
    fc.assert(
      fc.property(votes, anyVote, (answers, rule) => {
        fc.pre(ruling(answers, rule) === verdict);
        expect(cast(answers, more)).toBeGreaterThan(cast(answers, fewer));
      }),
    );
  });
});
