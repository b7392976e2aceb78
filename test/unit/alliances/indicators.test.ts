import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedFor,
  gapsOf,
  goalsAtWork,
  indicatorsIn,
  type MovingGoal,
  type PlacedIndicator,
  valueTogether,
} from '#functions/alliances/terms/indicators.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { planContent, planGoal } from '../../support/plans.ts';

const indicator = (parts: Partial<PlacedIndicator> = {}): PlacedIndicator => ({
  indicatorId: 'woningen',
  name: 'Woningen',
  unit: 'woningen',
  baseline: 200,
  target: 500,
  by: '2028-12-31',
  goalId: 'wonen',
  lineId: 'gezond',
  ...parts,
});
const moving = (how: MovingGoal['moves']['how'], parts: Partial<MovingGoal> = {}): MovingGoal => ({
  moves: { indicatorId: 'woningen', how },
  baseline: 0,
  planned: 100,
  ...parts,
});
const reached = (goal: MovingGoal) => goal.reached;

describe('the value that goals come to', () => {
  test('is what each of them adds, on top of where the indicator began', () => {
    const goals = [moving('adds', { reached: 40 }), moving('adds', { baseline: 10, reached: 30 })];
    expect(valueTogether(indicator(), goals, reached)).toBe(260);
    // An indicator that is to go down goes down by what takes off.
    const less = [moving('adds', { baseline: 50, reached: 20 })];
    expect(valueTogether(indicator({ target: 100 }), less, reached)).toBe(170);
  });

  test('is what the goals count themselves where nobody measured the beginning', () => {
    const goals = [moving('adds', { reached: 40 }), moving('adds', { baseline: 'not-measured-yet', reached: 30 })];
    expect(valueTogether(indicator({ baseline: 'not-measured-yet' }), goals, reached)).toBe(70);
    // Of a goal without a beginning nobody can say what it added to a known one.
    expect(valueTogether(indicator(), goals, reached)).toBe(240);
  });

  test('is that of the only source, and of nobody else', () => {
    const source = moving('only-source', { reached: 310 });
    const all = [moving('adds', { reached: 40 }), source, moving('helps', { reached: 9 })];
    expect(valueTogether(indicator(), countedFor('woningen', all), reached)).toBe(310);
    expect(valueTogether(indicator(), countedFor('woningen', [source, source]), reached)).toBeUndefined();
  });

  test('is the same in whatever order, and what helps never counts', () => {
    const some = fc.array(
      fc.record({
        how: fc.constantFrom('adds' as const, 'helps' as const),
        value: fc.integer({ min: -1e6, max: 1e6 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const goals = all.map(({ how, value }) => moving(how, { reached: value }));
        const counted = countedFor('woningen', goals);
        const value = valueTogether(indicator(), counted, reached);
        expect(valueTogether(indicator(), counted.toReversed(), reached)).toBe(value);
        const sum = all.filter(({ how }) => how === 'adds').reduce((total, one) => total + one.value, 200);
        expect(value).toBe(counted.length === 0 ? undefined : sum);
      }),
    );
  });
});

describe('what is named about the indicators', () => {
  const gaps = (goals: readonly MovingGoal[], parts: Partial<PlacedIndicator> = {}) =>
    gapsOf([indicator(parts)], goals).map(({ gap, together }) => ({ gap, together }));

  test('is one that nobody serves, also where something only helps', () => {
    expect(gaps([])).toEqual([{ gap: 'unserved' }]);
    expect(gaps([moving('helps')])).toEqual([{ gap: 'unserved' }]);
  });

  test('is one that the goals together do not come to, in its own direction', () => {
    expect(gaps([moving('adds', { planned: 299 })])).toEqual([{ gap: 'short', together: 499 }]);
    expect(gaps([moving('adds', { planned: 299 }), moving('adds', { planned: 1 })])).toEqual([]);
    expect(gaps([moving('only-source', { planned: 90 })], { direction: 'at-most', target: 80 })).toEqual([
      { gap: 'short', together: 90 },
    ]);
    expect(gaps([moving('only-source', { planned: 80 })], { direction: 'at-most', target: 80 })).toEqual([]);
    expect(gaps([moving('only-source', { planned: 81 })], { direction: 'exactly', target: 80 })).toEqual([
      { gap: 'short', together: 81 },
    ]);
  });

  test('is one with several only sources', () => {
    expect(gaps([moving('only-source'), moving('only-source')])).toEqual([{ gap: 'several-sources' }]);
  });

  test('is not what nobody can say', () => {
    expect(gaps([moving('adds', { planned: undefined })])).toEqual([]);
    expect(gaps([moving('adds')], { baseline: 'not-measured-yet' })).toEqual([]);
  });
});

test('indicators have their place in the framework', () => {
  expect(indicatorsIn(exampleText).map(({ lineId, goalId, indicatorId }) => [lineId, goalId, indicatorId])).toEqual([
    ['gezond', 'bewegen', 'bewegen-aandeel'],
    ['gezond', 'eten', 'eten-aandeel'],
    ['kennis', 'talent', 'talent-aandeel'],
  ]);
});

describe('the goals that an alliance works by', () => {
  const plan = {
    programmeId: 'proefland',
    allianceId: 'samen-bewegen',
    year: 2027,
    version: 1,
    content: planContent(1, {
      goals: [planGoal({ moves: { indicatorId: 'bewegen-aandeel', how: 'adds' } }), planGoal({ planGoalId: 'los' })],
    }),
    hash: '',
    costCents: 1,
    framework: '1',
    submittedAt: '2027-01-01T00:00:00.000Z',
    submittedBy: 'alfa',
  };
  const report = {
    reportId: '2027-01-01_2027-07-01.1',
    period: { from: '2027-01-01', until: '2027-07-01' },
    goals: [{ planGoalId: 'bewegende-kinderen', reached: 83, forecast: 88 }],
  } as Parameters<typeof goalsAtWork>[0]['report'];

  test('are those that move an indicator, with what the newest report says', () => {
    expect(goalsAtWork({ plan, report, closed: false })).toMatchObject([
      { planGoalId: 'bewegende-kinderen', planned: 90, reached: 83, forecast: 88, until: '2027-07-01' },
    ]);
  });

  test('count with what they reached once the alliance closed, and not at all when it never reported', () => {
    expect(goalsAtWork({ plan, report, closed: true })).toMatchObject([{ planned: 83 }]);
    expect(goalsAtWork({ plan, report: undefined, closed: true })).toEqual([]);
  });
});
