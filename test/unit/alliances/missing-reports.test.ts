import { expect, test } from 'vitest';
import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import { owedReports, showsReported } from '#functions/alliances/domain/missing-reports.ts';

const first = { from: '2027-01-01', until: '2027-04-01' };
const second = { from: '2027-04-01', until: '2027-07-01' };
const third = { from: '2027-07-01', until: '2027-10-01' };
const fixed = [first, second, third];
const alliance = (allianceId: string, parts: Partial<Alliance> = {}) =>
  ({ programmeId: 'proefland', allianceId, phase: 'execution', ...parts }) as unknown as Alliance;
const request = {
  programmeId: 'proefland',
  allianceId: 'gestopt',
  period: second,
  dueOn: '2027-08-02',
  asked: 1,
  askedAt: '2027-07-01T09:00:00.000Z',
  askedUntil: '2027-08-02',
  revision: 1,
};
const names = (owed: ReturnType<typeof owedReports>) =>
  owed.map(({ alliance: { allianceId }, period }) => [allianceId, period?.from]);

test('a closing is about the periods since the previous one, of alliances at work and of those that were asked before they stopped', () => {
  const all = [alliance('werkt'), alliance('gestopt', { phase: 'closed' }), alliance('idee', { phase: 'idea' })];
  expect(names(owedReports(all, [request], fixed, { after: '2027-04-01', until: '2027-07-01' }))).toEqual([
    ['werkt', '2027-04-01'],
    ['gestopt', '2027-04-01'],
  ]);
  expect(names(owedReports(all, [], fixed, { after: undefined, until: '2027-07-01' }))).toEqual([
    ['werkt', '2027-01-01'],
    ['werkt', '2027-04-01'],
  ]);
  // In a programme without fixed periods every alliance at work owes a report over what is closed.
  expect(names(owedReports(all, [], undefined, { after: undefined, until: '2027-07-01' }))).toEqual([
    ['werkt', undefined],
  ]);
});

test('the newest report shows that an alliance reported, that it did not, or that an earlier one may have', () => {
  const reported = (period: typeof first) => alliance('werkt', { report: { period } as Alliance['report'] });
  expect(showsReported({ alliance: alliance('zwijgt'), period: second })).toBe(false);
  expect(showsReported({ alliance: reported(second), period: second })).toBe(true);
  expect(showsReported({ alliance: reported(first), period: second })).toBe(false);
  expect(showsReported({ alliance: reported(third), period: second })).toBeUndefined();
  expect(showsReported({ alliance: reported(first), period: undefined }, '2027-04-01')).toBe(false);
  expect(showsReported({ alliance: reported(second), period: undefined }, '2027-04-01')).toBe(true);
});
