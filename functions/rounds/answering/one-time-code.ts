import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { CodeFault } from '../pages/fault-words.ts';
import { taskEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import { isCode, oneTimeCode } from '../terms/link.ts';
import type { CodePurpose, Task } from '../terms/task.ts';

/** Lifetime of a code in milliseconds, and the maximum number of tries. */
const lifetime = 15 * 60_000;
const tries = 5;
/** The number of codes that are sent without a long pause, and the milliseconds between two codes: up to that number, and after it. */
const freeCodes = 5;
const pauses = { first: 30_000, later: 60 * 60_000 };
/** The number of attempts: the task may change at the same moment for another reason, such as a reminder. */
const maxTries = 6;

const isUsable = ({ code }: Task, now: string): boolean =>
  code !== undefined && code.expiresAt > now && code.attempts < tries;

/** Whether another code may be sent: never two within moments, and only hourly after many requests, so that guessing has no chance. */
const mayAsk = ({ code, codesAsked }: Task, now: string): boolean => {
  const pause = codesAsked < freeCodes ? pauses.first : pauses.later;
  return code === undefined || Date.parse(now) - (Date.parse(code.expiresAt) - lifetime) >= pause;
};

/** Whether another code is sent although one is valid, and what for. */
interface Asking {
  readonly resend?: boolean;
  readonly purpose?: CodePurpose;
}

/**
 * Sends the addressee a code unless it has a valid one, so that a form sent twice does not send two mails. Only the number of the code is
 * stored.
 * @returns whether there is a valid code.
 * @throws {ConditionFailed} when others changed the task first in every attempt.
 */
export const requestCode = (
  roundDeps: RoundDeps,
  task: Task,
  now: string,
  { resend = false, purpose = 'answer' }: Asking = {},
): Promise<boolean> =>
  retry(
    async (attempt) => {
      if (attempt === 1) return tryToRequest(roundDeps, task, now, { resend, purpose });
      const changed = await roundDeps.rounds.task(task.taskId);
      // A concurrent request sent a code already; a second mail would only confuse.
      if (changed?.status !== 'open' || changed.codesAsked !== task.codesAsked) return changed?.code !== undefined;
      return tryToRequest(roundDeps, changed, now, { resend, purpose });
    },
    { tries: maxTries },
  );

const tryToRequest = async (
  roundDeps: RoundDeps,
  task: Task,
  now: string,
  { resend, purpose }: Required<Asking>,
): Promise<boolean> => {
  const usable = isUsable(task, now);
  if ((!resend && usable) || !mayAsk(task, now)) return usable;
  const { programmeId, matter, matterId, roundId, taskId } = task;
  const number = task.codesAsked + 1;
  const expiresAt = new Date(Date.parse(now) + lifetime).toISOString();
  const next: Task = {
    ...task,
    code: { number, expiresAt, attempts: 0, purpose },
    codesAsked: number,
    revision: task.revision + 1,
  };
  const requestedFact = fact('nl.regiodeal.task.code-requested.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId,
    codeNumber: number,
  });
  await transact(roundDeps.client, [
    roundDeps.table.replace(taskEntity, next),
    ...roundDeps.table.record(requestedFact),
  ]);
  return true;
};

/** The result of checking a code: its fault, or the task after the try was counted. */
export type CheckedCode = { readonly fault: CodeFault } | { readonly fault?: never; readonly task: Task };

/**
 * Compares a typed code with the one that was sent. A try is counted before it is answered, so that parallel guessing does not help; a
 * concurrent change of the task does not reject a right code. The key may have been replaced since the code was sent: a code of any valid
 * key is right.
 * @throws {ConditionFailed} when others changed the task first in every attempt.
 */
export const checkCode = (
  roundDeps: RoundDeps,
  keys: readonly string[],
  task: Task,
  typed: string,
  now: string,
): Promise<CheckedCode> =>
  retry(
    async (attempt) => {
      const current = attempt === 1 ? task : await roundDeps.rounds.task(task.taskId);
      return current ? tryToCheck(roundDeps, keys, current, typed, now) : { fault: 'expired' };
    },
    { tries: maxTries },
  );

const tryToCheck = async (
  roundDeps: RoundDeps,
  keys: readonly string[],
  task: Task,
  typed: string,
  now: string,
): Promise<CheckedCode> => {
  // A task that is not open accepts no answer; the recording gives the reason.
  if (task.status !== 'open') return { task };
  const { code } = task;
  if (typed.trim() === '') return { fault: 'missing' };
  if (!code || code.expiresAt <= now) return { fault: 'expired' };
  if (code.attempts >= tries) return { fault: 'too-many' };
  const next: Task = { ...task, code: { ...code, attempts: code.attempts + 1 }, revision: task.revision + 1 };
  await transact(roundDeps.client, [roundDeps.table.replace(taskEntity, next)]);
  const isRight = keys.some((key) => isCode(typed, oneTimeCode(key, task.taskId, code.number)));
  return isRight ? { task: next } : { fault: 'wrong' };
};
