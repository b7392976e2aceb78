import type { Programme } from '#functions/bodies/terms/registry.ts';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import type { CompositionReview } from './review.ts';

/** Days between the announcement of a review and its day: the seats have their term to answer, and need time to prepare. */
const announcedBefore = 42;

/** The last concluded review. */
export const lastReview = (reviews: readonly CompositionReview[]): CompositionReview | undefined =>
  reviews.findLast(({ concludedAt }) => concludedAt !== undefined);

/**
 * The day (ISO date) by which the composition is reviewed again (rule 2): a year after the last review was concluded or, before the first,
 * after the programme began. A day in the past means that the review is late.
 * @returns undefined when the programme ends before.
 */
export const reviewDueOn = (
  { period }: Pick<Programme, 'period'>,
  reviews: readonly CompositionReview[],
): string | undefined => {
  const last = lastReview(reviews)?.concludedAt;
  const due = sameDayLater(last === undefined ? period.from : dayOf(last), { years: 1 });
  return due >= period.until ? undefined : due;
};

/** The reviews that were concluded by the end of a day (ISO date in Europe/Amsterdam). */
export const reviewsAsOf = (reviews: readonly CompositionReview[], date: string): CompositionReview[] =>
  reviews.filter(({ concludedAt }) => concludedAt !== undefined && dayOf(concludedAt) <= date);

/** The review that must be announced on a day (ISO date), by the day on which it is due; undefined while one is open. */
export const reviewToAnnounce = (
  programme: Pick<Programme, 'period'>,
  reviews: readonly CompositionReview[],
  today: string,
): string | undefined => {
  const due = reviewDueOn(programme, reviews);
  if (due === undefined || reviews.some(({ status }) => status === 'open')) return undefined;
  return today >= sameDayLater(due, { days: -announcedBefore }) ? due : undefined;
};
