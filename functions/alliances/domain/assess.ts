import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { type Clause, clauseFor, levelOf } from '#functions/frameworks/terms/tolerance.ts';
import { colourOf } from '../terms/colour.ts';
import type { Finding, GivenReport } from '../terms/report.ts';
import { aimInWords } from './goal-direction.ts';
import { missedOf, roundedPercent } from './missed.ts';
import { costOf, type PlanContent, type PlanGoal } from './plan.ts';
import type { Colour } from './report-standing.ts';

/** The number of days between the promised day and the day on which the target is expected. */
export const lateDays = ({ by }: Pick<PlanGoal, 'by'>, expectedOn: string): number =>
  Math.max(0, (Date.parse(expectedOn) - Date.parse(by)) / 86_400_000);

/** The percentage by which a forecast exceeds a budget. */
export const overrunPercent = (budgetCents: number, forecastCents: number): number => {
  if (forecastCents <= budgetCents) return 0;
  return budgetCents === 0 ? 100 : roundedPercent(((forecastCents - budgetCents) / budgetCents) * 100);
};

const units = { percent: '%', days: 'days' } as const;

/** Green: as planned. Amber: within the tolerance. Red: beyond it. */
const comparedWithClause = (
  what: Pick<Finding, 'about' | 'id' | 'serves' | 'breach' | 'deviation'>,
  clause: Clause | undefined,
  said: string,
): Finding => {
  const level = levelOf(clause, what.deviation);
  const colour = colourOf(what.deviation, level);
  const tolerated = clause
    ? `the framework tolerates ${clause.tolerance} ${units[clause.unit]} (of the ${clause.toleranceOf})`
    : 'the framework gives no mandate for this, so that nothing is tolerated';
  return {
    ...what,
    ...(clause ? { tolerance: clause.tolerance } : {}),
    level,
    colour,
    reason: what.deviation === 0 ? said : `${said}; ${tolerated}`,
  };
};

/**
 * Compares a report with the plan and with the tolerances of the framework. A forecast is sufficient: a breach does not have to happen
 * first. A budget line that overruns within a budget that does not is the alliance's own concern.
 */
export const assessed = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  lineId: string,
  plan: PlanContent,
  { goals, budget }: Pick<GivenReport, 'goals' | 'budget'>,
): { readonly colour: Colour; readonly findings: Finding[] } => {
  const forecast = budget.reduce((sum, { forecastCents }) => sum + forecastCents, 0);
  const findings = [
    ...plan.goals.flatMap((goal) => goalFindings(framework, lineId, goal, goals)),
    budgetFinding(framework, lineId, costOf(plan), forecast),
    ...plan.budget.flatMap((line) => lineFindings(line, budget)),
  ];
  return { colour: worstOf(findings), findings };
};

/** The colour of a report: that of its worst finding. */
export const worstOf = (findings: readonly Pick<Finding, 'colour'>[]): Colour =>
  (['red', 'amber'] as const).find((colour) => findings.some((one) => one.colour === colour)) ?? 'green';

const goalFindings = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  lineId: string,
  goal: PlanGoal,
  reported: GivenReport['goals'],
): Finding[] => {
  const found = reported.find(({ planGoalId }) => planGoalId === goal.planGoalId);
  if (!found) return [];
  const about = { about: 'goal', id: goal.planGoalId, serves: goal.serves } as const;
  const place = { lineId, goalId: goal.serves };
  return [
    missedFinding(goal, about, found.forecast, clauseFor(framework, 'goal-missed', place)),
    // A report without a day says nothing about lateness: silence confirms nothing (rule 4).
    ...(found.expectedOn === undefined
      ? []
      : [
          comparedWithClause(
            { ...about, breach: 'goal-late', deviation: lateDays(goal, found.expectedOn) },
            clauseFor(framework, 'goal-late', place),
            `expected on ${found.expectedOn}, promised for ${goal.by}: ${lateDays(goal, found.expectedOn)} days late`,
          ),
        ]),
  ];
};

/** How far a goal will be missed (docs/rules.md): amber without a size when its value at the start is not measured yet. */
const missedFinding = (
  goal: PlanGoal,
  about: Pick<Finding, 'about' | 'id' | 'serves'>,
  forecast: number,
  clause: Clause | undefined,
): Finding => {
  const said = `forecast ${forecast}, aimed at ${aimInWords(goal)} ${goal.unit}`;
  const missed = missedOf(goal, forecast);
  if (missed)
    return comparedWithClause(
      { ...about, breach: 'goal-missed', deviation: missed.percent },
      clause,
      `${said}: ${missed.percent} % of the ${missed.of} is missed`,
    );
  return {
    ...about,
    breach: 'goal-missed',
    deviation: 0,
    ...(clause ? { tolerance: clause.tolerance } : {}),
    level: 'tolerated',
    colour: 'amber',
    reason: `${said}; the value at the start is not measured yet, so that nobody can say how much of the way is missed`,
    unmeasured: true,
  };
};

const budgetFinding = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  lineId: string,
  cost: number,
  forecast: number,
): Finding => {
  const deviation = overrunPercent(cost, forecast);
  const clause = clauseFor(framework, 'budget-overrun', { lineId });
  const said = `forecast ${forecast} of ${cost} cents: ${deviation} % over`;
  return comparedWithClause({ about: 'budget', breach: 'budget-overrun', deviation }, clause, said);
};

const lineFindings = (line: PlanContent['budget'][number], reported: GivenReport['budget']): Finding[] => {
  const found = reported.find(({ budgetLineId }) => budgetLineId === line.budgetLineId);
  if (!found) return [];
  const deviation = overrunPercent(line.amountCents, found.forecastCents);
  return [
    {
      about: 'budget-line',
      id: line.budgetLineId,
      breach: 'budget-overrun',
      deviation,
      level: 'tolerated',
      colour: deviation === 0 ? 'green' : 'amber',
      reason: `forecast ${found.forecastCents} of ${line.amountCents} cents: ${deviation} % over; the budget as a whole counts`,
    },
  ];
};
