import { dayOf } from '../calendar/days.ts';
import type { FollowUp, FollowUpOutcome } from '../vocabulary/follow-up.ts';
import { dutchDate } from './dutch.ts';
import { type TakenOutWords, withoutWords } from './taken-out.ts';

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

/** Follow-ups without the words that were taken out of the answers that they quote. */
export const followUpsWithout = (followUps: readonly FollowUp[], words: TakenOutWords): FollowUp[] =>
  followUps.map(({ explanation, ...one }) => ({
    ...one,
    ...(explanation === undefined ? {} : { explanation: withoutWords(explanation, words) }),
  }));
