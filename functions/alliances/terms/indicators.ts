import * as z from 'zod';
import type { FrameworkContent, Indicator } from '#functions/frameworks/terms/content.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { type Aim, directionOf, shortOf } from '../domain/goal-direction.ts';
import { hows, Moves } from '../domain/moves-indicator.ts';
import type { PlanVersion } from '../domain/plan.ts';
import type { Report } from './report.ts';

export { hows, Moves };

/** An indicator with its place in the framework. */
export interface PlacedIndicator extends Indicator {
  readonly goalId: string;
  readonly lineId: string;
}

/** Every indicator of a framework, in the order of its text. */
export const indicatorsIn = ({ lines }: Pick<FrameworkContent, 'lines'>): PlacedIndicator[] =>
  lines.flatMap(({ lineId, goals }) =>
    goals.flatMap(({ goalId, indicators }) => indicators.map((indicator) => ({ ...indicator, goalId, lineId }))),
  );

/** A goal of a plan that an alliance works by and that moves an indicator, with the values of the newest report on it. */
export interface MovingGoal {
  readonly moves: Moves;
  readonly baseline: Aim['baseline'];
  /** What it comes to when all goes as planned: its target, or what a closed alliance reached. */
  readonly planned: number | undefined;
  readonly reached?: number | undefined;
  readonly forecast?: number | undefined;
}

/** A moving goal with its place in the record. */
export interface GoalAtWork extends MovingGoal {
  readonly allianceId: string;
  readonly planGoalId: string;
  readonly title: string;
  readonly plan: Report['plan'];
  readonly reportId?: string | undefined;
  /** The first day after the period that its values are about (ISO date). */
  readonly until?: string | undefined;
}

/** What an alliance works by, and its newest report. */
export interface Work {
  readonly plan: PlanVersion;
  readonly report: Report | undefined;
  readonly closed: boolean;
}

/** The goals of an alliance that move an indicator. One that closed counts with what it last reported. */
export const goalsAtWork = ({ plan, report, closed }: Work): GoalAtWork[] =>
  plan.content.goals.flatMap(({ moves, planGoalId, title, baseline, target }): GoalAtWork[] => {
    const told = report?.goals.find((goal) => goal.planGoalId === planGoalId);
    if (!moves || (closed && !told)) return [];
    const { allianceId, year, version } = plan;
    return [
      {
        allianceId,
        planGoalId,
        title,
        moves,
        baseline,
        planned: closed ? told?.reached : target,
        plan: { year, version },
        ...(report && told
          ? { reportId: report.reportId, until: report.period.until, reached: told.reached, forecast: told.forecast }
          : {}),
      },
    ];
  });

/** Removes floating point noise from a sum. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The goals whose values count for an indicator: those that add to it, or its only source. */
export const countedFor = <G extends Pick<MovingGoal, 'moves'>>(indicatorId: string, goals: readonly G[]): G[] => {
  const moving = goals.filter(({ moves }) => moves.indicatorId === indicatorId && moves.how !== 'helps');
  const sources = moving.filter(({ moves }) => moves.how === 'only-source');
  return sources.length > 0 ? sources : moving;
};

/**
 * The value of an indicator that goals of plans come to together. An only source is the value itself. What is added is how far each goal moved
 * from its own baseline, on top of the baseline of the indicator; where that one is not measured yet, it is what the goals count themselves. A
 * goal whose own baseline is not measured adds nothing that anybody can say.
 * @param counted - the goals that count (`countedFor`).
 * @param take - which of their values; undefined where there is none.
 * @returns undefined when no goal has such a value, and when several goals are the only source.
 */
export const valueTogether = <G extends Pick<MovingGoal, 'moves' | 'baseline'>>(
  { baseline, direction }: Pick<Indicator, 'baseline' | 'direction'>,
  counted: readonly G[],
  take: (goal: G) => number | undefined,
): number | undefined => {
  const [first] = counted;
  if (first?.moves.how === 'only-source') return counted.length === 1 ? take(first) : undefined;
  // A framework can turn a number into a yes or a no, after a plan was found to fit.
  if (direction === 'yes-no') return undefined;
  const added = counted.flatMap((goal) => {
    const value = take(goal);
    if (value === undefined) return [];
    if (baseline === notMeasured) return [value];
    return goal.baseline === notMeasured ? [] : [value - goal.baseline];
  });
  if (added.length === 0) return undefined;
  return rounded(added.reduce((sum, one) => sum + one, baseline === notMeasured ? 0 : baseline));
};

/** Whether a value is good at an indicator already; a target whose direction nobody knows is good at itself alone. */
export const isGoodAt = (aim: Aim, value: number): boolean => {
  const direction = directionOf(aim);
  return direction === undefined ? value === aim.target : rounded(shortOf(direction, aim.target, value)) === 0;
};

/** What is wrong with how the plans serve an indicator. */
export const gapKinds = ['unserved', 'short', 'several-sources'] as const;

/**
 * What is wrong with how plans serve an indicator: no goal adds to it or is its source (`unserved`), all of them together do not come to its target
 * even when each is reached (`short`), or several goals each say to be its only source (`several-sources`).
 */
export const IndicatorGap = z.strictObject({
  indicatorId: z.string(),
  name: z.string(),
  goalId: z.string(),
  gap: z.enum(gapKinds),
  unit: z.string(),
  target: z.number(),
  /** What the goals come to when each is reached; of `short` alone. */
  together: z.number().optional(),
});
export type IndicatorGap = z.infer<typeof IndicatorGap>;

/** What is wrong with how goals of plans serve each of some indicators. */
export const gapsOf = (indicators: readonly PlacedIndicator[], goals: readonly MovingGoal[]): IndicatorGap[] =>
  indicators.flatMap((indicator): IndicatorGap[] => {
    const { indicatorId, name, goalId, unit, target } = indicator;
    const about = { indicatorId, name, goalId, unit, target };
    const counted = countedFor(indicatorId, goals);
    const [first] = counted;
    if (!first) return [{ ...about, gap: 'unserved' }];
    if (first.moves.how === 'only-source' && counted.length > 1) return [{ ...about, gap: 'several-sources' }];
    const together = valueTogether(indicator, counted, ({ planned }) => planned);
    const direction = directionOf(indicator);
    if (together === undefined || direction === undefined) return [];
    return rounded(shortOf(direction, target, together)) > 0 ? [{ ...about, gap: 'short', together }] : [];
  });
