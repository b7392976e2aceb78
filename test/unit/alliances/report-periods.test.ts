import { describe, expect, test } from 'vitest';
import type { Breach } from '#functions/alliances/domain/breach.ts';
import { newestOfEach, standingOfPeriod } from '#functions/alliances/domain/report-periods.ts';
import { breachFatesOf } from '#functions/alliances/domain/report-trial.ts';

const overdrawn: Breach = {
  programmeId: 'proefland',
  allianceId: 'samen-bewegen',
  breachId: 'budget-overrun.2027-01-01_2027-07-01.1',
  status: 'open',
  finding: {
    about: 'budget',
    breach: 'budget-overrun',
    deviation: 12,
    tolerance: 5,
    level: 'regiegroep',
    colour: 'red',
    reason: '12 % over',
  },
  openedIn: '2027-01-01_2027-07-01.1',
  lastIn: '2027-01-01_2027-07-01.1',
  revision: 1,
};

const period = { from: '2027-01-01', until: '2027-07-01', dueOn: '2027-08-01' };
const known = {
  reported: new Set<string>(),
  closedUntil: undefined,
  workingSince: '2027-02-01',
  today: '2027-07-15',
};
const working = { phase: 'execution', report: undefined } as const;

describe('a reporting period of an alliance', () => {
  test.each([
    ['ahead', '2026-12-31'],
    ['running', '2027-01-01'],
    ['running', '2027-06-30'],
    ['open', '2027-07-01'],
    ['open', '2027-08-01'],
    ['late', '2027-08-02'],
  ])('is %s on %s', (standing, today) => {
    expect(standingOfPeriod(working, period, { ...known, today })).toBe(standing);
  });

  test.each([
    ['it was closed', working, { closedUntil: '2027-07-01' }],
    ['the alliance does not report in its phase', { phase: 'formation', report: undefined } as const, {}],
    ['it was over before the alliance began', working, { workingSince: '2027-07-01' }],
  ])('takes no report when %s', (_why, alliance, other) => {
    expect(standingOfPeriod(alliance, period, { ...known, ...other })).toBe('closed');
  });

  test('takes none when a later one was reported on, and is reported when it was itself', () => {
    const later = { reportId: 'x', period: { from: '2027-07-01', until: '2028-01-01' }, version: 1, breaches: [] };
    const alliance = { phase: 'execution', report: { ...later, colour: 'green' } } as const;
    expect(standingOfPeriod(alliance, period, known)).toBe('closed');
    const reported = new Set(['2027-01-01_2027-07-01']);
    expect(standingOfPeriod(alliance, period, { ...known, reported })).toBe('reported');
  });

  test('has the newest version of its report', () => {
    const versions = [1, 10, 2].map((version) => ({ period: { from: period.from, until: period.until }, version }));
    expect([...newestOfEach(versions).values()].map(({ version }) => version)).toEqual([10]);
  });
});

describe('what a report does to a breach', () => {
  const allowed = {
    ...overdrawn,
    finding: {
      ...overdrawn.finding,
      dispensation: { escalationId: 'e', upTo: 20, until: '2028-01-01', standing: 'allowed' as const },
    },
  };
  const exceeded = {
    ...overdrawn,
    finding: { ...allowed.finding, dispensation: { ...allowed.finding.dispensation, standing: 'exceeded' as const } },
  };
  test.each([
    ['opens', [], overdrawn],
    ['stays-open', [overdrawn], { ...overdrawn, revision: 2 }],
    ['ends', [overdrawn], { ...overdrawn, status: 'over' as const, revision: 2 }],
    ['allowed', [overdrawn], allowed],
    ['opens', [allowed], exceeded],
  ])('%s', (becomes, open, after) => {
    expect(breachFatesOf(open, [after])).toEqual([
      { breachId: overdrawn.breachId, becomes, breach: 'budget-overrun', about: 'budget' },
    ]);
  });
});
