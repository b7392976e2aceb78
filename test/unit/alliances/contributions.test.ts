import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alliance, PartnerPart } from '#functions/alliances/domain/alliance.ts';
import type { Contribution, ContributionDecision, Offer } from '#functions/alliances/domain/contribution.ts';
import { decidingBodyOf, sharesOf } from '#functions/alliances/domain/contribution.ts';
import { contributionRoad } from '#functions/alliances/domain/contribution-road.ts';
import {
  conditionsAnswered,
  decided,
  moved,
  proposed,
  type Stepped,
} from '#functions/alliances/domain/contribution-step.ts';
import { decidedFrom } from '#functions/alliances/domain/decided-from.ts';
import { fundingOf } from '#functions/alliances/domain/funding.ts';
import { noPart, withContribution } from '#functions/alliances/domain/standing.ts';
import { now, today } from '../../support/small-programme.ts';
import { ideaOf, partnerNamed } from './examples.ts';

const trace = { by: 'test', now };
const decision = (parts: Partial<ContributionDecision>): ContributionDecision => ({
  outcome: 'committed',
  body: 'council',
  decidedOn: today,
  reference: 'R 1',
  onBehalfOf: 'de raad',
  conditions: [],
  registrarId: 'griffier',
  registrationId: 'antwoord-1',
  entitlement: 'commit a contribution',
  ...parts,
});
const money = (amountCents: number, year = 2027): Offer => ({
  kind: 'money',
  description: 'Geld.',
  years: [{ year, amountCents }],
});
const proposal = (offer: Offer, contributionId = 'geld') => ({
  programmeId: 'proefland',
  allianceId: 'samen-bewegen',
  contributionId,
  offer,
});
const put = (partnerId = 'alfa', offer: Offer = money(100)): Contribution =>
  moved(proposed(proposal(offer), partnerNamed(partnerId), trace).contribution, 'put', trace).contribution;

