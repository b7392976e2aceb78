import { expect, test } from 'vitest';
import {
  composed,
  demandEstablishable,
  type EvaluationEvidence,
  evaluationHash,
  evaluationSeenBy,
  spoken,
  wordsForNext,
} from '#functions/monitoring/domain/evaluation.ts';
import { dayOfState, demandOver, stretchOf } from '#functions/monitoring/domain/stretch.ts';
import { wordedParts } from '#functions/monitoring/terms/evaluation.ts';
import { figuresOf } from '#functions/overview/domain/requirements.ts';
import { exampleText } from '../../support/framework-texts.ts';

/** The evaluation of a period, put together from what the record says. */

const half = [
  { from: '2027-01-01', until: '2027-07-01' },
  { from: '2027-07-01', until: '2028-01-01' },
  { from: '2028-01-01', until: '2028-07-01' },
];
const first = stretchOf(half, '2027-01-01_2027-07-01');
const amounts = {
  grantedCents: 100,
  receivedCents: 50,
  plannedCents: 40,
  committedCents: 40,
  spentCents: 10,
  leftCents: 90,
};
const report = {
  reportId: '2027-01-01_2027-07-01.1',
  period: half[0] ?? { from: '', until: '' },
  colour: 'amber' as const,
  risks: [{ description: 'Te weinig coaches.', measure: 'Een wervingsactie.' }],
};
const bewegen = {
  allianceId: 'samen-bewegen',
  title: 'Samen bewegen',
  lineId: 'gezond',
  goalId: 'bewegen',
  lead: 'alfa',
  phase: 'execution' as const,
  report,
};
const evidence: EvaluationEvidence = {
  programmeId: 'proefland',
  stretch: first,
  asOf: '2027-08-15',
  before: new Map(),
  framework: { cycleId: '1', content: exampleText },
  alliances: [bewegen],
  indicators: [],
  money: {
    total: amounts,
    sources: [{ source: 'state', ...amounts }],
    lines: [{ lineId: 'gezond', ...amounts }],
    cells: [{ lineId: 'gezond', year: 2027, source: 'state', ...amounts }],
    corrections: [{ kind: 'payment', lineId: 'gezond', year: 2027, source: 'state', amountCents: -500 }],
    cofinancing: { demandedCents: 0, grantedCents: 0, receivedCents: 0, spentCents: 0, shortCents: 0 },
  },
  contributed: [],
  escalations: [],
  dispensations: [],
  lessons: [],
  lessonLimit: 'P6M',
  askedReports: [],
  due: [],
  figures: [],
  nameOf: (one) => `gemeente ${one}`,
};
const made = (parts: Partial<EvaluationEvidence> = {}) =>
  composed({ ...evidence, ...parts }, { version: 1, words: {} });

test('a stretch is one reporting period, or several that follow one another', () => {
  expect(first.periods).toEqual([half[0]]);
  expect(stretchOf(half, '2027-01-01_2028-01-01')).toMatchObject({
    from: '2027-01-01',
    until: '2028-01-01',
    periods: [half[0], half[1]],
  });
});

test.each([
  ['2027-01-01_2027-06-30', 'no period ends there'],
  ['2026-01-01_2027-07-01', 'no period begins there'],
  ['2028-01-01_2027-07-01', 'it ends before it begins'],
  ['2027-01-01_2027-07-01_2027-07-01', 'it is more than two days'],
  ['', 'it is nothing'],
])('%s is no stretch: %s', (evaluationId) => {
  expect(() => stretchOf(half, evaluationId)).toThrow('The programme has no such reporting period.');
});

test('it shows the state of today, until the reports about the next period can come', () => {
  expect(dayOfState(first, '2027-08-15')).toBe('2027-08-15');
  expect(dayOfState(first, '2028-03-01')).toBe('2027-12-31');
  expect(dayOfState(stretchOf(half, '2028-01-01_2028-07-01'), '2031-01-01')).toBe('2031-01-01');
});

test('a period is over on the day after its last', () => {
  expect(() => demandOver(first, '2027-06-30')).toThrow('it is evaluated from that day on');
  expect(() => demandOver(first, '2027-07-01')).not.toThrow();
});

