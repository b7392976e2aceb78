import * as z from 'zod';
import { InvalidInput } from '#shared/errors/errors.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';
import type { CompositionReview } from './review.ts';
import { NextHolder } from './rotation.ts';

const words = z.string().trim().min(1).max(5000);

/** A rotating seat that passes on, with the reason when it does so outside a review. */
export const GivenRotation = z.strictObject({
  ...NextHolder.shape,
  outsideReview: words
    .optional()
    .meta({ description: 'Why it passes on without a review that the seats adopted, which proposes it.' }),
});
export type GivenRotation = z.infer<typeof GivenRotation>;

/** The ground on which a rotating seat passed on (rule 2): an adopted review, or a reason when it is outside one. Insert only. */
export const PassingOn = z.strictObject({
  programmeId: identifier,
  seatId: z.string(),
  partnerId: identifier,
  from: day,
  /** The number of the review that the seats adopted. */
  review: z.int().min(1).optional(),
  outsideReview: words.optional(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  /** The change of the registry that it is part of. */
  change: z.int().min(1),
});
export type PassingOn = z.infer<typeof PassingOn>;

type Ground = Pick<PassingOn, 'review' | 'outsideReview'>;

/**
 * The ground of a recorded passing on: an adopted review that proposes this municipality, from that day or earlier, and was not carried out
 * yet; or the given reason.
 * @throws {InvalidInput} when there is neither.
 */
export const groundOf = (
  { partnerId, from, outsideReview }: GivenRotation,
  reviews: readonly CompositionReview[],
  before: readonly PassingOn[],
): Ground => {
  const done = new Set(before.map(({ review }) => review));
  const adopted = reviews.findLast(
    ({ number, status, succession }) =>
      status === 'adopted' && succession?.partnerId === partnerId && succession.from <= from && !done.has(number),
  );
  if (adopted) return { review: adopted.number };
  if (outsideReview !== undefined) return { outsideReview };
  throw new InvalidInput('No adopted review proposes this.', [
    {
      pointer: '/outsideReview',
      message: 'the seats adopted no review in which this partner holds a rotating seat from that day',
      expected: 'a review that is called and adopted first, or why the seat passes on outside one',
    },
  ]);
};
