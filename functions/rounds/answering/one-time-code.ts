import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { isCode, oneTimeCode } from '../domain/link.ts';
import type { Task } from '../domain/task.ts';
import type { CodeFault } from '../pages/fault-words.ts';
import { taskEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';

/** Milliseconds that a code lives, wrong tries that it bears, and codes that one task may ask. */
const lifetime = 15 * 60_000;
const tries = 5;
const codesPerTask = 20;

const isUsable = ({ code }: Task, now: string): boolean =>
  code !== undefined && code.expiresAt > now && code.attempts < tries;

/**
 * Sees to it that the addressee has a code: one that still works is not replaced, so that a form sent twice does not send
 * two mails. Only its number is stored.
 */
export const requestCode = async (office: RoundOffice, task: Task, now: string, again = false): Promise<void> => {
  if ((!again && isUsable(task, now)) || task.codesAsked >= codesPerTask) return;
  const { programmeId, cycleId, roundId, taskId } = task;
  const number = task.codesAsked + 1;
  const expiresAt = new Date(Date.parse(now) + lifetime).toISOString();
  const next: Task = {
    ...task,
    code: { number, expiresAt, attempts: 0 },
    codesAsked: number,
    revision: task.revision + 1,
  };
  const told = fact('nl.regiodeal.task.code-requested.v1', now, {
    programmeId,
    cycleId,
    roundId,
    taskId,
    codeNumber: number,
  });
  await transact(office.client, [office.table.replace(taskEntity, next), ...office.table.record(told)]).catch(
    unlessRaced,
  );
};

/**
 * Holds a typed code against the one that was sent. A wrong try is counted before it is answered, so that guessing in
 * parallel does not help.
 * @returns what is wrong with it, or undefined when it is right.
 */
export const faultOfCode = async (
  office: RoundOffice,
  secret: string,
  task: Task,
  typed: string,
  now: string,
): Promise<CodeFault | undefined> => {
  const { code } = task;
  if (typed.trim() === '') return 'missing';
  if (!code || code.expiresAt <= now) return 'expired';
  if (code.attempts >= tries) return 'too-many';
  const next: Task = { ...task, code: { ...code, attempts: code.attempts + 1 }, revision: task.revision + 1 };
  try {
    await transact(office.client, [office.table.replace(taskEntity, next)]);
  } catch (error) {
    if (error instanceof ConditionFailed) return 'wrong';
    throw error;
  }
  return isCode(typed, oneTimeCode(secret, task.taskId, code.number)) ? undefined : 'wrong';
};

const unlessRaced = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};
