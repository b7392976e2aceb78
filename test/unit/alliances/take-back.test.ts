import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alliance, PartnerPart } from '#functions/alliances/domain/alliance.ts';
import type { Contribution, ContributionDecision } from '#functions/alliances/domain/contribution.ts';
import { isOfDecision } from '#functions/alliances/domain/contribution-condition.ts';
import { isCommitted } from '#functions/alliances/domain/contribution-road.ts';
import {
  commitmentEnded,
  conditionsAnswered,
  decided,
  moved,
  proposed,
  replaced,
  type Stepped,
} from '#functions/alliances/domain/contribution-step.ts';
import { paid } from '#functions/alliances/domain/payment.ts';
import { noPart, withContribution, withShifts } from '#functions/alliances/domain/standing.ts';
import { takingBackAsked, takingBackDecided, takingBackLapsed } from '#functions/alliances/domain/take-back.ts';
import type { LaterDecision } from '#functions/rounds/terms/taking-back.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import { now, today } from '../../support/small-programme.ts';
import { ideaOf, partnerNamed } from './examples.ts';

const trace = { by: 'test', now };
const asking = { ...trace, reason: 'De raad behandelt het opnieuw.' };
const registered = {
  body: 'council',
  decidedOn: today,
  reference: 'R 2',
  onBehalfOf: 'de raad',
  registrarId: 'griffier',
  entitlement: 'rule',
} as const;
const decisionOf = (parts: Partial<ContributionDecision> = {}): ContributionDecision => ({
  ...registered,
  outcome: 'committed',
  conditions: [],
  registrationId: 'besluit.1',
  ...parts,
});
const laterOf = (parts: Partial<LaterDecision> = {}): LaterDecision => ({
  ...registered,
  outcome: 'taken-back',
  registrationId: 'later.1',
  ...parts,
});
const promiseOf = (amountCents: number, contributionId = 'geld', replaces?: string): Stepped =>
  proposed(
    {
      programmeId: 'proefland',
      allianceId: 'samen-bewegen',
      contributionId,
      offer: { kind: 'money', description: 'Geld.', years: [{ year: 2027, amountCents }] },
      replaces,
    },
    partnerNamed('alfa'),
    trace,
  );
const put = (): Contribution => moved(promiseOf(100).contribution, 'put', trace).contribution;
const committed = (parts: Partial<ContributionDecision> = {}): Contribution =>
  decided(put(), decisionOf(parts), trace, today).contribution;
const takingBack = (contribution: Contribution): Contribution => takingBackAsked(contribution, asking).contribution;

