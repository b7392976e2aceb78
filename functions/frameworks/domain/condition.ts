import * as z from 'zod';
import type { Cycle } from './cycle.ts';

/** What became of a condition that a college attached to its approval. */
export const GivenFollowUp = z.strictObject({
  status: z.enum(['met', 'not-met', 'in-progress']),
  explanation: z.string().trim().min(1).max(5000),
});
export type GivenFollowUp = z.infer<typeof GivenFollowUp>;

const FollowUp = z.strictObject({ ...GivenFollowUp.shape, at: z.iso.datetime(), by: z.string() });

/** A condition of a college, with its follow-up (rule 8). */
export const Condition = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  conditionId: z.string(),
  taskId: z.string(),
  addressee: z.string(),
  text: z.string(),
  /** The text of the framework that was approved under it: with another text the approval is void (rule 11). */
  textHash: z.string(),
  status: z.enum(['open', 'met', 'not-met', 'in-progress']),
  followUps: z.array(FollowUp),
  revision: z.int().min(1),
});
export type Condition = z.infer<typeof Condition>;

/** Whether the approval that carried a condition still stands for the version's text; else it binds nobody. */
export const stillBinds = ({ textHash }: Pick<Condition, 'textHash'>, cycle: Pick<Cycle, 'text'>): boolean =>
  textHash === cycle.text.hash;

/** The condition after a follow-up; earlier follow-ups stay as they were. */
export const followedUp = (condition: Condition, given: GivenFollowUp, by: string, at: string): Condition => ({
  ...condition,
  status: given.status,
  followUps: [...condition.followUps, { ...given, at, by }],
  revision: condition.revision + 1,
});
