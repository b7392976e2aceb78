import { isThere } from '#shared/dynamo/condition.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { type TakingOut, withoutRemarks } from '../domain/take-out.ts';
import { answerEntity, taskEntity, trailEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Task } from '../terms/task.ts';
import { trailLine } from './hand-over.ts';

/**
 * Takes the remarks of an answer out, with a line in the trail and the fact that it was done. Of an answer that has lost them already, the fact
 * is recorded again.
 * @throws {NotFound} when there is no such answer.
 * @throws {Conflict} `no-remarks` when it never had any.
 * @throws {InvalidInput} when the reason repeats them.
 * @throws {ConditionFailed} when the task changed meanwhile: read it again.
 */
export const takeRemarksOut = async (
  { client, table, rounds }: Pick<RoundDeps, 'client' | 'table' | 'rounds'>,
  task: Task,
  number: number,
  taking: TakingOut,
): Promise<Task> => {
  const { roundId, taskId } = task;
  const last = task.answer?.number === number ? task.answer : undefined;
  const answer = last ?? (await rounds.answer(roundId, taskId, number));
  if (!answer) throw new NotFound('There is no such answer.');
  if (answer.takenOut) {
    await transact(client, table.record(factOf(task, number, answer.takenOut.at)));
    return task;
  }
  const left = withoutRemarks(answer, taking);
  const next = { ...task, ...(last ? { answer: left } : {}), revision: task.revision + 1 };
  const { at: now, by, reason } = taking;
  await transact(client, [
    table.replace(taskEntity, next),
    table.put(answerEntity, { roundId, taskId, ...left }, isThere),
    table.put(trailEntity, trailLine(task, 'remarks-taken-out', { by, reason, now })),
    ...table.record(factOf(task, number, now)),
  ]);
  return next;
};

const factOf = ({ programmeId, matter, matterId, roundId, taskId, kind }: Task, answerNumber: number, at: string) =>
  fact('nl.regiodeal.task.remarks-taken-out.v1', at, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId,
    kind,
    answerNumber,
  });
