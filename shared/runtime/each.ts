import { type LogCode, logError } from '#shared/observability/log.ts';

/**
 * Does something to every item, one after the other; one that fails does not keep the others from their turn.
 * @throws {AggregateError} at the end, saying how many failed, so that the failure shows.
 */
export const eachOrThrow = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  code: LogCode = 'sweep-item-failed',
): Promise<void> => {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      logError(code, error);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${items.length} failed`);
};
