import { dayOf } from '../calendar/days.ts';
import type { FollowUp, FollowUpOutcome } from '../vocabulary/follow-up.ts';
import { dutchDate } from './dutch.ts';

/** What was said before, the last first: the day, with what was said. */
export const earlierRows = (
  followUps: readonly FollowUp[],
  labels: Readonly<Record<FollowUpOutcome, string>>,
): [string, string][] =>
  followUps
    .map(({ at, status, explanation }): [string, string] => [
      dutchDate(dayOf(at)),
      explanation === undefined ? labels[status] : `${labels[status]}: ${explanation}`,
    ])
    .reverse();
