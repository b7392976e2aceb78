import * as z from 'zod';

/** The answers of the API about the regiegroep and who may do what, as far as the story needs them. */

export const Composition = z.object({
  reviewDue: z.string(),
  seats: z.array(z.object({ partnerId: z.string(), kind: z.string() })),
  proposal: z.object({
    candidates: z.array(z.object({ partnerId: z.string(), waitingSince: z.string(), waitedDays: z.number() })),
  }),
});

export const Review = z.object({
  number: z.number(),
  roundId: z.string(),
  status: z.string(),
  succession: z.object({ partnerId: z.string(), from: z.string() }).optional(),
  hindrance: z.string().optional(),
});
export const Reviews = z.object({ reviews: z.array(Review) });

export const Representation = z.object({ representationId: z.string() });

export const Authority = z.object({
  asOf: z.string(),
  facts: z.object({ actsFor: z.string(), ring: z.string(), seat: z.string() }),
  acts: z.array(z.object({ act: z.string(), allowed: z.boolean(), rule: z.string() })),
});
