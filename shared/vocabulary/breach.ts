import * as z from 'zod';
import { dutchNumber } from '../words/dutch.ts';

/** What can go wrong with a goal or a budget. */
export const breaches = ['goal-missed', 'goal-late', 'budget-overrun'] as const;
export const Breach = z.enum(breaches);
export type Breach = z.infer<typeof Breach>;

/** What the size of a breach is measured in. */
export const Unit = z.enum(['percent', 'days']);
export type Unit = z.infer<typeof Unit>;

/** In what each breach is measured: how late a goal is in days, everything else as a part of the whole. */
export const measuredIn = {
  'goal-missed': 'percent',
  'goal-late': 'days',
  'budget-overrun': 'percent',
} as const satisfies Readonly<Record<Breach, Unit>>;

/** How far up a breach belongs: nowhere, to the regiegroep, to it after a sounding, or beyond its mandate. */
export const Level = z.enum(['tolerated', 'regiegroep', 'sounding', 'beyond']);
export type Level = z.infer<typeof Level>;

/** Up to which size who decides about a breach. */
export interface Thresholds {
  readonly unit: Unit;
  readonly tolerance: number;
  readonly regiegroep: number;
  readonly sounding: number;
}

/** A size as people read it, in Dutch. */
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

/** Who decides up to where, in Dutch: the same words for the mandate in a text and for the clause that is quoted from it. */
export const thresholdsInWords = ({ unit, tolerance, regiegroep, sounding }: Thresholds): string =>
  `tot en met ${dutchSize(tolerance, unit)} beslist de alliantie zelf, tot en met ${dutchSize(regiegroep, unit)} besluit de regiegroep, tot en met ${dutchSize(sounding, unit)} besluit de regiegroep na sondering van de klankbordgroep, daarboven worden de kaders aangepast.`;
