import { openingOfDay } from '#shared/calendar/days.ts';
import { isWorkingDay, nextWorkingDay } from '#shared/calendar/working-days.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { portionSize } from '../domain/walk.ts';
import { taskEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import { remindersOf } from '../terms/asked.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';
import type { Work } from './walk.ts';

/** The walk along the tasks of a round for its last counted reminder. */
export const reminderOf = ({ roundId, remindersSent }: Pick<Round, 'roundId' | 'remindersSent'>): string =>
  `remind.${roundId}.${remindersSent}`;

/**
 * Reminds those who did not answer, on a working day. A reminder is cancelled when a later one followed or its round ended: nobody is
 * reminded twice in a minute.
 */
export const remindTasks: Work = {
  take: async (roundDeps, { about: roundId, after, reminder = 1 }, now) => {
    const round = await roundDeps.rounds.round(roundId);
    if (round?.status !== 'open' || round.remindersSent !== reminder) return {};
    const { calendar } = (await roundDeps.registry.programme(round.programmeId)).settings;
    const today = localDate(now);
    if (!isWorkingDay(today, calendar)) return { later: openingOfDay(nextWorkingDay(today, calendar)) };
    const tasks = await roundDeps.rounds.tasksAfter(roundId, after, portionSize);
    await Promise.all(tasks.map((task) => remindOne(roundDeps, round, task, now)));
    const last = tasks.at(-1);
    return tasks.length < portionSize || !last ? {} : { rest: { after: last.taskId } };
  },
};

/**
 * After a concurrent change the task may still wait for its answer, so it is read again.
 * @throws {ConditionFailed} when others changed it first in every attempt: the portion is repeated.
 */
const remindOne = (roundDeps: RoundDeps, round: Round, task: Task, now: string): Promise<void> =>
  retry(async (attempt) => {
    const current = attempt === 1 ? task : await roundDeps.rounds.task(task.taskId);
    if (current && isQuiet(current, round.remindersSent)) await writeReminded(roundDeps, round, current, now);
  });

const writeReminded = async ({ client, table }: RoundDeps, round: Round, task: Task, now: string): Promise<void> => {
  const reminder = round.remindersSent;
  const { programmeId, matter, matterId, roundId, taskId } = task;
  const remindedFact = fact('nl.regiodeal.task.reminded.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId,
    reminder,
  });
  const next: Task = {
    ...task,
    remindersSent: reminder,
    // A task of an earlier release has none of its moments before.
    remindedAt: [...remindersOf(task, round), now],
    revision: task.revision + 1,
  };
  await transact(client, [table.replace(taskEntity, next), ...table.record(remindedFact)]);
};

/** Whether a task still waits for an answer and has not had this reminder. */
const isQuiet = ({ status, undeliverable, remindersSent }: Task, reminder: number): boolean =>
  status === 'open' && !undeliverable && remindersSent < reminder;