test('a goal has the worst colour of its alliances, and none before a report', () => {
  const other = { ...bewegen, allianceId: 'fit', title: 'Fit', report: { ...report, colour: 'red' as const } };
  const silent = { ...bewegen, allianceId: 'stil', title: 'Stil', goalId: 'verdwenen' };
  const { report: _none, ...unreported } = silent;
  const { goals } = made({ alliances: [bewegen, other, unreported] });
  expect(goals.find(({ goalId }) => goalId === 'bewegen')).toMatchObject({
    line: expect.any(String),
    colour: 'red',
    alliances: [{ colour: 'amber' }, { colour: 'red' }],
  });
  expect(goals.at(-1)).toEqual({
    ...{ lineId: 'gezond', goalId: 'verdwenen' },
    alliances: [{ allianceId: 'stil', title: 'Stil', phase: 'execution' }],
  });
  expect(made({ alliances: [unreported] }).goals.find(({ goalId }) => goalId === 'verdwenen')).not.toHaveProperty(
    'colour',
  );
});

test('a report whose day passed is missing by the name of its alliance and lead; one that came, or is not due, is not', () => {
  const askedReport = (allianceId: string, parts: object = {}) => ({
    allianceId,
    period: { from: first.from, until: first.until },
    dueOn: '2027-07-31',
    ...parts,
  });
  const { missing } = made({
    askedReports: [
      askedReport('samen-bewegen'),
      askedReport('fit', { reportedOn: '2027-08-15' }),
      askedReport('later', { reportedOn: '2027-08-16' }),
      askedReport('nog-tijd', { dueOn: '2027-08-15' }),
      askedReport('ander', { period: half[1] }),
    ],
  });
  expect(missing).toEqual([
    {
      allianceId: 'samen-bewegen',
      alliance: 'Samen bewegen',
      lead: 'gemeente alfa',
      period: half[0],
      dueOn: '2027-07-31',
    },
    { allianceId: 'later', alliance: 'later', period: half[0], dueOn: '2027-07-31' },
  ]);
});

test('a lesson out of a report is new in the period of the report, any other in that of its day', () => {
  const lesson = (lessonId: string, recordedOn: string, reportId?: string) => ({
    lesson: {
      lessonId,
      title: lessonId,
      source: reportId
        ? { from: 'report' as const, allianceId: 'samen-bewegen', reportId }
        : { from: 'elsewhere' as const, description: 'Sessie.' },
    },
    recordedOn,
    uses: [],
    endings: [],
  });
  const { lessons } = made({
    lessons: [
      lesson('uit-verantwoording', '2027-07-20', '2027-01-01_2027-07-01.1'),
      lesson('in-periode', '2027-03-01'),
      lesson('erna', '2027-07-01'),
      lesson('andere-periode', '2027-07-20', '2027-07-01_2028-01-01.1'),
    ],
  });
  expect(lessons.new.map(({ lessonId }) => lessonId)).toEqual(['uit-verantwoording', 'in-periode']);
});

test('lessons that are used, ended and too old', () => {
  const at = { by: 'bureau', why: 'Omdat.', at: '2027-05-01T09:00:00.000Z' };
  const { lessons } = made({
    lessons: [
      {
        lesson: { lessonId: 'gebruikt', title: 'Gebruikt', source: { from: 'elsewhere', description: 'x' } },
        recordedOn: '2027-01-15',
        uses: [
          { allianceId: 'samen-bewegen', uses: true, on: '2027-05-01' },
          { allianceId: 'fit', uses: true, on: '2027-05-01' },
          { allianceId: 'fit', uses: false, on: '2027-05-02' },
        ],
        endings: [],
      },
      {
        lesson: { lessonId: 'klaar', title: 'Klaar', source: { from: 'elsewhere', description: 'x' } },
        recordedOn: '2026-01-15',
        uses: [],
        endings: [{ ending: { as: 'framework', cycleId: '1', ...at }, on: '2027-05-01' }],
      },
    ],
  });
  expect(lessons.used).toEqual([
    { lessonId: 'gebruikt', title: 'Gebruikt', allianceId: 'samen-bewegen', alliance: 'Samen bewegen' },
  ]);
  expect(lessons.ended).toEqual([{ lessonId: 'klaar', title: 'Klaar', as: 'framework' }]);
  // Six months after 15 January is 15 July: 212 days old on 15 August.
  expect(lessons.ageing).toEqual([{ lessonId: 'gebruikt', title: 'Gebruikt', ageDays: 212, dueOn: '2027-07-15' }]);
});

