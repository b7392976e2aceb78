import { expect, test } from 'vitest';
import type { CompositionReview } from '#functions/reviews/terms/review.ts';
import { reviewDueOn } from '#functions/reviews/terms/review-due.ts';

/** The first day after the programme is its `until`. */
const programme = { period: { from: '2026-01-01', until: '2030-01-01' } };
const concludedOn = (day: string) => [{ concludedAt: `${day}T12:00:00.000Z` } as CompositionReview];

test.each([
  ['before the first review, a year after the programme began', [], '2027-01-01'],
  ['a year after the last one', concludedOn('2027-03-05'), '2028-03-05'],
  ['on the last day of the programme', concludedOn('2028-12-31'), '2029-12-31'],
  ['not on the first day after the programme', concludedOn('2029-01-01'), undefined],
])('the composition is reviewed %s (rule 2)', (_, reviews, due) => {
  expect(reviewDueOn(programme, reviews)).toBe(due);
});
