import type { FillField, FillSection } from '#functions/rounds/terms/filling.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { directionOf } from '../domain/goal-direction.ts';
import type { PlanContent, PlanGoal } from '../domain/plan.ts';
import type { Report } from '../terms/report.ts';

/** The names of the fields about a goal and about a budget line. */
export const fieldsOf = {
  goal: (id: string) => ({ reached: `reached.${id}`, forecast: `forecast.${id}`, expectedOn: `expected-on.${id}` }),
  line: (id: string) => ({ spent: `spent.${id}`, forecast: `forecast-costs.${id}` }),
  risks: 'risks',
  lessons: 'lessons',
} as const;

type Before = Pick<Report, 'goals' | 'budget'> | undefined;

/** The form of a report: the fields of its plan, each with what the last report said, so that people see what changed. */
export const reportForm = (plan: PlanContent, before: Before): FillSection[] => [
  ...plan.goals.map((goal) => goalSection(goal, before)),
  ...plan.budget.map((line) => lineSection(line, before)),
  {
    heading: 'Risico’s en lessen',
    fields: [
      {
        name: fieldsOf.risks,
        label: 'Wat kan er misgaan?',
        hint: 'Zet elk risico op een nieuwe regel.',
        optional: true,
        rows: 4,
      },
      {
        name: fieldsOf.lessons,
        label: 'Wat heeft u geleerd dat andere allianties kan helpen?',
        hint: 'Zet elke les op een nieuwe regel.',
        optional: true,
        rows: 4,
      },
    ],
  },
];

const aims = { 'at-least': 'ten minste ', 'at-most': 'ten hoogste ', exactly: 'precies ', 'yes-no': '' } as const;

/** The target of a goal in Dutch. */
const aimOf = (goal: PlanGoal): string => {
  const direction = directionOf(goal);
  if (direction === 'yes-no') return goal.target === 1 ? 'ja' : 'nee';
  return `${direction === undefined ? '' : aims[direction]}${dutchNumber(goal.target)} ${goal.unit}`;
};

const goalSection = (goal: PlanGoal, before: Before): FillSection => {
  const last = before?.goals.find(({ planGoalId }) => planGoalId === goal.planGoalId);
  const names = fieldsOf.goal(goal.planGoalId);
  const unit = goal.direction === 'yes-no' ? 'ja of nee' : `in ${goal.unit}`;
  const shownValue = (value: number | undefined): string | undefined => {
    if (value === undefined || goal.direction !== 'yes-no') return value === undefined ? undefined : dutchNumber(value);
    return value === 1 ? 'ja' : 'nee';
  };
  return {
    heading: `Doel: ${goal.title}`,
    text: `Afgesproken: ${aimOf(goal)}, op ${dutchDate(goal.by)}.`,
    fields: [
      field(names.reached, `Bereikt aan het einde van de periode (${unit})`, shownValue(last?.reached)),
      field(names.forecast, `Verwacht aan het einde (${unit})`, shownValue(last?.forecast)),
      {
        ...field(
          names.expectedOn,
          'Dag waarop u het doel verwacht te halen',
          last?.expectedOn && dutchDate(last.expectedOn),
        ),
        optional: true,
      },
    ],
  };
};

const lineSection = (line: PlanContent['budget'][number], before: Before): FillSection => {
  const last = before?.budget.find(({ budgetLineId }) => budgetLineId === line.budgetLineId);
  const names = fieldsOf.line(line.budgetLineId);
  return {
    heading: `Begroting: ${line.name}`,
    text: `Begroot: ${euros(line.amountCents)}.`,
    fields: [
      field(names.spent, 'Uitgegeven tot en met het einde van de periode (in euro’s)', last && euros(last.spentCents)),
      field(names.forecast, 'Verwachte uitgaven aan het einde (in euro’s)', last && euros(last.forecastCents)),
    ],
  };
};

const field = (name: string, label: string, last: string | undefined): FillField => ({
  name,
  label,
  hint: last === undefined ? 'Vorige rapportage: niets ingevuld.' : `Vorige rapportage: ${last}.`,
});