test('an escalation that ended before the period, or was raised after the day, is not in it', () => {
  const one = {
    ...{ allianceId: 'samen-bewegen', title: 'Budget', breach: 'budget-overrun' as const, size: 8 },
    ...{ unit: 'percent' as const, stage: 'ruling' as const },
  };
  const { escalations } = made({
    escalations: [
      { ...one, escalationId: 'escalation-1', raisedOn: '2026-05-01', endedOn: '2026-12-31' },
      { ...one, escalationId: 'escalation-2', raisedOn: '2026-05-01', endedOn: '2027-01-01' },
      { ...one, escalationId: 'escalation-3', raisedOn: '2027-08-15' },
      { ...one, escalationId: 'escalation-4', raisedOn: '2027-08-16' },
    ],
  });
  expect(escalations.map(({ escalationId }) => escalationId)).toEqual(['escalation-2', 'escalation-3']);
});

test('the risks are those that reports about the period name', () => {
  expect(made().risks).toEqual([{ allianceId: 'samen-bewegen', alliance: 'Samen bewegen', ...report.risks[0] }]);
  const later = { ...bewegen, report: { ...report, period: half[1] ?? report.period } };
  expect(made({ alliances: [later] }).risks).toEqual([]);
});

test('only the concept that was read is established, and a later version says what it corrects', () => {
  const concept = made();
  expect(() => demandEstablishable(concept, evaluationHash(concept))).not.toThrow();
  expect(() => demandEstablishable(made({ asOf: '2027-08-16' }), evaluationHash(concept))).toThrow(
    expect.objectContaining({ code: 'evaluation-changed' }),
  );
  const second = composed(evidence, { version: 2, words: {} });
  expect(second).toMatchObject({ version: 2, replaces: 1 });
  expect(() => demandEstablishable(second, evaluationHash(second))).toThrow(
    expect.objectContaining({ code: 'correction-missing' }),
  );
});

test('words stay for the next version, except what the version before corrected', () => {
  const kept = {
    ...{ programmeId: 'proefland', evaluationId: first.evaluationId, number: 3, version: 2 },
    words: { summary: 'Het gaat goed.', correction: 'Het bedrag was fout.' },
    writtenAt: '2027-08-15T09:00:00.000Z',
    writtenBy: 'bureau',
  };
  expect(wordsForNext(kept, 1)).toEqual(kept.words);
  expect(wordsForNext(kept, 2)).toEqual({ summary: 'Het gaat goed.' });
  expect(wordsForNext(undefined, 0)).toEqual({});
  expect(spoken({ summary: '', goals: 'Op koers.' })).toEqual({ goals: 'Op koers.' });
});

const seenBy = (content: ReturnType<typeof made>, ...[sees]: [Parameters<typeof evaluationSeenBy>[1]]) =>
  evaluationSeenBy({ content, hash: evaluationHash(content) }, sees);

test('what no longer has the hash under which it was established is not whole, though nothing is hidden', () => {
  const hash = evaluationHash(made({ asOf: '2027-08-14' }));
  expect(evaluationSeenBy({ content: made(), hash }, () => true)).toEqual({ content: made(), whole: false });
});

test('what became confidential since is left out, and the reader is told that it is not whole', () => {
  const one = {
    ...{ escalationId: 'escalation-1', allianceId: 'samen-bewegen', title: 'Budget', raisedOn: '2027-05-01' },
    ...{ breach: 'budget-overrun' as const, size: 8, unit: 'percent' as const, stage: 'ruling' as const },
  };
  const content = made({ escalations: [one] });
  expect(seenBy(content, () => true)).toEqual({ content, whole: true });
  const hidden = seenBy(content, () => false);
  expect(hidden.whole).toBe(false);
  expect(JSON.stringify(hidden.content)).not.toContain('escalation-1');
});

const sees = (hidden: string) => (matter: string, matterId: string) => `${matter}/${matterId}` !== hidden;

test('what was late of a matter that became confidential since is left out, and nothing else (rule 19)', () => {
  const due = { dueOn: '2027-07-01', late: true, owedBy: 'regiegroep' };
  const { late } = made({
    due: [
      { ...due, what: 'measure', escalationId: 'escalation-1' },
      { ...due, what: 'approval-condition', cycleId: '1' },
      { ...due, what: 'payment' },
    ],
  });
  expect(late.map(({ what }) => what)).toEqual(['measure', 'approval-condition', 'payment']);
  const shown = (hidden: string) => seenBy({ ...made(), late }, sees(hidden)).content.late;
  expect(shown('escalation/escalation-1').map(({ what }) => what)).toEqual(['approval-condition', 'payment']);
  expect(shown('framework-cycle/1').map(({ what }) => what)).toEqual(['measure', 'payment']);
});