describe('a contribution', () => {
  test.each([
    ['alfa', 'council'],
    ['school', 'own-board'],
    ['zorg', 'own-board'],
    ['bedrijf', 'own-board'],
  ] as const)('of %s is decided by the %s', (partnerId, body) => {
    expect(put(partnerId).decidingBody).toBe(body);
  });

  test.each(['province', 'state'] as const)('of the %s is decided by its own board, as any other', (kind) => {
    expect(decidingBodyOf(kind)).toBe('own-board');
  });

  test('is decided only after it was put to the body that decides, and then until its body decides on another in its place or its partner leaves', () => {
    const road = contributionRoad.map(({ from, on, to }) => `${from} ${on} ${to}`);
    const deciding = road.filter((step) => / (committed|declined)/.test(step));
    expect(deciding.filter((step) => !/^(put-to-decision|withdrawn|conditional) /.test(step))).toEqual([]);
    const ended = ['committed', 'committed-with-conditions', 'declined'];
    const after = contributionRoad.filter(({ from }) => ended.includes(from));
    expect(after.filter(({ on }) => on !== 'replaced' && on !== 'ended')).toEqual([]);
  });

  describe('under conditions (rule 8)', () => {
    const conditional = decided(
      put(),
      decision({ outcome: 'committed-with-conditions', conditions: ['Verslag'] }),
      trace,
      today,
    );

    test('covers nothing until the alliance accepted them, and counts from that day', () => {
      expect(conditional.contribution.status).toBe('conditional');
      expect(conditional.shifts).toEqual([]);
      expect(decidedFrom([conditional.contribution])).toEqual([]);
      const accepted = conditionsAnswered(conditional.contribution, 'accepted', trace, '2027-03-20');
      expect(accepted.contribution).toMatchObject({ status: 'committed-with-conditions', acceptedOn: '2027-03-20' });
      expect(accepted.shifts.map(({ column }) => column)).toEqual(['decided']);
      expect(decidedFrom([accepted.contribution]).map(({ on }) => on)).toEqual(['2027-03-20']);
    });

    test('that are refused is the promise of its partner again, and its body may decide again', () => {
      const { contribution } = conditionsAnswered(conditional.contribution, 'not-accepted', trace, today);
      expect(contribution).toMatchObject({ status: 'proposed' });
      expect(contribution.decision).toBeUndefined();
      const putAgain = moved(contribution, 'put', trace).contribution;
      const later = decided(putAgain, decision({ registrationId: 'taak-1.2' }), trace, today).contribution;
      expect(later.status).toBe('committed');
    });

    test('that nobody answered keeps waiting, and its partner puts it again (rule 4)', () => {
      const { contribution } = conditionsAnswered(conditional.contribution, 'unanswered', trace, today);
      expect(contribution).toMatchObject({ status: 'conditional' });
      expect(contribution.putIn).toBeUndefined();
      const putAgain = moved(contribution, 'put', trace).contribution;
      expect(putAgain.putIn).not.toBe(conditional.contribution.putIn);
      expect(conditionsAnswered(putAgain, 'accepted', trace, today).contribution.decision?.reference).toBe('R 1');
    });

    test.each(['accepted', 'not-accepted', 'unanswered'] as const)('is %s only while it waits for that', (on) => {
      const committed = decided(put(), decision({}), trace, today).contribution;
      for (const other of [put(), committed])
        expect(() => conditionsAnswered(other, on, trace, today)).toThrowError(
          expect.objectContaining({ code: 'contribution-fixed' }),
        );
    });
  });

  test('that its partner withdrew keeps a decision that was taken before and is received after it (rule 8)', () => {
    const withdrawn = moved(put(), 'withdraw', trace).contribution;
    expect(decided(withdrawn, decision({}), trace, today).contribution.status).toBe('committed');
    const neverPut = moved(
      proposed(proposal(money(100), 'c'), partnerNamed('alfa'), trace).contribution,
      'withdraw',
      trace,
    );
    expect(() => decided(neverPut.contribution, decision({}), trace, today)).toThrowError(
      expect.objectContaining({ code: 'contribution-fixed' }),
    );
  });

  test('that cannot take a step says so, and which steps it can take', () => {
    const refusal = (act: () => unknown): string => {
      try {
        act();
      } catch (error) {
        return (error as Error).message;
      }
      return 'done';
    };
    const promise = proposed(proposal(money(100)), partnerNamed('alfa'), trace).contribution;
    const committed = decided(put(), decision({}), trace, today).contribution;
    expect(refusal(() => moved(committed, 'withdraw', trace))).toBe(
      'A contribution that is committed cannot be withdrawn. It can be replaced, ended.',
    );
    expect(refusal(() => decided(promise, decision({}), trace, today))).toBe(
      'A contribution that is proposed cannot be committed. It can be put to a decision, withdrawn, withdrawn because its partner left.',
    );
    // Nothing can follow where its body was never asked.
    const neverPut = moved(promise, 'withdraw', trace).contribution;
    expect(refusal(() => moved(neverPut, 'withdraw', trace))).toBe(
      'A contribution that is withdrawn cannot be withdrawn. A change is a new contribution.',
    );
    // The council is the last body.
    expect(refusal(() => moved(put(), 'put', trace))).not.toContain('It can be put to a decision');
  });

  test('keeps the entitlement by which it was decided (rule 12)', () => {
    const { contribution, change } = decided(put(), decision({}), trace, today);
    expect(contribution).toMatchObject({ status: 'committed', decision: { entitlement: 'commit a contribution' } });
    expect(change).toMatchObject({ change: 3, on: 'committed', decision: { reference: 'R 1' } });
  });

  test('that is deferred stays with the body that decides', () => {
    const { contribution, shifts } = decided(put(), decision({ outcome: 'deferred' }), trace, today);
    expect(contribution.status).toBe('put-to-decision');
    expect(contribution.decision).toBeUndefined();
    expect(shifts).toEqual([]);
  });

  test.each([
    ['with conditions but none named', { outcome: 'committed-with-conditions' as const }, '/conditions'],
    ['with conditions it cannot carry', { conditions: ['Verslag'] }, '/conditions'],
    ['on a day still to come', { decidedOn: '2027-03-02' }, '/decidedOn'],
  ])('cannot be decided %s', (_what, parts, pointer) => {
    expect(() => decided(put(), decision(parts), trace, today)).toThrowError(
      expect.objectContaining({ code: 'invalid-input', faults: [expect.objectContaining({ pointer })] }),
    );
  });
});

