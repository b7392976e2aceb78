import * as z from 'zod';
import { dutchDate } from '../words/dutch.ts';
import { dutchSize, type Unit } from './breach.ts';

/** What a ruling allows (rule 15): a deviation up to a size, until a day, under conditions. */
export const DispensationTerms = z.strictObject({
  /** The largest deviation that is allowed, in the unit of the breach. */
  upTo: z.number().positive(),
  /** The last day on which it is allowed. */
  until: z.iso.date(),
  conditions: z.array(z.string().trim().min(1).max(2000)).max(20),
});
export type DispensationTerms = z.infer<typeof DispensationTerms>;

/** The size and the last day in Dutch: "tot en met 8 procent, tot en met 31 december 2028". */
export const dutchLimits = ({ upTo, until }: Pick<DispensationTerms, 'upTo' | 'until'>, unit: Unit): string =>
  `tot en met ${dutchSize(upTo, unit)}, tot en met ${dutchDate(until)}`;
