import * as z from 'zod';
import { dutchDate } from '../words/dutch.ts';

/** Who does what by when: what an alliance or the programmabureau binds itself to (rule 15). */
export const Measure = z.strictObject({
  who: z.string().trim().min(1).max(200),
  what: z.string().trim().min(1).max(2000),
  /** The last day (ISO date). */
  by: z.iso.date(),
});
export type Measure = z.infer<typeof Measure>;

export const Measures = z.array(Measure).max(20);

/** A measure in Dutch: "gemeente Stein: een nieuwe aanbesteding, uiterlijk 1 maart 2028". */
export const dutchMeasure = ({ who, what, by }: Measure): string =>
  `${who}: ${what.replace(/\.$/, '')}, uiterlijk ${dutchDate(by)}`;
