import { dutchDigits, dutchNumber } from '#shared/words/dutch.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import { inRow } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import type { PlanGoal } from '../../words/plan-words.ts';
import type { Report } from '../../words/report-words.ts';
import { goalField, lineField } from './form.ts';

/** A value of a goal as it would be typed: of a yes/no goal, the choice. */
const valueTyped = (goals: readonly PlanGoal[], id: string, value: number): string =>
  goals.find(({ planGoalId }) => planGoalId === id)?.direction === 'yes-no' ? String(value) : dutchNumber(value);

/** What a correction begins with: the report that it corrects, as it would be typed. */
export const startOfReport = (corrected: Report | undefined, goals: readonly PlanGoal[]): Values => {
  if (!corrected) return {};
  const pairs = [
    ...corrected.goals.flatMap(({ planGoalId, reached, forecast, expectedOn }) => {
      const fields = goalField(planGoalId);
      return [
        [fields.reached, valueTyped(goals, planGoalId, reached)],
        [fields.forecast, valueTyped(goals, planGoalId, forecast)],
        [fields.expectedOn, expectedOn ? dutchDigits(expectedOn) : ''],
      ];
    }),
    ...corrected.budget.flatMap(({ budgetLineId, spentCents, forecastCents }) => {
      const fields = lineField(budgetLineId);
      return [
        [fields.spentCents, centsAsTyped(spentCents)],
        [fields.forecastCents, centsAsTyped(forecastCents)],
      ];
    }),
    ...corrected.risks.flatMap(({ description, measure = '' }, at) => [
      [inRow('risico', at + 1, 'omschrijving'), description],
      [inRow('risico', at + 1, 'maatregel'), measure],
    ]),
    ...corrected.lessons.flatMap(({ title, text }, at) => [
      [inRow('les', at + 1, 'titel'), title],
      [inRow('les', at + 1, 'tekst'), text],
    ]),
  ];
  return Object.fromEntries(pairs);
};
