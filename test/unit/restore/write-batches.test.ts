import {
  BatchWriteItemCommand,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { untilNothingIsLeft } from '#infra/tools/restore/until-done.ts';
import { putting, writeAll } from '#infra/tools/restore/write-batches.ts';

const database = mockClient(DynamoDBClient);
beforeEach(() => database.reset());

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const numberOf = ({ PutRequest }: WriteRequest) => Number(PutRequest?.Item?.['at']?.N);

test('what DynamoDB did not take of a batch is handed over again, until it took every write, each once', async () => {
  const taken: number[] = [];
  let calls = 0;
  database.on(BatchWriteItemCommand).callsFake(({ RequestItems }) => {
    calls += 1;
    const requests: WriteRequest[] = RequestItems.table;
    expect(requests.length).toBeLessThanOrEqual(25);
    if (calls === 2) throw new ProvisionedThroughputExceededException({ message: 'too fast', $metadata: {} });
    const some = requests.slice(0, 10);
    taken.push(...some.map(numberOf));
    return requests.length > some.length ? { UnprocessedItems: { table: requests.slice(some.length) } } : {};
  });
  await writeAll(
    new DynamoDBClient({}),
    'table',
    numbers(60).map((at) => putting({ at: { N: String(at) } })),
  );
  expect(taken.toSorted((one, other) => one - other)).toEqual(numbers(60));
});

test('it waits longer the longer nothing is taken, begins anew once something is, and gives up in the end', async () => {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  let left = 3;
  await untilNothingIsLeft([1], async (some) => (left-- > 0 ? some : []), wait);
  expect(waits).toHaveLength(3);
  expect(waits[2]).toBeGreaterThan(2 * (waits[0] ?? 0) - 1);
  await expect(untilNothingIsLeft([1], async (some) => some, wait)).rejects.toThrow('takes nothing more');
  expect(waits.length).toBeLessThan(20);
  expect(waits.slice(3).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(30_000);
});

test('another failure is no reason to try again', async () => {
  let calls = 0;
  const failing = untilNothingIsLeft([1], async () => {
    calls += 1;
    throw new Error('no right to write');
  });
  await expect(failing).rejects.toThrow('no right to write');
  expect(calls).toBe(1);
});
