import { failure, StateFailed } from './failure.ts';

/** Most bytes (UTF-8) of an input, a result or an output: the AWS quota. */
export const PAYLOAD_LIMIT_BYTES = 262_144;

/** Longest timeout, in seconds: the AWS quota, and the default of TimeoutSeconds. */
export const LONGEST_DURATION_SECONDS = 99_999_999;

/** How long AWS lets a Standard execution live, in seconds (one year). */
export const EXECUTION_LIMIT_SECONDS = 31_536_000;

/** How many events a history may have: AWS ends an execution that reaches it, such as one that runs in a circle. */
export const HISTORY_LIMIT_EVENTS = 25_000;

/** Size of a JSON text in bytes, as AWS counts it. */
export function sizeOf(json: string): number {
  return Buffer.byteLength(json, 'utf8');
}

/**
 * Checks a value that passes between a state and its surroundings.
 * @throws StateFailed with States.DataLimitExceeded when it is larger than the quota
 */
export function withinLimit<T>(state: string, what: string, value: T): T {
  if (sizeOf(JSON.stringify(value) ?? 'null') > PAYLOAD_LIMIT_BYTES) {
    const cause = `The state/task '${state}' returned ${what} with a size exceeding the maximum number of bytes service limit.`;
    throw new StateFailed(failure('States.DataLimitExceeded', cause));
  }
  return value;
}
