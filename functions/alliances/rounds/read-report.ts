import type { Filled, FillFault } from '#functions/rounds/terms/filling.ts';
import { longestQuotes } from '#shared/words/quotes.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import { typedCents, typedValue } from '#shared/words/typed-number.ts';
import type { PlanContent, PlanGoal } from '../domain/plan.ts';
import type { GivenReport } from '../terms/report.ts';
import { fieldsOf } from './report-form.ts';

type Account = Pick<GivenReport, 'goals' | 'budget' | 'risks' | 'lessons'>;

/** A report as it was filled in on a page, with the faults of its fields. */
export interface ReadReport {
  readonly account: Account;
  readonly faults: readonly FillFault[];
}

const longestLine = 5000;
const mostLines = 50;

/** Reads a report from what was filled in, by the plan that it accounts for. With faults the account is not complete. */
export const readReport = (plan: PlanContent, filled: Filled): ReadReport => {
  const faults: FillFault[] = [];
  const textOf = (name: string): string => filled[name]?.trim() ?? '';
  const take = <T>(name: string, read: T | undefined, fault: Omit<FillFault, 'name'>, otherwise: T): T => {
    if (read === undefined) faults.push({ name, ...fault });
    return read ?? otherwise;
  };
  const goals = plan.goals.map((goal) => {
    const names = fieldsOf.goal(goal.planGoalId);
    const value = (name: string): number => take(name, goalValue(goal, textOf(name)), valueFault(goal), 0);
    const typed = textOf(names.expectedOn);
    const day = typed === '' ? undefined : take(names.expectedOn, isoDay(typed), dayFault, '2000-01-01');
    return {
      planGoalId: goal.planGoalId,
      reached: value(names.reached),
      forecast: value(names.forecast),
      ...(day === undefined ? {} : { expectedOn: day }),
    };
  });
  const budget = plan.budget.map(({ budgetLineId }) => {
    const names = fieldsOf.line(budgetLineId);
    const cents = (name: string): number => take(name, typedCents(textOf(name)), eurosFault, 0);
    return { budgetLineId, spentCents: cents(names.spent), forecastCents: cents(names.forecast) };
  });
  const lines = (name: string): string[] => take(name, linesOf(textOf(name)), linesFault, []);
  const risks = lines(fieldsOf.risks).map((description) => ({ description }));
  const lessons = lines(fieldsOf.lessons).map((text) => ({ title: text.slice(0, longestQuotes.inTitle).trim(), text }));
  return { account: { goals, budget, risks, lessons }, faults };
};

const yesNo: ReadonlyMap<string, number> = new Map([
  ['ja', 1],
  ['nee', 0],
]);

const goalValue = ({ direction }: PlanGoal, typed: string): number | undefined =>
  direction === 'yes-no' ? yesNo.get(typed.toLowerCase()) : typedValue(typed);

const linesOf = (typed: string): string[] | undefined => {
  const found = typedLines(typed);
  return found.length <= mostLines && found.every((line) => line.length <= longestLine) ? found : undefined;
};

const valueFault = ({ direction }: PlanGoal): Omit<FillFault, 'name'> =>
  direction === 'yes-no'
    ? { message: 'this is not yes or no', expected: 'ja or nee', dutch: 'Vul “ja” of “nee” in.' }
    : { message: 'this is not a number', expected: 'a number', dutch: 'Vul een getal in. Bijvoorbeeld 1.250 of 12,5.' };
const eurosFault = {
  message: 'this is not an amount',
  expected: 'an amount of euros, with at most two decimals',
  dutch: 'Vul een bedrag in euro’s in. Bijvoorbeeld 12.500 of 12.500,50.',
};
const dayFault = {
  message: 'this is not a day',
  expected: 'a day, or nothing',
  dutch: 'Deze datum kunnen wij niet lezen. Vul de dag, de maand en het jaar in, of laat dit veld leeg.',
};
const linesFault = {
  message: 'there are too many lines, or one is too long',
  expected: `at most ${mostLines} lines of ${longestLine} characters`,
  dutch: `Gebruik niet meer dan ${mostLines} regels, elk van niet meer dan 5.000 tekens.`,
};
