import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalAtWork } from '#functions/alliances/terms/indicators.ts';
import type { FrameworkContent, Indicator } from '#functions/frameworks/terms/content.ts';
import { latestOf, standingsOf } from '#functions/monitoring/domain/standing.ts';
import type { Measurement } from '#functions/monitoring/terms/measurement.ts';
import { exampleText, goal } from '../../support/framework-texts.ts';

/** A framework with one indicator, whose goals may be missed by five percent. */
const framework = (parts: Partial<Indicator> = {}): FrameworkContent => ({
  ...exampleText,
  mandate: [{ breach: 'goal-missed', unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 }],
  lines: [
    {
      ...(exampleText.lines[0] as FrameworkContent['lines'][number]),
      goals: [
        goal('wonen', {
          indicators: [
            {
              indicatorId: 'woningen',
              name: 'Woningen',
              unit: 'woningen',
              baseline: 0,
              target: 100,
              by: '2028-12-31',
              ...parts,
            },
          ],
        }),
      ],
    },
  ],
});

const goalOf = (parts: Partial<GoalAtWork> = {}): GoalAtWork => ({
  allianceId: 'samen',
  planGoalId: 'bouwen',
  title: 'Bouwen',
  moves: { indicatorId: 'woningen', how: 'adds' },
  baseline: 0,
  planned: 100,
  plan: { year: 2028, version: 1 },
  reportId: '2028-01-01_2028-07-01.1',
  until: '2028-07-01',
  reached: 40,
  forecast: 100,
  ...parts,
});
const measured = (day: string, value: number, number = 1): Measurement => ({
  programmeId: 'proefland',
  indicatorId: 'woningen',
  day,
  value,
  number,
  source: 'Woningmonitor',
  enteredAt: `${day}T09:00:00.000Z`,
  enteredBy: 'bureau',
});
const standing = (
  goals: readonly GoalAtWork[],
  measurements: readonly Measurement[] = [],
  parts: Partial<Indicator> = {},
) => standingsOf(framework(parts), goals, measurements)[0];

describe('an indicator', () => {
  test('has the value that the newest reports add up to, of the last day that they are about', () => {
    const other = goalOf({ allianceId: 'anders', until: '2028-04-01', reached: 10, forecast: 20 });
    expect(standing([goalOf(), other])).toMatchObject({
      value: 50,
      valueOn: '2028-06-30',
      valueFrom: 'reports',
      forecast: 120,
      madeOf: [
        { allianceId: 'samen', counts: true },
        { allianceId: 'anders', counts: true },
      ],
    });
  });

  test('has the value that was measured, until reports are about a later day', () => {
    expect(standing([goalOf()], [measured('2028-06-30', 38)])).toMatchObject({
      value: 38,
      valueOn: '2028-06-30',
      valueFrom: 'measurement',
      forecast: 100,
    });
    expect(standing([goalOf()], [measured('2028-06-29', 38)])).toMatchObject({ value: 40, valueFrom: 'reports' });
    expect(standing([], [measured('2028-01-01', 12)])).toMatchObject({ value: 12, gaps: [{ gap: 'unserved' }] });
  });

  test('has no forecast while a goal that counts has no report', () => {
    const silent = goalOf({ allianceId: 'anders', reached: undefined, forecast: undefined, until: undefined });
    const found = standing([goalOf(), silent]);
    expect(found).toMatchObject({ value: 40 });
    expect(found).not.toHaveProperty('forecast');
    expect(found).not.toHaveProperty('colour');
  });

  test.each([
    [100, 'green'],
    [130, 'green'],
    [95, 'amber'],
    [94, 'red'],
  ])('that is expected to come to %d of 100 is %s when the framework tolerates five percent', (forecast, colour) => {
    expect(standing([goalOf({ forecast })])?.colour).toBe(colour);
  });

  test.each([
    ['at-most', 100, 90, 'green'],
    ['at-most', 100, 104, 'amber'],
    ['at-most', 100, 120, 'red'],
    ['exactly', 100, 100, 'green'],
    ['exactly', 100, 120, 'red'],
    ['yes-no', 1, 1, 'green'],
    ['yes-no', 1, 0, 'red'],
  ] as const)('that is to be %s %d and comes to %d is %s', (direction, target, forecast, colour) => {
    const source = goalOf({ moves: { indicatorId: 'woningen', how: 'only-source' }, forecast });
    const baseline = direction === 'yes-no' ? 0 : 'not-measured-yet';
    const expected = baseline === 'not-measured-yet' && colour !== 'green' ? 'amber' : colour;
    expect(standing([source], [], { direction, target, baseline })?.colour).toBe(expected);
    if (direction === 'yes-no') return;
    // With a beginning that is good already, what is missed is a part of the target.
    expect(standing([source], [], { direction, target, baseline: 100 })?.colour).toBe(colour);
  });

  test('is judged by its value once its day has come, and by what is expected until then', () => {
    const late = [measured('2028-12-31', 50)];
    expect(standing([goalOf()], late)?.colour).toBe('red');
    expect(standing([], [measured('2028-06-30', 50)])).not.toHaveProperty('colour');
    // What is good already needs no forecast.
    expect(standing([], [measured('2028-06-30', 100)])?.colour).toBe('green');
  });

  test('does not count what only helps, or stands beside its only source', () => {
    const source = goalOf({ moves: { indicatorId: 'woningen', how: 'only-source' }, reached: 70 });
    const helps = goalOf({ planGoalId: 'helpen', moves: { indicatorId: 'woningen', how: 'helps' } });
    expect(standing([source, helps, goalOf({ planGoalId: 'ook' })])).toMatchObject({
      value: 70,
      madeOf: [{ counts: true }, { counts: false }, { counts: false }],
    });
  });
});

test('of measurements the last day counts, and of a day the last one that was entered, in whatever order they are read', () => {
  const some = fc.uniqueArray(
    fc.record({
      day: fc.constantFrom('2028-01-01', '2028-02-01', '2028-03-01'),
      number: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 10, selector: ({ day, number }) => `${day}#${number}` },
  );
  fc.assert(
    fc.property(some, fc.nat(), (all, turn) => {
      const measurements = all.map(({ day, number }) => measured(day, number, number));
      const turned = [...measurements.slice(turn % all.length), ...measurements.slice(0, turn % all.length)];
      const [last] = measurements.toSorted((one, other) =>
        one.day === other.day ? other.number - one.number : one.day < other.day ? 1 : -1,
      );
      expect(latestOf(turned)).toEqual(last);
    }),
  );
});
