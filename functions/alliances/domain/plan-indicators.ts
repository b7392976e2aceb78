import type { FrameworkContent, Indicator } from '#functions/frameworks/terms/content.ts';
import type { Fault } from '#shared/errors/errors.ts';
import type { Moves } from './moves-indicator.ts';
import type { PlanContent, PlanGoal } from './plan.ts';

type Lines = Pick<FrameworkContent, 'lines'>;

/**
 * The faults of what the goals of a submitted plan say about the indicators that they move: an indicator that the goal of the framework does
 * not have, one that is measured otherwise, and one that two goals are the only source of.
 */
export const indicatorFaults = (framework: Lines, { goals }: Pick<PlanContent, 'goals'>): Fault[] =>
  goals.flatMap((goal, at) => {
    const { moves } = goal;
    if (!moves) return [];
    const place = `/content/goals/${at}/moves`;
    const earlier = goals.slice(0, at).some((one) => isOnlySource(one, moves.indicatorId));
    return [
      ...measuredFaults(framework, goal, moves, place),
      ...(earlier && isOnlySource(goal, moves.indicatorId)
        ? [
            {
              pointer: `${place}/how`,
              message: 'another goal of the plan is the only source of this indicator',
              expected: 'adds or helps, or one goal that is its only source',
            },
          ]
        : []),
    ];
  });

const isOnlySource = ({ moves }: PlanGoal, indicatorId: string): boolean =>
  moves?.how === 'only-source' && moves.indicatorId === indicatorId;

const measuredFaults = ({ lines }: Lines, goal: PlanGoal, moves: Moves, place: string): Fault[] => {
  const served = lines.flatMap((line) => line.goals).find(({ goalId }) => goalId === goal.serves);
  // A goal that serves nothing has a fault of its own, at what it serves.
  if (!served) return [];
  const indicator = served.indicators.find(({ indicatorId }) => indicatorId === moves.indicatorId);
  if (!indicator)
    return [
      {
        pointer: `${place}/indicatorId`,
        message: 'the goal of the framework that it serves has no such indicator',
        expected: `one of ${served.indicators.map(({ indicatorId }) => indicatorId).join(', ')}`,
      },
    ];
  return moves.how === 'helps' ? [] : countedFaults(goal, indicator, moves, place);
};

/** What a goal that is counted must have in common with its indicator: otherwise its values say nothing about it. */
const countedFaults = (goal: PlanGoal, indicator: Indicator, { how }: Moves, place: string): Fault[] => {
  const faults: Fault[] = [];
  if (goal.unit.toLowerCase() !== indicator.unit.toLowerCase())
    faults.push({
      pointer: `${place.replace(/moves$/, 'unit')}`,
      message: 'the indicator that it moves is measured in another unit',
      expected: indicator.unit,
    });
  if (how === 'adds' && indicator.direction === 'yes-no')
    faults.push({
      pointer: `${place}/how`,
      message: 'a yes/no indicator is not a sum',
      expected: 'only-source or helps',
    });
  if (how === 'only-source' && (indicator.direction === 'yes-no') !== (goal.direction === 'yes-no'))
    faults.push({
      pointer: `${place.replace(/moves$/, 'direction')}`,
      message: 'the goal and the indicator that it is the source of must both be yes/no, or neither',
      expected: indicator.direction === 'yes-no' ? 'yes-no' : 'not yes-no',
    });
  return faults;
};
