import { describe, expect, test } from 'vitest';
import {
  closableUntil,
  closingStandingOf,
  demandFixedPeriod,
  demandPeriodsOver,
} from '#functions/alliances/domain/reporting.ts';
import { readReport } from '#functions/alliances/rounds/read-report.ts';
import { periodsOf, periodsOver, reportDueOn } from '#functions/alliances/terms/reporting-periods.ts';
import { typedNumber } from '#shared/words/typed-number.ts';
import { planContent, planGoal } from '../../support/plans.ts';
import { programmeOf, settings } from '../../support/small-programme.ts';

const programme = {
  ...programmeOf('proefland'),
  period: { from: '2026-02-01', until: '2027-02-01' },
  settings: { ...settings, reportingPeriod: 'quarter' as const },
};

describe('the reporting periods of a programme', () => {
  test('are the quarters of the calendar within it, of which the first and the last may be shorter', () => {
    expect(periodsOf(programme)).toEqual([
      { from: '2026-02-01', until: '2026-04-01' },
      { from: '2026-04-01', until: '2026-07-01' },
      { from: '2026-07-01', until: '2026-10-01' },
      { from: '2026-10-01', until: '2027-01-01' },
      { from: '2027-01-01', until: '2027-02-01' },
    ]);
    expect(periodsOf({ ...programme, settings: { ...settings, reportingPeriod: 'half-year' } })).toHaveLength(3);
  });

  test('are none where the programme fixes none', () => {
    expect(periodsOf({ ...programme, settings })).toEqual([]);
    expect(() => demandFixedPeriod([], { period: { from: '2026-08-15', until: '2026-09-01' } })).not.toThrow();
  });

  test('are due a term after their end, which is never on a day off', () => {
    // Thirty days after 1 July 2026 is 31 July, a Friday; after 1 October it is 31 October, a Saturday.
    expect(reportDueOn(programme, { until: '2026-07-01' })).toBe('2026-07-31');
    expect(reportDueOn(programme, { until: '2026-10-01' })).toBe('2026-11-02');
  });

  test('take no report from 15 August on in the third quarter: the rest would have no account (rule 22)', () => {
    const over = periodsOver(programme, '2026-10-01');
    expect(over).toHaveLength(3);
    expect(() => demandFixedPeriod(over, { period: { from: '2026-08-15', until: '2026-10-01' } })).toThrowError(
      expect.objectContaining({
        faults: [expect.objectContaining({ pointer: '/period', expected: '2026-07-01 until 2026-10-01' })],
      }),
    );
    expect(() => demandFixedPeriod(over, { period: { from: '2026-07-01', until: '2026-10-01' } })).not.toThrow();
  });
});

describe('closing reporting periods', () => {
  const closing = (closedUntil: string, today: string) => () =>
    demandPeriodsOver(periodsOf(programme), closedUntil, today);

  test('closes no period that still runs, and names the day until which can be closed (rule 22)', () => {
    expect(closing('2026-08-15', '2026-08-15')).toThrowError(
      expect.objectContaining({
        faults: [expect.objectContaining({ pointer: '/closedUntil', expected: '2026-07-01 or earlier' })],
      }),
    );
    expect(closing('2026-09-30', '2026-09-30')).toThrowError();
  });

  test('closes those that are over, on any day', () => {
    expect(closing('2026-07-01', '2026-08-15')).not.toThrow();
    expect(closing('2026-05-01', '2026-08-15')).not.toThrow();
    expect(closing('2026-10-01', '2026-10-01')).not.toThrow();
  });

  test.each([
    ['2026-08-15', '2026-07-01'],
    ['2026-10-01', '2026-10-01'],
    ['2026-01-10', '2026-01-10'],
    ['2027-03-01', '2027-03-01'],
  ])('on %s goes up to %s and no day further', (today, until) => {
    expect(closableUntil(periodsOf(programme), today)).toBe(until);
    expect(closing(until, today)).not.toThrow();
  });

  test('tells of each period whether it is closed, over, running or ahead', () => {
    const stand = (closedUntil: string | undefined) =>
      periodsOf(programme).map((period) => closingStandingOf(period, closedUntil, '2026-10-01'));
    expect(stand('2026-07-01')).toEqual(['closed', 'closed', 'over', 'running', 'ahead']);
    expect(stand('2026-05-01')).toEqual(['closed', 'closed', 'over', 'running', 'ahead']);
    expect(stand(undefined)).toEqual(['over', 'over', 'over', 'running', 'ahead']);
  });
});

describe('a number as people type it', () => {
  test.each([
    ['1250', 1250],
    ['1.250', 1250],
    ['1.250.000,50', 1_250_000.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-3', -3],
    ['€ 1.250,-', 1250],
    [' 1 250 ', 1250],
    ['', undefined],
    ['veel', undefined],
    ['1,2,3', undefined],
    ['1.25.0', undefined],
    ['1e5', undefined],
    ['constructor', undefined],
  ])('%j is %s', (typed, value) => {
    expect(typedNumber(typed)).toBe(value);
  });
});

describe('a report that is filled in on a page', () => {
  const plan = planContent(100_000, { goals: [planGoal({ baseline: 0, target: 1, direction: 'yes-no' })] });
  const filled = {
    'reached.bewegende-kinderen': 'Nee',
    'forecast.bewegende-kinderen': 'ja',
    'spent.begeleiding': '0',
    'forecast-costs.begeleiding': '1.000,25',
  };

  test('is read by its plan', () => {
    const { account, faults } = readReport(plan, filled);
    expect(faults).toEqual([]);
    expect(account).toEqual({
      goals: [{ planGoalId: 'bewegende-kinderen', reached: 0, forecast: 1 }],
      budget: [{ budgetLineId: 'begeleiding', spentCents: 0, forecastCents: 100_025 }],
      risks: [],
      lessons: [],
    });
  });

  test.each([
    ['reached.bewegende-kinderen', 'misschien'],
    ['reached.bewegende-kinderen', 'constructor'],
    ['spent.begeleiding', ''],
    ['spent.begeleiding', '-5'],
    ['spent.begeleiding', '1,255'],
    ['expected-on.bewegende-kinderen', 'ooit'],
    ['risks', 'een regel\n'.repeat(51)],
  ])('names the fault of %s: %j', (name, typed) => {
    expect(readReport(plan, { ...filled, [name]: typed }).faults.map((fault) => fault.name)).toEqual([name]);
  });
});
