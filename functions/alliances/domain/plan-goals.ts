import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { aims } from '#shared/vocabulary/breach-figures.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { isValueOf, showsDirection } from './goal-direction.ts';
import type { PlanContent, PlanGoal } from './plan.ts';

/**
 * Demands that no goal of a plan has a target day before the programme began. A goal that was due last year may be in this year's plan: it
 * is late.
 * @param first - the first day of the programme (ISO date).
 * @throws {InvalidInput}
 */
export const demandTargetsWithin = (first: string, { goals }: Pick<PlanContent, 'goals'>): void => {
  const faults = goals
    .map(({ by }, at) => ({ by, pointer: `/content/goals/${at}/by` }))
    .filter(({ by }) => by < first)
    .map(({ pointer }) => ({
      pointer,
      message: `the goal was to be reached before the programme began on ${first}`,
      expected: `${first} or later`,
    }));
  if (faults.length > 0) throw new InvalidInput('The plan does not fit the programme.', faults);
};

/**
 * Demands that every goal of a plan says when it counts as reached. A goal that begins at its target, or whose baseline is not measured yet,
 * does not show whether more or less is better, so it names its direction; a yes/no goal has the values 0 and 1 alone.
 * @throws {InvalidInput} naming every fault.
 */
export const demandDirections = ({ goals }: Pick<PlanContent, 'goals'>): void => {
  const faults = goals.flatMap((goal, at) => [...directionFaults(goal, at), ...valueFaults(goal, at)]);
  if (faults.length > 0) throw new InvalidInput('The plan does not say when its goals count as reached.', faults);
};

const directionFaults = (goal: PlanGoal, at: number): Fault[] =>
  showsDirection(goal)
    ? []
    : [
        {
          pointer: `/content/goals/${at}/direction`,
          message: 'the baseline does not show whether more or less is better',
          expected: `one of ${aims.join(', ')}`,
          cause: { kind: 'missing' },
        },
      ];

const valueFaults = (goal: PlanGoal, at: number): Fault[] =>
  (['baseline', 'target'] as const).flatMap((field) => {
    const value = goal[field];
    if (value === notMeasured || isValueOf(goal, value)) return [];
    return [
      { pointer: `/content/goals/${at}/${field}`, message: 'a yes/no goal has no such value', expected: '0 or 1' },
    ];
  });
