import type { FrameworkContent } from '#functions/frameworks/domain/content.ts';
import type { Fault } from '#shared/errors/errors.ts';
import type { Alliance } from './alliance.ts';
import { givenTo, heldOf, type LineBudget } from './line-budget.ts';
import type { PlanContent } from './plan.ts';

/** Where the goals of a plan serve no goal that the framework has on the alliance's line. */
export const goalFaults = (
  { lines }: Pick<FrameworkContent, 'lines'>,
  { lineId }: Pick<Alliance, 'lineId'>,
  { goals }: Pick<PlanContent, 'goals'>,
): Fault[] => {
  const known = lines.find((line) => line.lineId === lineId)?.goals.map(({ goalId }) => goalId) ?? [];
  return goals
    .map(({ serves }, at) => ({ serves, pointer: `/content/goals/${at}/serves` }))
    .filter(({ serves }) => !known.includes(serves))
    .map(({ serves, pointer }) => ({
      pointer,
      message: `the framework in force has no goal "${serves}" on the line "${lineId}"`,
      expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a line that the framework has',
    }));
};

/** Why a plan does not fit a framework; nothing when it does. */
export const misfits = (
  framework: FrameworkContent,
  alliance: Pick<Alliance, 'lineId'>,
  plan: Pick<PlanContent, 'goals'>,
  budget: Pick<LineBudget, 'held' | 'year'>,
): string[] => {
  const given = givenTo(framework, alliance.lineId, budget.year);
  const held = heldOf(budget);
  const over =
    held > given
      ? [`the plans on the line "${alliance.lineId}" for ${budget.year} come to ${held} cents; it has ${given}`]
      : [];
  return [...goalFaults(framework, alliance, plan).map(({ message }) => message), ...over];
};
