import type { Failure } from '../failure.ts';
import { failure, StateFailed } from '../failure.ts';
import { withinLimit } from '../limits.ts';
import { evaluate, type Scope } from '../query/evaluate.ts';

/** What an execution does next. Deciding on a move changes nothing; applying it is one transaction. */
export type Move =
  | {
      readonly kind: 'schedule';
      readonly functionName: string;
      readonly payload: unknown;
      readonly timeoutSeconds: number | null;
      readonly token: string | null;
    }
  | {
      readonly kind: 'leave';
      /** Null ends the execution with success. */
      readonly next: string | null;
      readonly output: unknown;
    }
  | { readonly kind: 'retry'; readonly retrier: number; readonly until: number }
  /** The state failed: its Retry and Catch, if any, come next. */
  | { readonly kind: 'fail'; readonly failure: Failure }
  /** The execution fails. */
  | { readonly kind: 'end'; readonly failure: Failure };

/**
 * Leaves a state by its Output.
 * @param fallback the output when there is no Output field
 * @param prefix the place of the field in the state, such as `Catch[0]/`
 * @throws StateFailed
 */
export async function leave(
  writing: { readonly Output?: unknown },
  scope: Scope,
  fallback: unknown,
  next: string | undefined,
  prefix = '',
): Promise<Move> {
  const written = writing.Output === undefined ? fallback : await evaluate(writing.Output, scope, `${prefix}Output`);
  return { kind: 'leave', next: next ?? null, output: withinLimit(scope.state, 'an output', written) };
}

/** Turns a StateFailed into a move; anything else is a fault of the interpreter and ends the execution loudly. */
export async function moveOrFailure(decide: () => Promise<Move>, onFailure: 'fail' | 'end'): Promise<Move> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof StateFailed) {
      return { kind: onFailure, failure: error.failure };
    }
    return { kind: 'end', failure: failure('States.Runtime', String(error)) };
  }
}
