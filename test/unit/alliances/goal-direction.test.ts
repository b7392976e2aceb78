import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessed } from '#functions/alliances/domain/assess.ts';
import { missedOf } from '#functions/alliances/domain/missed.ts';
import type { PlanGoal } from '#functions/alliances/domain/plan.ts';
import { demandDirections } from '#functions/alliances/domain/plan-goals.ts';
import { demandWhole } from '#functions/alliances/terms/report.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { aims } from '#shared/vocabulary/breach-figures.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../../support/plans.ts';

const framework: FrameworkContent = {
  ...exampleText,
  mandate: [{ breach: 'goal-missed', unit: 'percent', tolerance: 5, regiegroep: 15, sounding: 25 }],
};
const colourOf = (goal: Partial<PlanGoal>, forecast: number) => {
  const content = planContent(100_000, { goals: [planGoal(goal)] });
  const goals = [{ planGoalId: 'bewegende-kinderen', reached: forecast, forecast }];
  return assessed(framework, 'gezond', content, givenReport({ goals })).colour;
};

describe('the direction of a goal', () => {
  test.each([
    ['stay at most 12', { baseline: 12, target: 12, direction: 'at-most' }, 5, 'green'],
    ['stay at most 12', { baseline: 12, target: 12, direction: 'at-most' }, 13, 'red'],
    ['stay at least 90', { baseline: 90, target: 90, direction: 'at-least' }, 97, 'green'],
    ['stay at least 90', { baseline: 90, target: 90, direction: 'at-least' }, 80, 'red'],
    ['keep exactly 40', { baseline: 40, target: 40, direction: 'exactly' }, 44, 'red'],
    ['reach exactly 90 from 80', { baseline: 80, target: 90, direction: 'exactly' }, 95, 'red'],
    ['may rise to 12 from 10, at most', { baseline: 10, target: 12, direction: 'at-most' }, 11, 'green'],
    ['yes', { baseline: 0, target: 1, direction: 'yes-no' }, 1, 'green'],
    ['yes', { baseline: 'not-measured-yet', target: 1, direction: 'yes-no' }, 0, 'red'],
    ['no', { baseline: 1, target: 0, direction: 'yes-no' }, 0, 'green'],
    // An unknown start does not hide that a goal is reached, nor says how much of the way is missed.
    ['at most 12', { baseline: 'not-measured-yet', target: 12, direction: 'at-most' }, 5, 'green'],
    ['at most 12', { baseline: 'not-measured-yet', target: 12, direction: 'at-most' }, 14, 'amber'],
    // A stored goal without one points from its baseline to its target; begun at its target, it stays exactly there.
    ['from 98 down to 60', { baseline: 98, target: 60 }, 50, 'green'],
    ['from 80 up to 90', { baseline: 80, target: 90 }, 95, 'green'],
    ['stay at 50', { baseline: 50, target: 50 }, 55, 'red'],
  ] as const)('%s: %o makes a forecast of %d %s', (_what, goal, forecast, colour) => {
    expect(colourOf(goal, forecast)).toBe(colour);
  });

  test('never makes a better forecast count as worse', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, fc.nat({ max: 1000 }), (baseline, target, forecast, more) => {
        const [up, down] = [
          { baseline, target, direction: 'at-least' as const },
          { baseline, target, direction: 'at-most' as const },
        ];
        const missed = (goal: typeof up | typeof down, said: number) => missedOf(goal, said)?.percent ?? Number.NaN;
        expect(missed(up, forecast + more)).toBeLessThanOrEqual(missed(up, forecast));
        expect(missed(down, forecast - more)).toBeLessThanOrEqual(missed(down, forecast));
        expect([missed(up, target), missed(down, target)]).toEqual([0, 0]);
      }),
    );
  });

  test.each(aims)('%s is missed by nothing at the target itself, measured at the start or not', (direction) => {
    for (const baseline of [0, 1, 'not-measured-yet'] as const)
      expect(missedOf({ baseline, target: 1, direction }, 1)).toMatchObject({ percent: 0 });
  });

  test('is named where the baseline does not show it', () => {
    const demanded = (goal: Partial<PlanGoal>) => () => demandDirections(planContent(0, { goals: [planGoal(goal)] }));
    for (const goal of [{ baseline: 12, target: 12 }, { baseline: 'not-measured-yet' as const }])
      expect(demanded(goal)).toThrowError(
        expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/content/goals/0/direction' })] }),
      );
    expect(demanded({ baseline: 12, target: 12, direction: 'at-most' })).not.toThrow();
    expect(demanded({ baseline: 80, target: 90 })).not.toThrow();
  });

  test('of yes or no allows 0 and 1 alone, in the plan and in its reports', () => {
    const goals = [planGoal({ baseline: 0, target: 1, direction: 'yes-no' })];
    const content = planContent(100_000, { goals });
    expect(() => demandDirections(content)).not.toThrow();
    expect(() => demandDirections({ goals: goals.map((goal) => ({ ...goal, target: 2 })) })).toThrowError(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/content/goals/0/target' })] }),
    );
    const said = [{ planGoalId: 'bewegende-kinderen', reached: 0, forecast: 0.5 }];
    expect(() => demandWhole(givenReport({ goals: said }), content)).toThrowError(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/goals/0/forecast' })] }),
    );
  });
});
