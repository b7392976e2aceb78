import * as z from 'zod';

/** The answers of the API about escalations, as far as the story needs them. */

const Summary = z.object({
  escalationId: z.string(),
  allianceId: z.string(),
  title: z.string(),
  breach: z.string(),
  size: z.number(),
  unit: z.string(),
  reach: z.string(),
  stage: z.string(),
  visit: z.number(),
});

export const Escalation = Summary.extend({
  rounds: z.array(z.string()),
  roundId: z.string().optional(),
  history: z.array(z.object({ stage: z.string(), trigger: z.string(), motivation: z.string().optional() })),
  adjustments: z.array(z.object({ cycleId: z.string() })).default([]),
});
export type Escalation = z.output<typeof Escalation>;

export const Escalations = z.object({ escalations: z.array(Summary) });
