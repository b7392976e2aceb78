import * as z from 'zod';
import type { Cycle } from '../terms/cycle.ts';

/**
 * The link between an escalation beyond every mandate and the cycle that adjusts the framework for it: one record, read from both sides.
 */
export const Adjustment = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  /** The visit of the escalation that asked for it; the escalation may ask again after a withdrawn cycle. */
  escalationVisit: z.int().min(1),
  cycleId: z.string(),
  /** Whether the cycle was started for it, or was already running. */
  started: z.boolean(),
  linkedAt: z.iso.datetime(),
});
export type Adjustment = z.infer<typeof Adjustment>;

/**
 * Whether a running cycle can handle the request of an escalation: its preparers, and everybody who is sounded on it, must still be able to
 * consider it. A later cycle would come in force without considering the breach, and the escalation would end unsolved.
 */
export const canConsider = ({ roundsHeld }: Pick<Cycle, 'roundsHeld'>): boolean => (roundsHeld.sounding ?? 0) === 0;
