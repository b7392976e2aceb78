import { expect, test } from 'vitest';
import type { Contribution } from '#functions/alliances/domain/contribution.ts';
import { endingToAnnounce, endsDue, roomEndingToAnnounce } from '#functions/alliances/domain/contribution-ending.ts';
import type { Grant } from '#functions/alliances/domain/grant.ts';

const period = { period: { until: '2030-01-01' }, settings: {} };
const of = (years: readonly number[], status: Contribution['status'] = 'committed') => ({
  status,
  offer: { kind: 'money' as const, description: 'Geld.', years: years.map((year) => ({ year, amountCents: 1_000 })) },
});

test('the end of a contribution of several years is announced from half a year before its last day on (rule 22)', () => {
  const contribution = of([2026, 2027, 2028]);
  expect(endingToAnnounce(contribution, period, '2028-06-29')).toBeUndefined();
  expect(endingToAnnounce(contribution, period, '2028-06-30')).toBe('2028-12-31');
  expect(endingToAnnounce(contribution, period, '2028-12-31')).toBe('2028-12-31');
  expect(endingToAnnounce(contribution, period, '2029-01-01')).toBeUndefined();
});

test.each([
  ['of one year', of([2028])],
  ['that is only promised', of([2027, 2028], 'proposed')],
  ['that ended', of([2027, 2028], 'ended')],
  ['that was replaced', of([2027, 2028], 'replaced')],
])('a contribution %s is not announced', (_what, contribution) => {
  expect(endingToAnnounce(contribution, period, '2028-09-01')).toBeUndefined();
});

test('a contribution that ends with its programme is not announced: nothing can follow it', () => {
  expect(endingToAnnounce(of([2028, 2029]), period, '2029-09-01')).toBeUndefined();
});

test('the end of a contribution is due from its announcement until its last day, by its partner', () => {
  const contribution = { ...of([2027, 2028]), allianceId: 'samen', contributionId: 'geld', partnerId: 'alfa' };
  const due = (today: string) => endsDue([contribution], period, today);
  expect(due('2028-06-29')).toEqual([]);
  expect(due('2028-06-30')).toEqual([
    { what: 'contribution-end', dueOn: '2028-12-31', owedBy: 'alfa', allianceId: 'samen', contributionId: 'geld' },
  ]);
  expect(due('2029-01-01')).toEqual([]);
});

test('the end of room is announced while it is granted', () => {
  const decision = { decidedOn: '2027-03-01' } as NonNullable<Grant['decision']>;
  const grant = { status: 'granted', decision, until: '2028-12-31' } as const;
  expect(roomEndingToAnnounce(grant, period, '2028-06-29')).toBeUndefined();
  expect(roomEndingToAnnounce(grant, period, '2028-06-30')).toBe('2028-12-31');
  expect(roomEndingToAnnounce({ ...grant, status: 'taken-back' }, period, '2028-06-30')).toBeUndefined();
  expect(roomEndingToAnnounce({ ...grant, until: '2029-12-31' }, period, '2029-09-01')).toBeUndefined();
});
