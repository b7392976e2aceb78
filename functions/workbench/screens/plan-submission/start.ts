import { dutchDigits, dutchNumber } from '#shared/words/dutch.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import { inRow } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import type { Plan } from '../../words/plan-words.ts';

const rowsOf = (part: string, rows: readonly Values[]): Values =>
  Object.fromEntries(
    rows.flatMap((fields, at) => Object.entries(fields).map(([field, value]) => [inRow(part, at + 1, field), value])),
  );

/** What the form begins with: the newest version, as it would be typed. */
export const startOfPlan = (plan: Plan | undefined): Values => {
  if (plan === undefined) return {};
  const { goals, budget, sources = [], organisation } = plan.content;
  return {
    organisatie: organisation,
    ...Object.fromEntries(sources.map((one) => [`bron-${one.source}`, centsAsTyped(one.amountCents)])),
    ...rowsOf(
      'doel',
      goals.map(({ planGoalId, title, serves, unit, baseline, target, by, direction = '', moves }) => ({
        kenmerk: planGoalId,
        titel: title,
        kader: serves,
        indicator: moves?.indicatorId ?? '',
        hoe: moves?.how ?? '',
        eenheid: unit,
        begin: baseline === 'not-measured-yet' ? '' : dutchNumber(baseline),
        richting: direction,
        streef: dutchNumber(target),
        dag: dutchDigits(by),
      })),
    ),
    ...rowsOf(
      'budget',
      budget.map(({ budgetLineId, name, amountCents }) => ({
        kenmerk: budgetLineId,
        naam: name,
        bedrag: centsAsTyped(amountCents),
      })),
    ),
  };
};
