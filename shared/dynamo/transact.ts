import { type DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { ConcurrentChange, Conflict } from '#shared/errors/errors.ts';
import { ConditionFailed } from './condition-failed.ts';
import { retry } from './retry.ts';
import type { Write } from './table.ts';

/** DynamoDB's own limit on the actions of one transaction. */
export const transactionLimit = 100;

const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Writes all or nothing. A concurrent transaction on the same item makes this one wait and try again: five tries in all.
 * @throws {ConditionFailed} when a condition did not hold.
 * @throws {ConcurrentChange} when the items stayed contended.
 */
export const transact = (client: DynamoDBClient, writes: readonly Write[]): Promise<void> =>
  retry(() => tryToWrite(client, writes), { tries: 5, firstWait: 20, isConflict: isContended });

/** Others change the same items at this moment: the same transaction may succeed soon, while a failed condition stays failed. */
const isContended = (error: unknown): boolean =>
  error instanceof ConcurrentChange && !(error instanceof ConditionFailed);

const tryToWrite = async (client: DynamoDBClient, writes: readonly Write[]): Promise<void> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ item }) => item) }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const failed = writes.filter((_, at) => reasons[at]?.Code === 'ConditionalCheckFailed').map(({ label }) => label);
    if (failed.length > 0) throw new ConditionFailed(failed, { cause: error });
    const contended = reasons.some(({ Code }) => Code !== undefined && passing.has(Code));
    if (!contended) throw error;
    throw new ConcurrentChange('Too many changes at the same moment; try again.', { cause: error });
  }
};

/** For idempotent writes: when somebody else did the same at the same moment, it is done. */
export const unlessDone = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};

/**
 * For writes that others can be ahead of: the refusal that the caller reads.
 * @throws {Conflict} when a condition did not hold.
 */
export const asConflict =
  (code: string, message: string) =>
  (error: unknown): never => {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new Conflict(code, message, { cause: error });
  };

/** Divides a list into chunks of at most `size`. */
export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
