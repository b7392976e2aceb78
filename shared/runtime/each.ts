import { type LogCode, logError } from '#shared/observability/log.ts';

interface Telling<T> {
  /** Default: `sweep-item-failed`. */
  readonly code?: LogCode;
  /** How an item is called in the log: an identifier, never a name or an address. */
  readonly nameOf?: (item: T) => string;
}

/**
 * Does something to every item, one after the other; one that fails does not keep the others from their turn.
 * @throws {AggregateError} at the end, saying how many failed, so that the failure shows.
 */
export const eachOrThrow = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  { code = 'sweep-item-failed', nameOf }: Telling<T> = {},
): Promise<void> => {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      logError(code, error, { item: nameOf?.(item) });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${items.length} failed`);
};

/** What a sweep found: items, and what could not even be read. */
interface Found<T> {
  readonly items: readonly T[];
  readonly faults: readonly Error[];
}

/**
 * The same for what a sweep found: what cannot be read is a failure like the others.
 * @throws {AggregateError} at the end, saying how many failed.
 */
export const eachFound = <T>(
  { items, faults }: Found<T>,
  work: (item: T) => Promise<void>,
  nameOf: (item: T) => string,
): Promise<void> => {
  const jobs = [
    ...items.map((item) => ({ name: nameOf(item), run: () => work(item) })),
    ...faults.map((fault) => ({ name: 'unreadable', run: (): Promise<void> => Promise.reject(fault) })),
  ];
  return eachOrThrow(jobs, ({ run }) => run(), { nameOf: ({ name }) => name });
};
