import type { BodyOf } from '#client/client.ts';
import { filledRows, inRow, rowAt } from '../../forms/rows.ts';
import type { Reader, Values } from '../../forms/typed.ts';
import type { PlanGoal } from '../../words/plan-words.ts';
import type { ReportFormAbout } from './about.ts';

type Body = BodyOf<'submitReport'>;

/** The fields of a goal and of a line of the budget, by what the API calls them. */
export const goalField = (id: string) =>
  ({ reached: `bereikt-${id}`, forecast: `verwacht-${id}`, expectedOn: `dag-${id}` }) as const;
export const lineField = (id: string) => ({ spentCents: `uitgegeven-${id}`, forecastCents: `kosten-${id}` }) as const;
export const riskRow = ['omschrijving', 'maatregel'] as const;
export const lessonRow = ['titel', 'tekst'] as const;

const typedValue = (reader: Reader, { direction }: PlanGoal, field: string): number =>
  direction === 'yes-no' ? Number(reader.choice(field, ['1', '0'], 'Kies ja of nee.')) : reader.number(field);

const goalOf = (reader: Reader, goal: PlanGoal): Body['goals'][number] => {
  const fields = goalField(goal.planGoalId);
  const expectedOn = reader.optional(fields.expectedOn) === undefined ? undefined : reader.day(fields.expectedOn);
  return {
    planGoalId: goal.planGoalId,
    reached: typedValue(reader, goal, fields.reached),
    forecast: typedValue(reader, goal, fields.forecast),
    ...(expectedOn === undefined ? {} : { expectedOn }),
  };
};

const title = (reader: Reader, field: string): string => {
  const text = reader.text(field, 'Geef de les een titel.');
  if (text.length > 200) reader.fault(field, 'Gebruik niet meer dan 200 tekens.');
  return text;
};

/** The report as it was typed, over the plan that it accounts for. */
export const readReportForm = (reader: Reader, { period, plan, corrected }: ReportFormAbout): Body => {
  const { goals = [], budget = [] } = plan?.content ?? {};
  const basedOn = Number(reader.values['versie'] ?? 0);
  return {
    period,
    basedOn,
    ...(corrected && basedOn > 0 ? { correction: reader.text('reden', 'Zeg waarom u de rapportage verbetert.') } : {}),
    goals: goals.map((goal) => goalOf(reader, goal)),
    budget: budget.map(({ budgetLineId }) => {
      const fields = lineField(budgetLineId);
      return {
        budgetLineId,
        spentCents: reader.cents(fields.spentCents),
        forecastCents: reader.cents(fields.forecastCents),
      };
    }),
    risks: filledRows(reader.values, 'risico', riskRow).map((row) => {
      const description = reader.text(inRow('risico', row, 'omschrijving'), 'Zeg wat er mis kan gaan.');
      const measure = reader.optional(inRow('risico', row, 'maatregel'));
      return { description, ...(measure === undefined ? {} : { measure }) };
    }),
    lessons: filledRows(reader.values, 'les', lessonRow).map((row) => ({
      title: title(reader, inRow('les', row, 'titel')),
      text: reader.text(inRow('les', row, 'tekst'), 'Zeg wat u heeft geleerd.'),
    })),
  };
};

/** The field of a fault of the API. */
export const reportFieldAt = (pointer: string, values: Values, { plan }: ReportFormAbout): string | undefined => {
  if (pointer === '/correction') return 'reden';
  const [, part, at = '', field = ''] = /^\/(goals|budget)\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
  const { goals = [], budget = [] } = plan?.content ?? {};
  const goal = part === 'goals' ? goals[Number(at)] : undefined;
  if (goal) {
    const fields = goalField(goal.planGoalId);
    return fields[field as keyof typeof fields] ?? fields.reached;
  }
  const line = part === 'budget' ? budget[Number(at)] : undefined;
  if (line) {
    const fields = lineField(line.budgetLineId);
    return fields[field as keyof typeof fields] ?? fields.spentCents;
  }
  return rowFieldAt(pointer, values);
};

const rowFieldAt = (pointer: string, values: Values): string | undefined => {
  const [, part, at = '0'] = /^\/(risks|lessons)(?:\/(\d+))?/.exec(pointer) ?? [];
  if (part === 'risks') return inRow('risico', rowAt(values, 'risico', riskRow, Number(at)), 'omschrijving');
  return part === 'lessons' ? inRow('les', rowAt(values, 'les', lessonRow, Number(at)), 'titel') : undefined;
};
