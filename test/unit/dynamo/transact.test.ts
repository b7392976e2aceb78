import { DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { mailEntity } from '#functions/mail/ledger.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { Table } from '#shared/dynamo/table.ts';
import { chunks, transact } from '#shared/dynamo/transact.ts';
import { ConcurrentChange } from '#shared/errors/errors.ts';

/** What DynamoDB says when other transactions hold the same items: the local engine never does. */
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('a transaction', () => {
  const database = mockClient(DynamoDBClient);
  afterEach(() => database.reset());
  afterAll(() => database.restore());
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  const table = new Table(client, 'mail');
  const write = table.put(mailEntity, {
    mailId: 'a',
    status: 'sent',
    attempt: 1,
    startedAt: '2027-03-01T09:00:00Z',
    expiresAt: 1,
  });
  const calls = () => database.commandCalls(TransactWriteItemsCommand).length;

  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'that meets another one (%s) waits and tries again',
    async (code) => {
      database
        .on(TransactWriteItemsCommand)
        .rejectsOnce(cancelled('None', code))
        .rejectsOnce(cancelled(code))
        .resolves({});
      await transact(client, [write, write]);
      expect(calls()).toBe(3);
    },
  );

  test('that keeps meeting others gives up after five times, and says to try again', async () => {
    database.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));
    const tried = transact(client, [write]);
    await expect(tried).rejects.toThrow(ConcurrentChange);
    await expect(tried).rejects.not.toThrow(ConditionFailed);
    expect(calls()).toBe(5);
  });

  test('whose condition did not hold is not tried again, and says which', async () => {
    database.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
    const head = { label: 'head', item: write.item };
    await expect(transact(client, [write, head])).rejects.toEqual(
      expect.objectContaining({ constructor: ConditionFailed, failed: ['head'] }),
    );
    expect(calls()).toBe(1);
  });

  test('that is wrong in itself, or meets a fault, is no concurrent change', async () => {
    const wrong = cancelled('ValidationError');
    database.on(TransactWriteItemsCommand).rejects(wrong);
    await expect(transact(client, [write])).rejects.toBe(wrong);
    database.on(TransactWriteItemsCommand).rejects(new Error('no network'));
    await expect(transact(client, [write])).rejects.toThrow('no network');
    expect(calls()).toBe(2);
  });
});

test('a list cut into runs loses nothing and keeps its order', () => {
  expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunks([], 2)).toEqual([]);
});
