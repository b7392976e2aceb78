import { dayOf } from '#shared/calendar/days.ts';
import { roundKind } from '../terms/round-kinds.ts';
import { isUnreachable, type RecordedAnswer, type Task, type TrailLine } from '../terms/task.ts';

/** A task with everything that was recorded of it. */
export interface TaskHistory {
  readonly task: Task;
  readonly answers: readonly RecordedAnswer[];
  readonly trail: readonly TrailLine[];
  /** When its round ended. A matter that withdraws its round withdraws the open tasks with it, which leaves no line in their trails. */
  readonly endedAt?: string | undefined;
}

/** What can happen to a task, as far as it changes whether somebody still has to answer. */
interface Happened {
  readonly at: string;
  readonly status?: Task['status'];
  readonly undeliverable?: boolean;
}

const ofTrail: Partial<Record<TrailLine['what'], Omit<Happened, 'at'>>> = {
  withdrawn: { status: 'withdrawn' },
  reopened: { status: 'open' },
  undeliverable: { undeliverable: true },
  'sent-again': { undeliverable: false },
  reassigned: { undeliverable: false },
  'passed-on': { undeliverable: false },
};

const keepsOpen = ({ kind }: Pick<Task, 'kind'>, { answer }: Pick<RecordedAnswer, 'answer'>): boolean =>
  roundKind(kind).options.some((option) => option.answer === answer && option.keepsOpen === true);

/** Whether its round waited for a task by the end of a day: each moment since then turned it over. A change under an earlier release is not known. */
const awaitedOn = ({ awaited, awaitedChangedAt = [] }: Task, day: string): boolean =>
  awaitedChangedAt.filter((at) => dayOf(at) > day).length % 2 === 0 ? awaited : !awaited;

/**
 * A task as it was recorded by the end of a day: with the answer of that day, whether it was still open, and whether its round waited for it. Who was
 * to answer is in the registry of that day; the task shows the present one. Undefined when it was asked later, of an addressee that came while its
 * round was open.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const taskOn = ({ task, answers, trail, endedAt }: TaskHistory, day: string): Task | undefined => {
  if (task.askedAt !== undefined && dayOf(task.askedAt) > day) return undefined;
  const { answer: _answer, ...others } = task;
  const rest = { ...others, awaited: awaitedOn(task, day) };
  const given = answers.filter(({ givenAt }) => dayOf(givenAt) <= day);
  const happened: Happened[] = [
    ...answers.map((one) => ({
      at: one.givenAt,
      status: keepsOpen(task, one) ? ('open' as const) : ('answered' as const),
    })),
    ...trail.flatMap(({ at, what }) => (ofTrail[what] ? [{ at, ...ofTrail[what] }] : [])),
    ...(task.withdrawnBy === 'matter' && endedAt ? [{ at: endedAt, status: 'withdrawn' as const }] : []),
  ].toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
  const known = happened.filter(({ at }) => dayOf(at) <= day);
  // When nothing came later, the record itself says it.
  const isPresent = known.length === happened.length;
  const answer = given.at(-1);
  if (isPresent) return { ...rest, ...(task.answer ? { answer: task.answer } : {}) };
  const undeliverable = known.findLast((one) => one.undeliverable !== undefined)?.undeliverable;
  return {
    ...rest,
    status: known.findLast((one) => one.status !== undefined)?.status ?? 'open',
    undeliverable: undeliverable ?? (isUnreachable(task) && !happened.some((one) => one.undeliverable === true)),
    ...(answer ? { answer } : {}),
  };
};