test('an escalation that became confidential since counts in no figure (rule 19)', () => {
  const solved = (id: string, meets: boolean) => ({ kind: 'escalation', id, name: `Escalatie ${id}`, meets });
  const figures = [
    {
      ...{ number: 11, figure: 'escalations-solved-on-the-first-rung', meets: 1, of: 2, percent: 50, norm: 50 },
      colour: 'green' as const,
      facts: [solved('escalation-1', false), solved('escalation-2', true)],
    },
  ];
  const moment = { evaluationId: '2026-07-01_2027-01-01', version: 1, from: '2026-07-01', until: '2027-01-01' };
  const before = new Map([[11, [{ ...moment, asOf: '2027-02-01', meets: 0, of: 1, percent: 0 }]]]);
  const content = made({ figures, before });
  const shown = (hidden: string) => seenBy(content, sees(hidden)).content.requirements.figures[0];
  expect(shown('none')).toMatchObject({ before: { percent: 0 }, moved: 'better' });
  // The figure of before counts it too, so nothing is compared.
  expect(shown('escalation/escalation-1')).not.toHaveProperty('before');
  expect(shown('escalation/escalation-1')).not.toHaveProperty('moved');
  expect(shown('none')).toMatchObject({ meets: 1, of: 2, percent: 50, colour: 'green' });
  expect(shown('escalation/escalation-1')).toMatchObject({ meets: 1, of: 1, percent: 100, colour: 'green', short: [] });
  expect(shown('escalation/escalation-2')).toMatchObject({ meets: 0, of: 1, percent: 0, colour: 'red' });
  expect(JSON.stringify(shown('escalation/escalation-2'))).not.toContain('escalation-2');
  const alone = made({ figures: figures.map((one) => ({ ...one, of: 1, percent: 100, facts: one.facts.slice(1) })) });
  const [unmeasured] = seenBy(alone, sees('escalation/escalation-2')).content.requirements.figures;
  expect(unmeasured).toEqual({
    ...{ number: 11, figure: 'escalations-solved-on-the-first-rung', meets: 0, of: 0, norm: 50 },
    short: [],
  });
});

test('a colour that a ruling allows is red for who does not see its escalation any more (rule 19)', () => {
  const allowed = { ...bewegen, report: { ...report, allowedBy: ['escalation-1'] } };
  const content = made({ alliances: [allowed] });
  const shown = (hidden: string) =>
    seenBy(content, sees(hidden)).content.goals.find(({ goalId }) => goalId === 'bewegen');
  expect(shown('none')).toMatchObject({ colour: 'amber', alliances: [{ colour: 'amber' }] });
  expect(shown('escalation/escalation-1')).toMatchObject({ colour: 'red', alliances: [{ colour: 'red' }] });
  expect(JSON.stringify(shown('escalation/escalation-1'))).not.toContain('escalation-1');
});

test('a goal that is on course by a ruling alone is not, once its escalation became confidential: the figure is as without a ruling (rule 19)', () => {
  const goals = exampleText.lines.flatMap((line) => line.goals);
  const others = goals.map(({ goalId }) => goalId).filter((goalId) => goalId !== 'bewegen');
  const [other] = others as [string];
  /** The evaluation when reports have these colours, by the goal that an alliance serves; `allowed` says where a ruling gives the colour. */
  const evaluated = (
    reports: readonly { readonly goalId: string; readonly colour: 'amber' | 'red'; readonly allowed?: true }[],
    before: EvaluationEvidence['before'] = new Map(),
  ) => {
    const alliances = reports.map(({ goalId, colour, allowed }, at) => ({
      ...{ ...bewegen, allianceId: `alliantie-${at}`, goalId },
      report: { ...report, colour, ...(allowed ? { allowedBy: ['escalation-1'] } : {}) },
    }));
    const practice = alliances.map((one) => ({
      ...{ ...one, since: '2027-01-01', pitchedOn: '2026-10-01', besideGovernment: true },
      colour: one.report.colour,
    }));
    const nothing = { municipalities: [], input: [], rungs: [], partners: [], seats: [], solved: [] };
    const figures = figuresOf({ today: '2027-08-15', goals, alliances: practice, ...nothing }, { '1': 30 });
    return made({ alliances, figures, before });
  };
  const figureOf = (content: ReturnType<typeof made>, hidden = 'none') =>
    seenBy(content, sees(hidden)).content.requirements.figures[0];
  const byRuling = evaluated([
    { goalId: 'bewegen', colour: 'amber', allowed: true },
    { goalId: other, colour: 'amber' },
  ]);
  const withoutRuling = evaluated([
    { goalId: 'bewegen', colour: 'red' },
    { goalId: other, colour: 'amber' },
  ]);
  expect(figureOf(byRuling)).toMatchObject({ meets: 2, of: goals.length, colour: 'green' });
  expect(figureOf(byRuling, 'escalation/escalation-1')).toEqual(figureOf(withoutRuling));
  expect(figureOf(withoutRuling)).toMatchObject({ meets: 1, of: goals.length });
  expect(figureOf(byRuling, 'escalation/escalation-2')).toEqual(figureOf(byRuling));
  // Another alliance carries the goal as well.
  const carried = evaluated([
    { goalId: 'bewegen', colour: 'amber', allowed: true },
    { goalId: 'bewegen', colour: 'amber' },
  ]);
  expect(figureOf(carried, 'escalation/escalation-1')).toMatchObject({ meets: 1, of: goals.length });
  // The figure of before may count by the same ruling, so nothing is compared.
  const moment = { evaluationId: '2026-07-01_2027-01-01', version: 1, from: '2026-07-01', until: '2027-01-01' };
  const before = new Map([[1, [{ ...moment, asOf: '2027-02-01', meets: 1, of: 1, percent: 100 }]]]);
  const compared = evaluated([{ goalId: 'bewegen', colour: 'amber', allowed: true }], before);
  expect(figureOf(compared)).toHaveProperty('before');
  expect(figureOf(compared, 'escalation/escalation-1')).not.toHaveProperty('before');
  expect(figureOf(compared, 'escalation/escalation-1')).not.toHaveProperty('moved');
});