describe('a decision on a contribution that its body takes back (rule 8)', () => {
  test('stands until its body decided, also when it is put off, upheld or nobody answers', () => {
    const question = takingBack(committed());
    expect(question).toMatchObject({ status: 'committed', takingBack: { reason: asking.reason } });
    const deferred = takingBackDecided(question, laterOf({ outcome: 'deferred' }), trace, today).contribution;
    expect(deferred).toMatchObject({ status: 'committed', takingBack: question.takingBack });
    const upheld = takingBackDecided(deferred, laterOf({ outcome: 'maintained' }), trace, today);
    expect(upheld.contribution.status).toBe('committed');
    expect(upheld.contribution.takingBack).toBeUndefined();
    expect(upheld.shifts).toEqual([]);
    expect(takingBackLapsed(question, trace).contribution).not.toHaveProperty('takingBack');
    expect(takingBack(upheld.contribution).takingBack?.roundId).not.toBe(question.takingBack?.roundId);
  });

  test('ends the commitment on the day of the later decision, which is kept beside the earlier one', () => {
    const earlier = committed({ decidedOn: '2027-02-01' });
    const { contribution: partly } = paid(earlier, { year: 2027, amount: 40 });
    const later = laterOf({ decidedOn: '2027-02-15' });
    const { contribution, change } = takingBackDecided(takingBack(partly), later, trace, today);
    expect(contribution).toMatchObject({
      status: 'ended',
      decision: { registrationId: 'besluit.1', decidedOn: '2027-02-01' },
      ended: {
        on: '2027-02-15',
        because: 'taken-back',
        paid: { 2027: 40 },
        takenBackBy: { registrationId: 'later.1' },
      },
    });
    expect(contribution).not.toHaveProperty('takingBack');
    expect(change).toMatchObject({ on: 'taken-back', status: 'ended', laterDecision: later });
  });

  test.each<[string, Partial<LaterDecision>, RegExp | string]>([
    ['older than what it takes back', { decidedOn: '2027-02-28' }, 'invalid-input'],
    ['of a day in the future', { decidedOn: '2027-03-02' }, 'invalid-input'],
    ['of another body', { body: 'college' }, 'not-entitled'],
  ])('is not taken back by a decision %s', (_what, parts, code) => {
    const question = takingBack(committed());
    expect(() => takingBackDecided(question, laterOf(parts), trace, today)).toThrow(expect.objectContaining({ code }));
  });

  test('is taken back once, and only while it stands', () => {
    expect(() => takingBack(put())).toThrow(expect.objectContaining({ code: 'not-committed' }));
    const question = takingBack(committed());
    expect(() => takingBack(question)).toThrow(expect.objectContaining({ code: 'taking-back-open' }));
    const { contribution } = takingBackDecided(question, laterOf(), trace, today);
    expect(() => takingBackDecided(contribution, laterOf(), trace, today)).toThrow(
      expect.objectContaining({ code: 'taking-back-closed' }),
    );
    expect(() => takingBack(contribution)).toThrow(expect.objectContaining({ code: 'not-committed' }));
  });

  test('becomes a promise again when the alliance had not accepted its conditions, and the question to the alliance ends', () => {
    const conditional = committed({ outcome: 'committed-with-conditions', conditions: ['Een tweede locatie.'] });
    const { contribution } = takingBackDecided(takingBack(conditional), laterOf(), trace, today);
    expect(contribution).toMatchObject({ status: 'proposed', leftRound: conditional.putIn });
    expect(contribution).not.toHaveProperty('decision');
  });

  test('is asked about no more once it ended otherwise: that question ends', () => {
    const question = takingBack(committed());
    const ended = commitmentEnded(question, { on: today, because: 'partner-left' }, trace).contribution;
    expect(ended).toMatchObject({ status: 'ended', leftRound: question.takingBack?.roundId });
    expect(ended).not.toHaveProperty('takingBack');
  });
});

/** An alliance with the contributions of one partner, through which steps are led as the service does. */
const ledger = () => {
  let alliance: Alliance = ideaOf();
  let part: PartnerPart = noPart({ programmeId: 'proefland', allianceId: 'samen-bewegen', partnerId: 'alfa' });
  const known = new Map<string, Contribution>();
  return {
    step: ({ contribution, shifts }: Stepped): void => {
      const before = known.get(contribution.contributionId);
      ({ alliance, part } = withContribution({ alliance, part }, contribution, before?.status, shifts));
      known.set(contribution.contributionId, contribution);
    },
    pay: (contribution: Contribution, amount: number): void => {
      const next = paid(contribution, { year: 2027, amount });
      ({ alliance, part } = withShifts({ alliance, part }, next.shifts));
      known.set(contribution.contributionId, next.contribution);
    },
    all: (): Contribution[] => [...known.values()],
    decidedCents: (): number => alliance.figures.decided['2027']?.cents ?? 0,
    paidCents: (): number => alliance.figures.paid['2027']?.cents ?? 0,
    members: (): readonly string[] => alliance.members,
  };
};
const acts = {
  commit: 3,
  conditional: 2,
  accept: 3,
  refuse: 1,
  pay: 3,
  ask: 3,
  takeBack: 3,
  uphold: 1,
  notMet: 2,
  renew: 2,
} as const;
type Act = keyof typeof acts;
const anyAct = fc.oneof(
  ...Object.entries(acts).map(([act, weight]) => ({ arbitrary: fc.constant(act as Act), weight })),
);
const offeredBy = ({ offer }: Contribution): number =>
  offer.kind === 'money' ? (offer.years[0]?.amountCents ?? 0) : 0;

