import type { Retrier, TaskState } from '../definition/schema.ts';
import { type Failure, matchesError } from '../failure.ts';
import { leave, type Move } from './move.ts';
import { scopeOf } from './scope.ts';
import type { Position } from './world.ts';

const MS = 1000;

/** Milliseconds a retrier waits before its attempt number `made + 1`. */
export function retryDelay(retrier: Retrier, made: number, random: () => number): number {
  const seconds = retrier.IntervalSeconds * retrier.BackoffRate ** made;
  return Math.round(seconds * MS * (retrier.JitterStrategy === 'FULL' ? random() : 1));
}

function retry(state: TaskState, reason: Failure, { step }: Position, now: number, random: () => number) {
  const at = (state.Retry ?? []).findIndex((retrier) => matchesError(retrier.ErrorEquals, reason));
  const retrier = state.Retry?.[at];
  const made = step.retriesBy[at] ?? 0;
  // The first retrier that matches decides alone: when it is used up, later ones get no turn.
  if (retrier === undefined || made >= retrier.MaxAttempts) {
    return undefined;
  }
  return { kind: 'retry', retrier: at, until: now + retryDelay(retrier, made, random) } satisfies Move;
}

/**
 * Decides what follows on the failure of a state: another attempt, a catcher, or the end of the execution.
 * @param now epoch milliseconds
 * @throws StateFailed when the fields of the catcher fail; nothing rescues from that
 */
export async function rescue(position: Position, reason: Failure, now: number, random: () => number): Promise<Move> {
  const { state } = position;
  if (state.Type !== 'Task') {
    return { kind: 'end', failure: reason };
  }
  const retried = retry(state, reason, position, now, random);
  if (retried !== undefined) {
    return retried;
  }
  for (const [at, catcher] of (state.Catch ?? []).entries()) {
    if (matchesError(catcher.ErrorEquals, reason)) {
      // As recorded on AWS: a failure without a cause, such as a timeout, has an empty one.
      const errorOutput = { Error: reason.error ?? '', Cause: reason.cause ?? '' };
      const scope = scopeOf(position, { errorOutput });
      return leave(catcher, scope, errorOutput, catcher.Next, `Catch[${at}]/`);
    }
  }
  return { kind: 'end', failure: reason };
}
