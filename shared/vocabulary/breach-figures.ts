import * as z from 'zod';
import { dutchDate, dutchNumber, euros } from '../words/dutch.ts';
import { type Breach, dutchSize } from './breach.ts';

/** When a goal counts as reached: at its target or above it, at it or below it, exactly at it, or yes (1) and no (0). */
export const aims = ['at-least', 'at-most', 'exactly', 'yes-no'] as const;

/** The report that forecast a breach. */
const report = z.string();

/** What a report forecasts beside what the plan says: the figures behind the size of a breach. */
export const BreachFigures = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    report,
    forecast: z.number(),
    target: z.number(),
    /** The value at the start; absent where it is 0 or does not count. */
    baseline: z.number().optional(),
    unit: z.string(),
    aim: z.enum(aims).optional(),
  }),
  z.strictObject({ kind: z.literal('day'), report, expectedOn: z.iso.date(), by: z.iso.date() }),
  /** Whole euro cents. */
  z.strictObject({ kind: z.literal('money'), report, forecastCents: z.int(), budgetCents: z.int() }),
]);
export type BreachFigures = z.infer<typeof BreachFigures>;
type ValueFigures = Extract<BreachFigures, { kind: 'value' }>;

const yesOrNo = (value: number): string => (value === 1 ? 'ja' : 'nee');

/** The forecast value of a goal beside its target: "1.800 van 2.000 woningen", "15 in plaats van hoogstens 12 meldingen". */
const valueInWords = ({ forecast, target, baseline, unit, aim }: ValueFigures): string => {
  if (aim === 'yes-no') return `${yesOrNo(forecast)} in plaats van ${yesOrNo(target)}`;
  const between = {
    'at-least': 'van',
    'at-most': 'in plaats van hoogstens',
    exactly: 'in plaats van precies',
  } as const;
  const start = baseline === undefined ? '' : `, te beginnen bij ${dutchNumber(baseline)}`;
  return `${dutchNumber(forecast)} ${between[aim ?? 'at-least']} ${dutchNumber(target)} ${unit}${start}`;
};

/** The figures of a breach in Dutch: "1.800 van 2.000 woningen", "€ 120.000 boven de begroting van € 1.000.000". */
export const figuresInWords = (figures: BreachFigures): string => {
  switch (figures.kind) {
    case 'value':
      return valueInWords(figures);
    case 'day':
      return `${dutchDate(figures.expectedOn)} in plaats van ${dutchDate(figures.by)}`;
    case 'money':
      return `${euros(figures.forecastCents - figures.budgetCents)} boven de begroting van ${euros(figures.budgetCents)}`;
  }
};

/** A threatened breach in a sentence: "Het doel wordt naar verwachting voor 10 procent niet gehaald (1.800 van 2.000 woningen)". */
export const breachInWords = (breach: Breach, size: number, figures?: BreachFigures): string => {
  const sentences: Readonly<Record<Breach, string>> = {
    'goal-missed': `Het doel wordt naar verwachting voor ${dutchSize(size, 'percent')} niet gehaald`,
    'goal-late': `Het doel wordt naar verwachting ${dutchSize(size, 'days')} later gehaald`,
    'budget-overrun': `Het budget wordt naar verwachting met ${dutchSize(size, 'percent')} overschreden`,
  };
  return `${sentences[breach]}${figures ? ` (${figuresInWords(figures)})` : ''}`;
};
