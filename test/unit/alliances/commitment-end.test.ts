import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alliance, PartnerPart } from '#functions/alliances/domain/alliance.ts';
import type { Contribution, ContributionDecision } from '#functions/alliances/domain/contribution.ts';
import {
  commitmentEnded,
  decided,
  moved,
  proposed,
  type Stepped,
} from '#functions/alliances/domain/contribution-step.ts';
import { decidedFrom } from '#functions/alliances/domain/decided-from.ts';
import { fundingOf } from '#functions/alliances/domain/funding.ts';
import { paid } from '#functions/alliances/domain/payment.ts';
import { noPart, withContribution, withShifts } from '#functions/alliances/domain/standing.ts';
import { now, today } from '../../support/small-programme.ts';
import { ideaOf, partnerNamed } from './examples.ts';

const trace = { by: 'test', now };
const left = { on: '2027-07-01', because: 'partner-left' } as const;
const decision: ContributionDecision = {
  outcome: 'committed',
  body: 'council',
  decidedOn: today,
  reference: 'R 1',
  onBehalfOf: 'de raad',
  conditions: [],
  registrarId: 'griffier',
  registrationId: 'antwoord-1',
  entitlement: 'commit a contribution',
};
const promiseOf = (amountCents: number, contributionId = 'geld', partnerId = 'alfa'): Stepped =>
  proposed(
    {
      programmeId: 'proefland',
      allianceId: 'samen-bewegen',
      contributionId,
      offer: { kind: 'money', description: 'Geld.', years: [{ year: 2027, amountCents }] },
    },
    partnerNamed(partnerId),
    trace,
  );

/** An alliance with its contributions, through which steps and payments are led as the service does. */
const ledger = () => {
  let alliance: Alliance = ideaOf();
  const parts = new Map<string, PartnerPart>();
  const contributions = new Map<string, Contribution>();
  const partOf = (one: Contribution) => parts.get(one.partnerId) ?? noPart(one);
  return {
    step: (stepped: Stepped): void => {
      const { contribution, shifts } = stepped;
      const before = contributions.get(contribution.contributionId);
      const totals = withContribution({ alliance, part: partOf(contribution) }, contribution, before?.status, shifts);
      alliance = totals.alliance;
      parts.set(contribution.partnerId, totals.part);
      contributions.set(contribution.contributionId, contribution);
    },
    pay: (contributionId: string, amount: number): void => {
      const next = paid(contributions.get(contributionId) as Contribution, { year: 2027, amount });
      const totals = withShifts({ alliance, part: partOf(next.contribution) }, next.shifts);
      alliance = totals.alliance;
      parts.set(next.contribution.partnerId, totals.part);
      contributions.set(contributionId, next.contribution);
    },
    get: (contributionId: string) => contributions.get(contributionId),
    alliance: () => alliance,
    all: () => [...contributions.values()],
  };
};
const committedTo = (book: ReturnType<typeof ledger>, amount: number, id = 'geld', partnerId = 'alfa'): void => {
  const promise = promiseOf(amount, id, partnerId);
  const put = moved(promise.contribution, 'put', trace);
  const body = put.contribution.decidingBody;
  for (const step of [promise, put, decided(put.contribution, { ...decision, body }, trace, today)]) book.step(step);
};
interface Act {
  readonly who: number;
  readonly act: 'commit' | 'pay' | 'leave';
  readonly amount: number;
}
const cents = ({ figures }: Alliance, column: keyof Alliance['figures']): number => figures[column]['2027']?.cents ?? 0;

describe('a commitment of a partner that leaves (rule 18)', () => {
  test('ends on the day with what was paid; the rest covers nothing and the gap opens', () => {
    const book = ledger();
    committedTo(book, 60_000);
    book.pay('geld', 25_000);
    expect(fundingOf(book.alliance())[0]).toMatchObject({
      neededCents: 100_000,
      coveredCents: 60_000,
      gapCents: 40_000,
    });
    const ended = commitmentEnded(book.get('geld') as Contribution, left, trace);
    book.step(ended);
    expect(ended.contribution).toMatchObject({ status: 'ended', ended: { ...left, paid: { 2027: 25_000 } } });
    expect(ended.change).toMatchObject({ on: 'ended', status: 'ended', change: 4 });
    expect(book.alliance()).toMatchObject({ members: [], promises: 0, undecided: 0 });
    expect(fundingOf(book.alliance())[0]).toMatchObject({ coveredCents: 25_000, gapCents: 75_000 });
    const shares = (amount: number) => ({ 2027: { cents: amount, hours: 0, items: 0 } });
    expect(decidedFrom(book.all())).toEqual([
      { on: today, decided: shares(60_000) },
      { on: '2027-07-01', decided: shares(25_000) },
    ]);
  });

  test('is not ended twice, nor before it was made', () => {
    const book = ledger();
    committedTo(book, 60_000);
    const { contribution } = commitmentEnded(book.get('geld') as Contribution, left, trace);
    const refused = expect.objectContaining({ code: 'contribution-fixed' });
    expect(() => commitmentEnded(contribution, left, trace)).toThrowError(refused);
    expect(() => commitmentEnded(promiseOf(1).contribution, left, trace)).toThrowError(refused);
  });

  test('never ends before its own decision', () => {
    const book = ledger();
    committedTo(book, 60_000);
    const { ended } = commitmentEnded(
      book.get('geld') as Contribution,
      { ...left, on: '2027-01-01' },
      trace,
    ).contribution;
    expect(ended?.on).toBe(today);
  });

  const acts = fc.array(
    fc.record({
      who: fc.nat({ max: 3 }),
      act: fc.constantFrom('commit' as const, 'pay' as const, 'leave' as const),
      amount: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 40 },
  );

  /** Takes a step where it can be taken. @returns the cents that were received by it. */
  const taken = (book: ReturnType<typeof ledger>, { who, act, amount }: Act): number => {
    const id = `c${who}`;
    const one = book.get(id);
    if (!one) {
      if (act === 'commit') committedTo(book, 1000, id, ['alfa', 'beta', 'school', 'zorg'][who]);
      return 0;
    }
    if (act === 'leave' && one.status === 'committed') book.step(commitmentEnded(one, left, trace));
    if (act !== 'pay' || (one.paid['2027'] ?? 0) + amount > 1000) return 0;
    book.pay(id, amount);
    return amount;
  };

  test('loses no cent that was paid, and no cent of another, in any order of commitments, payments and departures', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const book = ledger();
        let received = 0;
        for (const step of steps) received += taken(book, step);
        const standing = book.all().filter(({ status }) => status === 'committed');
        const gone = book.all().filter(({ status }) => status === 'ended');
        const paidOf = (some: Contribution[]) => some.reduce((sum, one) => sum + (one.paid['2027'] ?? 0), 0);
        expect(cents(book.alliance(), 'paid')).toBe(received);
        expect(cents(book.alliance(), 'decided')).toBe(standing.length * 1000 + paidOf(gone));
        expect(cents(book.alliance(), 'promised')).toBe(cents(book.alliance(), 'decided'));
        expect(book.alliance().members).toEqual(standing.map(({ partnerId }) => partnerId).sort());
      }),
    );
  });
});
