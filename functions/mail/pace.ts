import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Limits one sender to one e-mail per `between` milliseconds, for all its callers together.
 * @returns a function that waits for the next turn.
 */
export const paced = (
  between: number,
  now: () => number = Date.now,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): (() => Promise<void>) => {
  let next = 0;
  return async () => {
    const turn = Math.max(now(), next);
    next = turn + between;
    if (turn > now()) await wait(turn - now());
  };
};
