import * as z from 'zod';
import { identifier } from '#shared/vocabulary/values.ts';

/** What becomes of the open breach of a goal that a plan does not have any more. */
export const DroppedGoal = z.strictObject({
  planGoalId: identifier,
  /** It stays open until a report or a decision ends it, or it ends with the goal once the plan is found to fit. */
  breach: z.enum(['stays-open', 'ends']),
  reason: z.string().trim().min(1).max(5000),
});
export type DroppedGoal = z.infer<typeof DroppedGoal>;
