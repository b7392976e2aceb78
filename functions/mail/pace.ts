import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets one sender go no faster than one e-mail in `between` milliseconds, however many ask at once.
 * @returns what waits for the next turn.
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
