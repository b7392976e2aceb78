import { dayOf } from '#shared/calendar/days.ts';
import type { Round } from '../terms/round.ts';
import type { RecordedAnswer, Task } from '../terms/task.ts';

/** The tasks of a round on a day, and every answer that was recorded in it. */
interface InRound {
  readonly tasks: readonly Pick<Task, 'status' | 'awaited'>[];
  /** How many addressees were asked after that day. */
  readonly askedLater: number;
  readonly answers: readonly Pick<RecordedAnswer, 'givenAt'>[];
}

/**
 * A round as it was recorded by the end of a day on which it had begun: an extension or an end that came later is undone.
 * @param round - with every answer counted.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const roundOn = (round: Round, { tasks, askedLater, answers }: InRound, day: string): Round => {
  const { closedAt, outcome, extensions, termEnd, status, ...rest } = round;
  const isOver = closedAt !== undefined && dayOf(closedAt) <= day;
  const later = extensions.filter(({ at }) => dayOf(at) > day);
  const [undone] = later;
  const since = answers.filter(({ givenAt }) => dayOf(givenAt) > day).length;
  return {
    ...rest,
    termEnd: undone?.from ?? termEnd,
    extensions: extensions.slice(0, extensions.length - later.length),
    answers: round.answers - since,
    addressees: round.addressees - askedLater,
    awaited: isOver ? round.awaited : tasks.filter((task) => task.status === 'open' && task.awaited).length,
    // A round of an earlier release that ended without a day is not shown as open.
    status: isOver || closedAt === undefined ? status : 'open',
    ...(isOver ? { closedAt, ...(outcome ? { outcome } : {}) } : {}),
  };
};
