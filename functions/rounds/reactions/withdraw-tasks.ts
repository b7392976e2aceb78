import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { portionSize } from '../domain/walk.ts';
import { taskEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';
import type { Work } from './walk.ts';

/** The walk along the tasks of a withdrawn round. */
export const withdrawalOf = ({ roundId }: Pick<Round, 'roundId'>): string => `withdraw.${roundId}`;

/** Withdraws the open tasks of a withdrawn round, so that addressees without an answer are told. */
export const withdrawTasks: Work = {
  take: async (roundDeps, { about: roundId, after }, now) => {
    const tasks = await roundDeps.rounds.tasksAfter(roundId, after, portionSize);
    await Promise.all(tasks.map((task) => withdrawTask(roundDeps, task, now)));
    const last = tasks.at(-1);
    return tasks.length < portionSize || !last ? {} : { rest: { after: last.taskId } };
  },
};

/**
 * After any concurrent change, the task ends as withdrawn unless it was answered.
 * @throws {ConditionFailed} when others changed it first in every attempt: the portion is repeated.
 */
const withdrawTask = (roundDeps: RoundDeps, task: Task, now: string): Promise<void> =>
  retry(async (attempt) => {
    const current = attempt === 1 ? task : await roundDeps.rounds.task(task.taskId);
    if (current?.status === 'open') await writeWithdrawn(roundDeps, current, now);
  });

const writeWithdrawn = async ({ client, table }: RoundDeps, task: Task, now: string): Promise<void> => {
  const { programmeId, matter, matterId, roundId, taskId } = task;
  const next: Task = {
    ...task,
    status: 'withdrawn',
    withdrawnBy: 'matter',
    withdrawnAt: now,
    linkVersion: task.linkVersion + 1,
    revision: task.revision + 1,
  };
  const withdrawnFact = fact('nl.regiodeal.task.withdrawn.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId,
    linkVersion: next.linkVersion,
  });
  await transact(client, [table.replace(taskEntity, next), ...table.record(withdrawnFact)]);
};
