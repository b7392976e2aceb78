import { chunks } from '#shared/dynamo/transact.ts';

/** How many are read beside one another. */
const atOnce = 20;

/** Reads something for each item, so many beside one another, and keeps the order of the items. */
export const inParts = async <T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> => {
  const found: R[] = [];
  for (const some of chunks(items, atOnce)) found.push(...(await Promise.all(some.map(read))));
  return found;
};
