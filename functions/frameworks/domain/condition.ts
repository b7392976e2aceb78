import * as z from 'zod';
import { ConditionOfDecision } from '#shared/conditions/condition.ts';
import type { Cycle } from '../terms/cycle.ts';

/** A condition of a college, with its follow-up (rule 8). */
export const Condition = z.strictObject({
  ...ConditionOfDecision.shape,
  cycleId: z.string(),
  taskId: z.string(),
  addressee: z.string(),
  /** The framework text that was approved under it: with another text the approval is void (rule 11). */
  textHash: z.string(),
});
export type Condition = z.infer<typeof Condition>;

/** Whether the approval with a condition is still valid for the version's text; otherwise the condition binds nobody. */
export const stillBinds = ({ textHash }: Pick<Condition, 'textHash'>, cycle: Pick<Cycle, 'text'>): boolean =>
  textHash === cycle.text.hash;