type Act = {
  readonly who: number;
  readonly act:
    | 'propose'
    | 'put'
    | 'withdraw'
    | ContributionDecision['outcome']
    | 'accepted'
    | 'not-accepted'
    | 'unanswered';
};
const names = ['alfa', 'beta', 'school'] as const;
const acts = fc.array(
  fc.record({
    who: fc.nat({ max: 8 }),
    act: fc.constantFrom(
      'propose',
      'put',
      'withdraw',
      'committed',
      'committed-with-conditions',
      'declined',
      'deferred',
      'accepted',
      'not-accepted',
      'unanswered',
    ),
  }),
  { maxLength: 60 },
) as fc.Arbitrary<Act[]>;

const attempt = (contribution: Contribution | undefined, { who, act }: Act): Stepped | undefined => {
  const partner = partnerNamed(names[who % 3] ?? 'alfa');
  try {
    if (act === 'propose')
      return contribution ? undefined : proposed(proposal(money(100 + who), `c${who}`), partner, trace);
    if (!contribution) return undefined;
    if (act === 'put' || act === 'withdraw') return moved(contribution, act, trace);
    if (act === 'accepted' || act === 'not-accepted' || act === 'unanswered')
      return conditionsAnswered(contribution, act, trace, today);
    const conditions = act === 'committed-with-conditions' ? ['Verslag'] : [];
    return decided(contribution, decision({ outcome: act, conditions, body: contribution.decidingBody }), trace, today);
  } catch {
    return undefined;
  }
};

describe('the figures of an alliance', () => {
  test('always are the sum of its contributions, and its members exactly those with a committed one', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        let alliance: Alliance = ideaOf();
        const parts = new Map<string, PartnerPart>();
        const contributions = new Map<number, Contribution>();
        for (const step of steps) {
          const before = contributions.get(step.who);
          const stepped = attempt(before, step);
          if (!stepped) continue;
          const { contribution, shifts } = stepped;
          const part = parts.get(contribution.partnerId) ?? noPart(contribution);
          const totals = withContribution({ alliance, part }, contribution, before?.status, shifts);
          alliance = totals.alliance;
          parts.set(contribution.partnerId, totals.part);
          contributions.set(step.who, contribution);
        }
        const all = [...contributions.values()];
        const isCommitted = ({ status }: Contribution) => status.startsWith('committed');
        const cents = (some: Contribution[]) =>
          some.reduce((sum, { offer }) => sum + (sharesOf(offer)['2027']?.cents ?? 0), 0);
        const promised = all.filter(({ status }) => status !== 'declined' && status !== 'withdrawn');
        expect(alliance.figures.promised['2027']?.cents ?? 0).toBe(cents(promised));
        expect(alliance.figures.decided['2027']?.cents ?? 0).toBe(cents(all.filter(isCommitted)));
        expect(alliance.promises).toBe(promised.length);
        expect(alliance.undecided).toBe(promised.filter((one) => !isCommitted(one)).length);
        expect(alliance.members).toEqual([...new Set(all.filter(isCommitted).map((one) => one.partnerId))].sort());
      }),
    );
  });

  test('leave the gap as it is while something was only promised', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000 }), fc.nat({ max: 200_000 }), (promised, decidedCents) => {
        const of = (cents: number) => (cents === 0 ? {} : { 2027: { cents, hours: 0, items: 0 } });
        const alliance = ideaOf({
          figures: { asked: {}, promised: of(promised + decidedCents), decided: of(decidedCents), paid: {} },
        });
        expect(fundingOf(alliance)[0]?.gapCents).toBe(Math.max(0, 100_000 - decidedCents));
      }),
    );
  });

  test('do not cover one year with the money of another', () => {
    const decided = { 2028: { cents: 500_000, hours: 0, items: 0 } };
    const alliance = ideaOf({ figures: { asked: {}, promised: decided, decided, paid: {} } });
    expect(fundingOf(alliance)).toEqual([{ year: 2027, neededCents: 100_000, coveredCents: 0, gapCents: 100_000 }]);
  });
});
