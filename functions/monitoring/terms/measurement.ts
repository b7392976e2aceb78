import * as z from 'zod';
import { measure } from '#shared/vocabulary/values.ts';

/** What somebody measured of an indicator of the framework, on a day, with where the number comes from. */
export const GivenMeasurement = z.strictObject({
  /** 1 for yes and 0 for no, of a yes/no indicator. */
  value: measure,
  day: z.iso.date(),
  source: z.string().trim().min(1).max(1000),
  /** The measurement of the same day that it corrects, by its number; 0 for the first of a day. */
  basedOn: z.int().min(0).max(9999),
});
export type GivenMeasurement = z.infer<typeof GivenMeasurement>;

/** A measurement; insert only: a later one of the same day corrects it, and both stay (rule 5). */
export const Measurement = z.strictObject({
  programmeId: z.string(),
  indicatorId: z.string(),
  ...GivenMeasurement.omit({ basedOn: true }).shape,
  /** Its number within its day: the highest one counts. */
  number: z.int().min(1),
  enteredAt: z.iso.datetime(),
  enteredBy: z.string(),
});
export type Measurement = z.infer<typeof Measurement>;
