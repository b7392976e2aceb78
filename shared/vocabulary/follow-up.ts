import * as z from 'zod';

/** What is said about what somebody owes: it is done, it comes later, or it does not come. */
export const followUpOutcomes = ['done', 'in-progress', 'not-done'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** What was said about it; earlier follow-ups stay (rule 5). */
export const FollowUp = z.strictObject({
  status: z.enum(followUpOutcomes),
  explanation: z.string().optional(),
  at: z.iso.datetime(),
  /** The round in which it was said, or whoever recorded it. */
  by: z.string(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** They are in one item of at most 400 KB: this number of the longest fit. */
export const mostFollowUps = 20;
