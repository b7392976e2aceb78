import { expect, test } from 'vitest';
import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import { dueOf, type Expected } from '#functions/alliances/domain/due.ts';

const alliance = (parts: Partial<Alliance>) =>
  ({ programmeId: 'proefland', phase: 'execution', members: ['alfa'], ...parts }) as unknown as Alliance;
const first = { from: '2027-07-01', until: '2027-10-01' };
const running = { from: '2027-10-01', until: '2028-01-01', dueOn: '2028-01-31' };
const requestOf = (allianceId: string) => ({
  programmeId: 'proefland',
  allianceId,
  period: first,
  dueOn: '2027-11-01',
  asked: 2,
  askedAt: '2027-10-01T09:00:00.000Z',
  askedUntil: '2027-12-01',
  revision: 2,
});
const reported = { period: first } as Alliance['report'];
const expected: Expected = {
  alliances: [
    alliance({ allianceId: 'zwijgt' }),
    alliance({ allianceId: 'meldt', report: reported, members: ['alfa', 'beta'], lead: { partnerId: 'beta' } }),
    alliance({ allianceId: 'idee', phase: 'idea' }),
  ],
  requests: ['zwijgt', 'meldt', 'idee'].map(requestOf),
  closedUntil: undefined,
  running,
  reviewOn: '2027-11-20',
  renewalOn: '2028-03-01',
};

test('what is due names the day and who owes it, the earliest first, and says what is late', () => {
  const due = dueOf(expected, '2027-11-02').map(({ what, dueOn, late, owedBy, allianceId }) => [
    what,
    dueOn,
    late,
    owedBy,
    allianceId,
  ]);
  expect(due).toEqual([
    ['report', '2027-11-01', true, 'alfa', 'zwijgt'],
    ['composition-review', '2027-11-20', false, 'regiegroep', undefined],
    ['report', '2028-01-31', false, 'alfa', 'zwijgt'],
    ['report', '2028-01-31', false, 'beta', 'meldt'],
    ['framework-renewal', '2028-03-01', false, 'regiegroep', undefined],
  ]);
});

test('on its day it is not late yet, and of a closed period no report is due any more', () => {
  expect(dueOf(expected, '2027-11-01').filter(({ late }) => late)).toEqual([]);
  const closed = dueOf({ ...expected, closedUntil: '2027-10-01' }, '2027-11-02');
  expect(closed.filter(({ late }) => late)).toEqual([]);
});
