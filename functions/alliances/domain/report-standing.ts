import * as z from 'zod';

export const Colour = z.enum(['green', 'amber', 'red']);
export type Colour = z.infer<typeof Colour>;

/** Half-open, as all dated records are: it does not include `until`. */
export const Period = z.strictObject({ from: z.iso.date(), until: z.iso.date() });
export type Period = z.infer<typeof Period>;

/** The part of the newest report that the overview needs. */
export const ReportStanding = z.strictObject({
  reportId: z.string(),
  period: Period,
  version: z.int().min(1),
  colour: Colour,
  /** The escalations whose rulings allow deviations that it forecasts; absent without one. */
  allowedBy: z.array(z.string()).optional(),
  /** Breaches that the newest report does not say are over. */
  breaches: z.array(z.string()),
});
export type ReportStanding = z.infer<typeof ReportStanding>;
