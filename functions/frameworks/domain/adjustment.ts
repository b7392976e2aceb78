import * as z from 'zod';

/** The link between an escalation that no mandate reaches and the cycle that adjusts the framework for it: one record, read from both sides. */
export const Adjustment = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  /** The visit of the escalation that asked for it; it may ask again after a cycle that was withdrawn. */
  escalationVisit: z.int().min(1),
  cycleId: z.string(),
  /** Whether the cycle was started for it, or ran already. */
  started: z.boolean(),
  linkedAt: z.iso.datetime(),
});
export type Adjustment = z.infer<typeof Adjustment>;
