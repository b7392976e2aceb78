import type { Filled, FillFault } from '#functions/rounds/terms/filling.ts';
import { typedDay } from '#shared/words/typed-day.ts';
import { typedNumber } from '#shared/words/typed-number.ts';
import type { PlanContent, PlanGoal } from '../domain/plan.ts';
import type { GivenReport } from '../terms/report.ts';
import { fieldsOf } from './report-form.ts';

type Account = Pick<GivenReport, 'goals' | 'budget' | 'risks' | 'lessons'>;

/** A report as it was filled in on a page, with the faults of its fields. */
export interface ReadReport {
  readonly account: Account;
  readonly faults: readonly FillFault[];
}

/** The largest number that a report stores (docs/alliances.md). */
const most = 1e12;
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
    const value = (name: string): number => take(name, typedValue(goal, textOf(name)), valueFault(goal), 0);
    const typed = textOf(names.expectedOn);
    const day = typed === '' ? undefined : take(names.expectedOn, dayOf(typed), dayFault, '2000-01-01');
    return {
      planGoalId: goal.planGoalId,
      reached: value(names.reached),
      forecast: value(names.forecast),
      ...(day === undefined ? {} : { expectedOn: day }),
    };
  });
  const budget = plan.budget.map(({ budgetLineId }) => {
    const names = fieldsOf.line(budgetLineId);
    const cents = (name: string): number => take(name, centsOf(textOf(name)), eurosFault, 0);
    return { budgetLineId, spentCents: cents(names.spent), forecastCents: cents(names.forecast) };
  });
  const lines = (name: string): string[] => take(name, linesOf(textOf(name)), linesFault, []);
  const risks = lines(fieldsOf.risks).map((description) => ({ description }));
  const lessons = lines(fieldsOf.lessons).map((text) => ({ title: text.slice(0, 200).trim(), text }));
  return { account: { goals, budget, risks, lessons }, faults };
};

const yesNo: ReadonlyMap<string, number> = new Map([
  ['ja', 1],
  ['nee', 0],
]);

const typedValue = ({ direction }: PlanGoal, typed: string): number | undefined => {
  if (direction === 'yes-no') return yesNo.get(typed.toLowerCase());
  const value = typedNumber(typed);
  const fits = value !== undefined && (value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) <= most));
  return fits ? value : undefined;
};

const centsOf = (typed: string): number | undefined => {
  const amount = typedNumber(typed);
  if (amount === undefined || amount < 0) return undefined;
  const cents = Math.round(amount * 100);
  // Money is whole cents (rule 9): a third decimal is a typing error.
  return cents <= most && Math.abs(cents - amount * 100) < 1e-6 * Math.max(1, cents) ? cents : undefined;
};

const dayOf = (typed: string): string | undefined => {
  const read = typedDay(typed);
  return 'day' in read ? read.day : undefined;
};

const linesOf = (typed: string): string[] | undefined => {
  const found = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
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
