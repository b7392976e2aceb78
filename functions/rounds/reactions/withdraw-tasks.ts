import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { portionSize } from '../domain/walk.ts';
import { taskEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';
import type { Work } from './walk.ts';

/** The walk along the tasks of a round that was withdrawn. */
export const withdrawalOf = ({ roundId }: Pick<Round, 'roundId'>): string => `withdraw.${roundId}`;

/** Withdraws the open tasks of a round that was withdrawn, so that whoever had not answered is told. */
export const withdrawTasks: Work = {
  take: async (office, { about: roundId, after }, now) => {
    const tasks = await office.rounds.tasksAfter(roundId, after, portionSize);
    await Promise.all(tasks.map((task) => withdrawTask(office, task, now)));
    const last = tasks.at(-1);
    return tasks.length < portionSize || !last ? {} : { rest: { after: last.taskId } };
  },
};

/** Whatever else happens to a task at that moment, in the end it is withdrawn, unless it was answered. */
const withdrawTask = async (office: RoundOffice, task: Task, now: string): Promise<void> => {
  if (task.status !== 'open') return;
  const { client, table, rounds } = office;
  const { programmeId, matter, matterId, roundId, taskId } = task;
  const next: Task = {
    ...task,
    status: 'withdrawn',
    withdrawnBy: 'matter',
    linkVersion: task.linkVersion + 1,
    revision: task.revision + 1,
  };
  const told = fact('nl.regiodeal.task.withdrawn.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId,
    linkVersion: next.linkVersion,
  });
  try {
    await transact(client, [table.replace(taskEntity, next), ...table.record(told)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const changed = await rounds.task(taskId);
    if (changed) await withdrawTask(office, changed, now);
  }
};
