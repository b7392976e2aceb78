import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { CodeFault } from '../pages/fault-words.ts';
import { taskEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';
import { isCode, oneTimeCode } from '../terms/link.ts';
import type { Task } from '../terms/task.ts';

/** Milliseconds that a code lives, and tries that it bears. */
const lifetime = 15 * 60_000;
const tries = 5;
/** Codes that come as fast as people ask, and the milliseconds between two codes: at first, and after those. */
const freeCodes = 5;
const pauses = { first: 30_000, later: 60 * 60_000 };
/** How often it is tried, as something else about the task may change at the same moment, such as a reminder. */
const mostTries = 6;

const isUsable = ({ code }: Task, now: string): boolean =>
  code !== undefined && code.expiresAt > now && code.attempts < tries;

/** Whether another code may be sent: never two within moments, and hourly for who keeps asking, so that guessing is hopeless. */
const mayAsk = ({ code, codesAsked }: Task, now: string): boolean => {
  const pause = codesAsked < freeCodes ? pauses.first : pauses.later;
  return code === undefined || Date.parse(now) - (Date.parse(code.expiresAt) - lifetime) >= pause;
};

/**
 * Sees to it that the addressee has a code: one that still works is not replaced, so that a form sent twice does not send
 * two mails. Only its number is stored.
 * @returns whether there is a code that works.
 * @throws {ConditionFailed} when others changed the task first all the time.
 */
export const requestCode = (office: RoundOffice, task: Task, now: string, again = false): Promise<boolean> =>
  retry(
    async (attempt) => {
      if (attempt === 1) return tryToRequest(office, task, now, again);
      const changed = await office.rounds.task(task.taskId);
      // Whoever asked for a code at the same moment gets one; two mails would only confuse.
      if (changed?.status !== 'open' || changed.codesAsked !== task.codesAsked) return changed?.code !== undefined;
      return tryToRequest(office, changed, now, again);
    },
    { tries: mostTries },
  );

const tryToRequest = async (office: RoundOffice, task: Task, now: string, again: boolean): Promise<boolean> => {
  const usable = isUsable(task, now);
  if ((!again && usable) || !mayAsk(task, now)) return usable;
  const { programmeId, matter, matterId, roundId, taskId } = task;
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
    matter,
    matterId,
    roundId,
    taskId,
    codeNumber: number,
  });
  await transact(office.client, [office.table.replace(taskEntity, next), ...office.table.record(told)]);
  return true;
};

/** What came of a typed code: what is wrong with it, or the task as it stands once the try was counted. */
export type CheckedCode = { readonly fault: CodeFault } | { readonly fault?: never; readonly task: Task };

/**
 * Compares a typed code with the one that was sent. A try is counted before it is answered, so that guessing in parallel
 * does not help; a right code is right whatever else happens to the task meanwhile. The key may have been replaced since
 * the code was sent: that of any valid key is right.
 * @throws {ConditionFailed} when others changed the task first all the time.
 */
export const checkCode = (
  office: RoundOffice,
  keys: readonly string[],
  task: Task,
  typed: string,
  now: string,
): Promise<CheckedCode> =>
  retry(
    async (attempt) => {
      const current = attempt === 1 ? task : await office.rounds.task(task.taskId);
      return current ? tryToCheck(office, keys, current, typed, now) : { fault: 'expired' };
    },
    { tries: mostTries },
  );

const tryToCheck = async (
  office: RoundOffice,
  keys: readonly string[],
  task: Task,
  typed: string,
  now: string,
): Promise<CheckedCode> => {
  // What is not open any more takes no answer; who records it says why.
  if (task.status !== 'open') return { task };
  const { code } = task;
  if (typed.trim() === '') return { fault: 'missing' };
  if (!code || code.expiresAt <= now) return { fault: 'expired' };
  if (code.attempts >= tries) return { fault: 'too-many' };
  const next: Task = { ...task, code: { ...code, attempts: code.attempts + 1 }, revision: task.revision + 1 };
  await transact(office.client, [office.table.replace(taskEntity, next)]);
  const isRight = keys.some((key) => isCode(typed, oneTimeCode(key, task.taskId, code.number)));
  return isRight ? { task: next } : { fault: 'wrong' };
};
