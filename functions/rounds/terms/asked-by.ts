import { dayOf } from '#shared/calendar/days.ts';
import { recordedBy } from '#shared/calendar/recorded-by.ts';
import type { FollowUp } from '#shared/vocabulary/follow-up.ts';
import type { Round } from './round.ts';

/** A round in which something was asked for: when it opened, and how it ended. */
export type AskedIn = Pick<Round, 'openedAt' | 'closedAt' | 'status'>;

/** The rounds that had opened by the end of a day (ISO date in Europe/Amsterdam). */
export const askedBy = (rounds: readonly AskedIn[], day: string): AskedIn[] =>
  recordedBy(rounds, ({ openedAt }) => openedAt, day);

/** How often somebody had been asked about what it owes, what it had said, and what came of the last of these. */
export interface SaidOfOwed {
  readonly asked: number;
  readonly followUps: FollowUp[];
  readonly status: FollowUp['status'] | 'asked' | 'silent' | 'lapsed';
}

/**
 * What had been asked and said about what somebody owes by the end of a day; undefined when nothing had. An answer counts over the question
 * before it, and a later question over that answer.
 * @param rounds - in which it was asked about, in order.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const saidBy = (
  followUps: readonly FollowUp[],
  rounds: readonly AskedIn[],
  day: string,
): SaidOfOwed | undefined => {
  const askedRounds = askedBy(rounds, day);
  const known = recordedBy(followUps, ({ at }) => at, day);
  const [question, answer] = [askedRounds.at(-1), known.at(-1)];
  const isAnswered = answer && (!question || answer.at >= question.openedAt);
  const status = isAnswered ? answer.status : question && unanswered(question, day);
  return status && { asked: askedRounds.length, followUps: known, status };
};

/** What came of a question that nobody answered. */
const unanswered = ({ closedAt, status }: AskedIn, day: string): SaidOfOwed['status'] => {
  if (closedAt === undefined || dayOf(closedAt) > day) return 'asked';
  return status === 'withdrawn' ? 'lapsed' : 'silent';
};
