import * as z from 'zod';

/** What the preparers did with a contribution, and why. Every contribution gets such an answer (rule 7). */
export const GivenVerdict = z.strictObject({
  verdict: z.enum(['adopted', 'partly-adopted', 'not-adopted']),
  reason: z.string().trim().min(1).max(5000),
});
export type GivenVerdict = z.infer<typeof GivenVerdict>;

export const InputAnswer = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  roundId: z.string(),
  taskId: z.string(),
  ...GivenVerdict.shape,
  answeredAt: z.iso.datetime(),
  answeredBy: z.string(),
});
export type InputAnswer = z.infer<typeof InputAnswer>;