/** The decisions of one body, each with what became of it, beside the figures of the alliance. */
const history = () => {
  const book = ledger();
  const fate = new Map<string, string>();
  let [number, paidSoFar] = [0, 0];
  const standing = ({ decision }: Contribution): string => decision?.registrationId ?? '';
  const ends = (one: Contribution, step: Stepped, how: string): void => {
    book.step(step);
    fate.set(standing(one), how);
  };
  const offer = (amount: number, outcome: 'committed' | 'committed-with-conditions', old?: Contribution): void => {
    number += 1;
    const promise = promiseOf(amount, `bijdrage-${number}`, old?.contributionId);
    const lies = moved(promise.contribution, 'put', trace);
    for (const step of [promise, lies]) book.step(step);
    const conditions = outcome === 'committed' ? [] : ['Een tweede locatie.'];
    const registrationId = `besluit-${number}.1`;
    const stepped = decided(lies.contribution, decisionOf({ registrationId, outcome, conditions }), trace, today);
    fate.set(registrationId, 'stands');
    book.step(old ? { ...stepped, contribution: { ...stepped.contribution, paid: old.paid } } : stepped);
    if (old)
      ends(old, replaced(old, { contributionId: lies.contribution.contributionId, on: today }, trace), 'replaced');
  };
  const one: Readonly<Record<Act, (contribution: Contribution, amount: number) => void>> = {
    commit: (_one, amount) => offer(amount, 'committed'),
    conditional: (_one, amount) => offer(amount, 'committed-with-conditions'),
    accept: (known) => book.step(conditionsAnswered(known, 'accepted', trace, today)),
    refuse: (known) => ends(known, conditionsAnswered(known, 'not-accepted', trace, today), 'refused'),
    pay: (known, amount) => {
      if (!isCommitted(known.status) && known.status !== 'ended') return;
      book.pay(known, amount);
      paidSoFar += amount;
    },
    ask: (known) => book.step(takingBackAsked(known, asking)),
    takeBack: (known) => ends(known, takingBackDecided(known, laterOf(), trace, today), 'taken-back'),
    uphold: (known) => book.step(takingBackDecided(known, laterOf({ outcome: 'maintained' }), trace, today)),
    notMet: (known, amount) => {
      // A condition of any decision that was ever registered: it ends the commitment under that decision alone.
      if (!isOfDecision({ conditionId: `besluit-${(amount % number) + 1}.1.1` }, known)) return;
      ends(known, commitmentEnded(known, { on: today, because: 'condition-not-met' }, trace), 'not-met');
    },
    renew: (known, amount) => (isCommitted(known.status) ? offer(amount, 'committed', known) : undefined),
  };
  return { book, one, fateOf: (known: Contribution) => fate.get(standing(known)), paid: () => paidSoFar };
};

describe('any sequence of commit, take back, not met and renew', () => {
  const steps = fc.array(fc.record({ act: anyAct, which: fc.nat(3), amount: fc.integer({ min: 1, max: 90 }) }), {
    minLength: 1,
    maxLength: 25,
  });
  const played = (sequence: readonly { act: Act; which: number; amount: number }[]) => {
    const past = history();
    past.one.commit(put(), 50);
    for (const { act, which, amount } of sequence) {
      const all = past.book.all();
      try {
        past.one[act](all[which % all.length] as Contribution, amount);
      } catch (error) {
        // A step that its rule refuses changes nothing.
        if (!(error instanceof GovernanceError)) throw error;
      }
    }
    return past;
  };
  const sum = (all: readonly Contribution[], each: (one: Contribution) => number): number =>
    all.reduce((total, one) => total + each(one), 0);
  const paidOf = ({ paid: years }: Contribution): number => years['2027'] ?? 0;

  test('leaves no commitment without a decision that stands', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { book, fateOf } = played(sequence);
        const counting = book.all().filter(({ status }) => isCommitted(status));
        expect(counting.map(fateOf)).toEqual(counting.map(() => 'stands'));
        expect(book.members()).toEqual(counting.length > 0 ? ['alfa'] : []);
      }),
    );
  });

  test('loses no cent that was paid, and covers what is committed and what was received, no more', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { book, paid: paidInAll } = played(sequence);
        const all = book.all();
        expect(book.paidCents()).toBe(paidInAll());
        expect(sum(all, (one) => (one.status === 'replaced' ? 0 : paidOf(one)))).toBe(paidInAll());
        const covered = sum(all, (one) => {
          if (isCommitted(one.status)) return offeredBy(one);
          return one.status === 'ended' ? paidOf(one) : 0;
        });
        expect(book.decidedCents()).toBe(covered);
      }),
    );
  });
});
