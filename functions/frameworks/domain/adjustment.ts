import * as z from 'zod';
import type { Cycle } from '../terms/cycle.ts';

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

/**
 * Whether a cycle under way can take up what an escalation asks: its preparers and everybody who is sounded on it must still be able
 * to. A later one would come in force without a word about the breach, and the escalation be settled untouched.
 */
export const takesUp = ({ roundsHeld }: Pick<Cycle, 'roundsHeld'>): boolean => (roundsHeld.sounding ?? 0) === 0;
