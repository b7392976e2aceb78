import { describe, expect, test } from 'vitest';
import { PlanGoal } from '#functions/alliances/domain/plan.ts';
import { indicatorFaults } from '#functions/alliances/domain/plan-indicators.ts';
import { contentFor, type FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { exampleText, goal } from '../../support/framework-texts.ts';
import { planContent, planGoal } from '../../support/plans.ts';
import { smallRegistry } from '../../support/small-programme.ts';

const yesNo = {
  indicatorId: 'hal-open',
  name: 'De hal is open',
  unit: 'ja of nee',
  baseline: 0,
  target: 1,
  by: '2028-12-31',
  direction: 'yes-no' as const,
};
const framework: FrameworkContent = {
  ...exampleText,
  lines: exampleText.lines.map((line) => ({
    ...line,
    goals: line.goals.map((one) => ({
      ...one,
      indicators: [...one.indicators, ...(one.goalId === 'eten' ? [yesNo] : [])],
    })),
  })),
};
const faultsOf = (...goals: ReturnType<typeof planGoal>[]) => indicatorFaults(framework, planContent(1, { goals }));
const share = 'bewegen-aandeel';

describe('the indicator that a goal of a plan moves', () => {
  test('is one of the goal that it serves, in its unit', () => {
    expect(faultsOf(planGoal(), planGoal({ moves: { indicatorId: share, how: 'adds' } }))).toEqual([]);
    expect(faultsOf(planGoal({ moves: { indicatorId: 'eten-aandeel', how: 'helps' } }))).toMatchObject([
      { pointer: '/content/goals/0/moves/indicatorId', expected: `one of ${share}` },
    ]);
    const scholen = { unit: 'scholen' };
    expect(faultsOf(planGoal({ ...scholen, moves: { indicatorId: share, how: 'adds' } }))).toMatchObject([
      { pointer: '/content/goals/0/unit', expected: 'procent' },
    ]);
    // What only helps is not counted, so it may count anything.
    expect(faultsOf(planGoal({ ...scholen, moves: { indicatorId: share, how: 'helps' } }))).toEqual([]);
  });

  test('has one only source in a plan', () => {
    const source = (planGoalId: string) => planGoal({ planGoalId, moves: { indicatorId: share, how: 'only-source' } });
    expect(faultsOf(source('een'))).toEqual([]);
    expect(faultsOf(source('een'), source('twee'))).toMatchObject([{ pointer: '/content/goals/1/moves/how' }]);
  });

  test('is no sum when it is a yes or a no, and its source is one too', () => {
    const given = { serves: 'eten', unit: 'ja of nee', baseline: 0, target: 1 };
    const moving = (how: 'adds' | 'only-source', direction?: 'yes-no') =>
      faultsOf(planGoal({ ...given, direction, moves: { indicatorId: 'hal-open', how } }));
    expect(moving('only-source', 'yes-no')).toEqual([]);
    expect(moving('only-source')).toMatchObject([{ pointer: '/content/goals/0/direction', expected: 'yes-no' }]);
    expect(moving('adds', 'yes-no')).toMatchObject([{ pointer: '/content/goals/0/moves/how' }]);
  });

  test('is absent on a plan of an earlier release', () => {
    const stored = { ...planGoal() };
    expect(PlanGoal.parse(stored)).not.toHaveProperty('moves');
  });
});

test('a yes/no indicator of a framework has the values 0 and 1 alone', () => {
  const { programme } = smallRegistry();
  const withTarget = (target: number): FrameworkContent => ({
    ...exampleText,
    lines: [
      {
        ...(exampleText.lines[0] as FrameworkContent['lines'][number]),
        goals: [goal('bewegen', { indicators: [{ ...yesNo, target }] })],
      },
    ],
  });
  expect(contentFor(programme, withTarget(1)).lines).toHaveLength(1);
  expect(() => contentFor(programme, withTarget(2))).toThrow(
    expect.objectContaining({
      faults: [
        expect.objectContaining({ pointer: '/content/lines/0/goals/0/indicators/0/target', expected: '0 or 1' }),
      ],
    }),
  );
});
