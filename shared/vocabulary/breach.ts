import * as z from 'zod';
import { dutchNumber } from '../words/dutch.ts';

/** The kinds of breach of a goal or a budget. */
export const breaches = ['goal-missed', 'goal-late', 'budget-overrun'] as const;
export const Breach = z.enum(breaches);
export type Breach = z.infer<typeof Breach>;

/** The unit of the size of a breach. */
export const Unit = z.enum(['percent', 'days']);
export type Unit = z.infer<typeof Unit>;

/** The unit of each breach: days for lateness, a percentage of the whole for the others. */
export const measuredIn = {
  'goal-missed': 'percent',
  'goal-late': 'days',
  'budget-overrun': 'percent',
} as const satisfies Readonly<Record<Breach, Unit>>;

/** The level of a breach: tolerated, for the regiegroep, for it after a sounding, or beyond its mandate. */
export const Level = z.enum(['tolerated', 'regiegroep', 'sounding', 'beyond']);
export type Level = z.infer<typeof Level>;

/** The sizes up to which each level applies. */
export interface Thresholds {
  readonly unit: Unit;
  readonly tolerance: number;
  readonly regiegroep: number;
  readonly sounding: number;
}

/** A size in Dutch. */
export const dutchSize = (size: number, unit: Unit): string => {
  if (unit === 'percent') return `${dutchNumber(size)} procent`;
  return size === 1 ? '1 dag' : `${dutchNumber(size)} dagen`;
};

const subjects: Readonly<Record<Breach, string>> = {
  'goal-missed': 'een doel dat niet wordt gehaald',
  'goal-late': 'een doel dat later wordt gehaald',
  'budget-overrun': 'een budget dat wordt overschreden',
};
export const dutchBreach = (breach: Breach): string => subjects[breach];

/** Who decides up to which size, in Dutch: the same words for the mandate in a text and for the clause that is quoted from it. */
export const thresholdsInWords = ({ unit, tolerance, regiegroep, sounding }: Thresholds): string =>
  `tot en met ${dutchSize(tolerance, unit)} beslist de alliantie zelf, tot en met ${dutchSize(regiegroep, unit)} besluit de regiegroep, tot en met ${dutchSize(sounding, unit)} besluit de regiegroep na sondering van de klankbordgroep, daarboven worden de kaders aangepast.`;
