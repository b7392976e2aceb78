import { setTimeout as pause } from 'node:timers/promises';
import { type DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { ConcurrentChange } from '#shared/errors/errors.ts';
import type { Write } from './table.ts';

/** DynamoDB's own limit on the actions of one transaction. */
export const transactionLimit = 100;

/** A condition of a transaction did not hold; `failed` names the writes it was attached to. */
export class ConditionFailed extends ConcurrentChange {
  readonly failed: readonly string[];
  override get name(): string {
    return 'ConditionFailed';
  }
  constructor(failed: readonly string[], options?: ErrorOptions) {
    super(`The record changed meanwhile: ${failed.join(', ')}`, options);
    this.failed = failed;
  }
}

const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Writes all or nothing. Another transaction on the same item makes this one wait and try again, up to five times.
 * @throws {ConditionFailed} when a condition did not hold.
 * @throws {ConcurrentChange} when the items stayed contended.
 */
export const transact = async (client: DynamoDBClient, writes: readonly Write[], attempt = 1): Promise<void> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ item }) => item) }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const failed = writes.filter((_, at) => reasons[at]?.Code === 'ConditionalCheckFailed').map(({ label }) => label);
    if (failed.length > 0) throw new ConditionFailed(failed, { cause: error });
    const contended = reasons.some(({ Code }) => Code !== undefined && passing.has(Code));
    if (!contended) throw error;
    if (attempt >= 5) throw new ConcurrentChange('Too many changes at the same moment; try again.', { cause: error });
    await pause(2 ** attempt * 10 * (0.5 + Math.random()));
    await transact(client, writes, attempt + 1);
  }
};

/** For what is written once, however often and by how many it is tried: done by somebody else at the same moment, it is done. */
export const unlessDone = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};

/** Cuts a list into runs of at most `size`. */
export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
