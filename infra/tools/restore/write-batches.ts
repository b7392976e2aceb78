import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Stored } from '#shared/dynamo/entity.ts';
import { chunks } from '#shared/dynamo/transact.ts';
import { untilNothingIsLeft } from './until-done.ts';

/** DynamoDB takes twenty-five writes at once. */
const writesPerCall = 25;

export const putting = (Item: Stored): WriteRequest => ({ PutRequest: { Item } });
export const removing = ({ pk, sk }: Stored): WriteRequest => ({
  DeleteRequest: { Key: { ...(pk ? { pk } : {}), ...(sk ? { sk } : {}) } },
});

/** Writes to a table, as fast as it takes them. Each write names its key and its whole item: done twice changes nothing. */
export const writeAll = async (
  client: DynamoDBClient,
  table: string,
  writes: readonly WriteRequest[],
): Promise<void> => {
  for (const some of chunks(writes, writesPerCall)) {
    await untilNothingIsLeft(some, async (requests) => {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
      );
      return UnprocessedItems?.[table] ?? [];
    });
  }
};
