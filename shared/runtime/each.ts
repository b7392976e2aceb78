import { type LogCode, logError } from '#shared/observability/log.ts';

interface Telling<T> {
  /** Default: `sweep-item-failed`. */
  readonly code?: LogCode;
  /** The name of an item in the log: an identifier, never a name or an address of a person. */
  readonly nameOf?: (item: T) => string;
}

/**
 * Handles every item, one after the other; one that fails does not stop the others.
 * @throws {AggregateError} at the end, with the number of failures, so that they are noticed.
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

/**
 * Does work in every programme, one after the other; one that fails does not stop the others.
 * @throws {AggregateError} at the end, with the number of failures.
 */
export const inEveryProgramme = async (
  registry: { readonly programmeIds: () => Promise<readonly string[]> },
  work: (programmeId: string) => Promise<void>,
): Promise<void> => eachOrThrow(await registry.programmeIds(), work, { nameOf: (programmeId) => programmeId });

/** The result of a sweep's query: items, and those that could not be read. */
interface Found<T> {
  readonly items: readonly T[];
  readonly faults: readonly Error[];
}

/**
 * The same for the result of a sweep's query: an unreadable item is a failure like the others.
 * @throws {AggregateError} at the end, with the number of failures.
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
