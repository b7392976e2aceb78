import { setTimeout as sleep } from 'node:timers/promises';

/** How often in a row DynamoDB may take nothing at all before it is given up: about two minutes. */
const mostTries = 12;
const shortest = 50;
const longest = 20_000;

/** What DynamoDB says when it takes nothing of a batch. The client has tried three times by then. */
const busy: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);

/**
 * Hands a batch over until nothing of it is left. DynamoDB answers with what it did not take; that is handed over again after a
 * pause, which doubles for as long as it takes nothing.
 * @param hand - hands some over and gives back what was not taken.
 * @throws {Error} what DynamoDB said last, or that it took nothing, after some two minutes.
 */
export const untilNothingIsLeft = async <T>(
  batch: readonly T[],
  hand: (some: T[]) => Promise<T[]>,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<void> => {
  let left = [...batch];
  for (let tries = 0; left.length > 0; ) {
    const before = left.length;
    left = await hand(left).catch((error: unknown) => {
      if (!(error instanceof Error && busy.has(error.name)) || tries + 1 >= mostTries) throw error;
      return left;
    });
    if (left.length === 0) return;
    tries = left.length < before ? 0 : tries + 1;
    if (tries >= mostTries) throw new Error(`The database takes nothing more: ${left.length} of a batch are left.`);
    await wait(Math.min(longest, shortest * 2 ** tries) * (0.5 + Math.random() / 2));
  }
};
