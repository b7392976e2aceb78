import { demand } from '#shared/authority/authority.ts';
import { isThere } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { trailLine } from '../answering/hand-over.ts';
import { roundContracts } from '../contracts.ts';
import { type TakingOut, withoutRemarks } from '../domain/take-out.ts';
import { answerEntity, taskEntity, trailEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Task } from '../terms/task.ts';
import { taskFor } from './in-programme.ts';
import { shownTask } from './read.ts';

const act = 'take out remarks';

/**
 * Takes the remarks of an answer out of everything that shows them, because they say something about a person (rule 19). The answer itself
 * stays, and the register says that words were taken out, by whom and why. Called again, it returns the task as it is and records the same fact
 * again, so that a copy is found that was made while the first fact was handled, or that came back with a restored table.
 */
export const takeOutRemarks = (roundDeps: RoundDeps) =>
  operation('takeOutRemarks', {
    contract: roundContracts.takeOutRemarks,
    act,
    answer: async ({ params, body: { answerNumber, reason }, caller, standing, now }) => {
      const taking = { at: now, by: caller.by, reason, ground: demand(act, standing) };
      const task = await retry(async () => takeOut(roundDeps, await taskFor(roundDeps, params), answerNumber, taking));
      return { status: 201, body: shownTask(task) };
    },
  });

const takeOut = async (roundDeps: RoundDeps, task: Task, number: number, taking: TakingOut): Promise<Task> => {
  const { roundId, taskId } = task;
  const { client, table, rounds } = roundDeps;
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
