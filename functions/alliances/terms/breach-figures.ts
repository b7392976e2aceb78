import type { BreachFigures } from '#shared/vocabulary/breach-figures.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { directionOf, shortOf } from '../domain/goal-direction.ts';
import { costOf, type PlanContent } from '../domain/plan.ts';
import type { Finding, Report } from './report.ts';

/**
 * The figures behind a breach: what a report forecasts, beside what the plan that it was measured by says (rule 20).
 * @returns undefined when the plan or the report has no such goal.
 */
export const figuresOf = (
  { reportId, goals, budget }: Pick<Report, 'reportId' | 'goals' | 'budget'>,
  plan: PlanContent,
  { breach, id }: Pick<Finding, 'breach' | 'id'>,
): BreachFigures | undefined => {
  const from = { report: reportId };
  if (breach === 'budget-overrun') {
    const forecastCents = budget.reduce((sum, line) => sum + line.forecastCents, 0);
    return { kind: 'money', ...from, forecastCents, budgetCents: costOf(plan) };
  }
  const goal = plan.goals.find(({ planGoalId }) => planGoalId === id);
  const reported = goals.find(({ planGoalId }) => planGoalId === id);
  if (!goal || !reported) return undefined;
  if (breach === 'goal-late')
    return reported.expectedOn === undefined
      ? undefined
      : { kind: 'day', ...from, expectedOn: reported.expectedOn, by: goal.by };
  const { target, unit, baseline } = goal;
  const aim = directionOf(goal);
  // The size of a missed goal is a part of the distance from its start: without the start nobody can follow the percentage.
  const counts = baseline !== notMeasured && baseline !== 0 && aim !== undefined && shortOf(aim, target, baseline) > 0;
  return {
    kind: 'value',
    ...from,
    forecast: reported.forecast,
    target,
    ...(counts ? { baseline } : {}),
    unit,
    ...(aim ? { aim } : {}),
  };
};
