import { setTimeout as sleep } from 'node:timers/promises';
import { ConditionFailed } from './condition-failed.ts';

/** The limits of retrying, when they differ from the default. */
export interface RetryLimits {
  /** Maximum number of tries, including the first. */
  readonly tries?: number;
  /** Average milliseconds before the second try; doubled before each later one. */
  readonly firstWait?: number;
  /** Whether an error means that others wrote at the same moment, so that another try may succeed. */
  readonly isConflict?: (error: unknown) => boolean;
  /** Waits a number of milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** The maximum number of doublings, which bounds the wait of many tries. */
const maxDoublings = 6;

/** Milliseconds before another try: half to one and a half times the average, so that writers who collided do not collide again. */
const backOff = (attempt: number, firstWait: number): number =>
  firstWait * 2 ** Math.min(attempt - 1, maxDoublings) * (0.5 + Math.random());

/**
 * Repeats work when others wrote at the same moment. The work reads, decides and writes, so that each try uses the current state. By
 * default it is tried 8 times, when a condition of a transaction failed, with waits of 10, 20, 40 and so on up to 640 milliseconds on
 * average: 1.3 seconds in all.
 * @param work - gets the number of the try, from 1, and from the second try on the conflict in which the one before it ended.
 * @throws the conflict of the last try; any other error at once.
 */
export const retry = async <T>(
  work: (attempt: number, conflict?: unknown) => Promise<T>,
  { tries = 8, firstWait = 10, isConflict = isConditionFailed, wait = sleep }: RetryLimits = {},
): Promise<T> => {
  let conflict: unknown;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt, conflict);
    } catch (error) {
      if (attempt >= tries || !isConflict(error)) throw error;
      conflict = error;
      await wait(backOff(attempt, firstWait));
    }
  }
};

const isConditionFailed = (error: unknown): boolean => error instanceof ConditionFailed;