test('a partner that was heard only in an escalation was not heard, once that became confidential (rule 19)', () => {
  const escalation = (matterId: string) => ({ matter: 'escalation' as const, matterId });
  const nothing = { goals: [], alliances: [], municipalities: [], input: [], rungs: [], seats: [], solved: [] };
  const partners = [
    { partnerId: 'alfa', name: 'Alfa', heard: true, onlyBy: [escalation('escalation-1')] },
    { partnerId: 'beta', name: 'Beta', heard: true, onlyBy: [escalation('escalation-1'), escalation('escalation-2')] },
    { partnerId: 'delta', name: 'Delta', heard: true },
    { partnerId: 'school', name: 'School', heard: false },
  ];
  const content = made({ figures: figuresOf({ today: '2027-08-15', ...nothing, partners }) });
  const shown = (hidden: (matter: string, matterId: string) => boolean) => {
    const { figures } = seenBy(content, hidden).content.requirements;
    return figures.find(({ number }) => number === 8);
  };
  expect(shown(sees('none'))).toMatchObject({ meets: 3, of: 4, percent: 75, colour: 'green' });
  const without = shown(sees('escalation/escalation-1'));
  expect(without).toMatchObject({ meets: 2, of: 4, percent: 50, colour: 'red' });
  expect(without?.short.map(({ id }) => id)).toEqual(['alfa', 'school']);
  expect(JSON.stringify(without)).not.toContain('escalation-1');
  const alone = shown(() => false);
  expect(alone).toMatchObject({ meets: 1, of: 4, percent: 25 });
  expect(JSON.stringify(alone)).not.toContain('escalation');
});

test('there is a part of the document for everything that is worded', () => {
  expect(wordedParts.filter((part) => part !== 'summary' && !(part in made()))).toEqual([]);
});

test('contributions add up by line, year and source, and the lines have their names', () => {
  const row = {
    ...{ lineId: 'gezond', year: 2027, source: 'region' as const },
    ...{ askedCents: 500, promisedCents: 400, decidedCents: 300, paidCents: 100 },
  };
  const { contributions, cells, corrections } = made({
    contributed: [
      { ...row, year: 2028 },
      row,
      { ...row, askedCents: 50, paidCents: 1 },
      { ...row, source: 'province', promisedCents: 0, askedCents: 7, decidedCents: 0, paidCents: 0 },
      { ...row, source: 'other', promisedCents: 0, askedCents: 0, decidedCents: 0, paidCents: 0 },
    ],
  }).money;
  const line = exampleText.lines.find(({ lineId }) => lineId === 'gezond')?.name;
  expect(contributions).toEqual([
    { ...row, line, askedCents: 550, promisedCents: 800, decidedCents: 600, paidCents: 101 },
    { ...row, line, source: 'province', askedCents: 7, promisedCents: 0, decidedCents: 0, paidCents: 0 },
    { ...row, line, year: 2028 },
  ]);
  expect(cells).toMatchObject([{ lineId: 'gezond', line, year: 2027, source: 'state' }]);
  expect(corrections).toEqual([
    { kind: 'payment', lineId: 'gezond', line, year: 2027, source: 'state', amountCents: -500 },
  ]);
});
