import { chunks } from '#shared/dynamo/transact.ts';

/** The number of parallel reads of the database. */
const readsAtOnce = 20;

/** Reads something for each item, with limited parallelism, and keeps the order of the items. */
export const inParts = async <T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
  atOnce = readsAtOnce,
): Promise<R[]> => {
  const found: R[] = [];
  for (const some of chunks(items, atOnce)) found.push(...(await Promise.all(some.map(read))));
  return found;
};
