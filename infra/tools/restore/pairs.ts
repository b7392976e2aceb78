import { BatchGetItemCommand, DescribeTableCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Stored } from '#shared/dynamo/entity.ts';
import { chunks } from '#shared/dynamo/transact.ts';
import type { Pair } from './choices.ts';
import { untilNothingIsLeft } from './until-done.ts';

/** How many parts of a large table are read beside one another, and how many items make it large. */
const mostSegments = 8;
const large = 20_000;
/** DynamoDB gives a hundred items at once. */
const keysPerCall = 100;

/** How many items a table holds, as DynamoDB counts them every six hours. */
export const roughly = async (client: DynamoDBClient, TableName: string): Promise<number> =>
  (await client.send(new DescribeTableCommand({ TableName }))).Table?.ItemCount ?? 0;

const segmentsOf = async (client: DynamoDBClient, table: string): Promise<number> =>
  (await roughly(client, table)) > large ? mostSegments : 1;

/** A table and the copy of it that was restored from a moment. */
export interface Tables {
  readonly original: string;
  readonly restored: string;
}

const textOf = ({ pk, sk }: Stored): string => JSON.stringify([pk?.S, sk?.S]);
const keyOf = ({ pk, sk }: Stored): Stored => ({ ...(pk ? { pk } : {}), ...(sk ? { sk } : {}) });

/**
 * Hands over every key of two tables, once, with its item in each: first those of the restored copy, then those that only the
 * original has. It holds a page of each part of the table in memory, whatever their size. Reads are strongly consistent.
 */
export const eachPair = async (
  client: DynamoDBClient,
  { original, restored }: Tables,
  work: (pairs: readonly Pair[]) => Promise<void>,
): Promise<void> => {
  const segments = await segmentsOf(client, original);
  await eachItem(client, restored, segments, async (items) => {
    const found = await itemsOf(client, original, items);
    await work(items.map((item) => ({ restored: item, original: found.get(textOf(item)) })));
  });
  await eachItem(client, original, segments, async (items) => {
    const found = await itemsOf(client, restored, items, 'pk, sk');
    await work(items.filter((item) => !found.has(textOf(item))).map((item) => ({ original: item })));
  });
};

/** Hands over every item of a table, a hundred at a time. */
export const eachPage = async (
  client: DynamoDBClient,
  table: string,
  work: (items: readonly Stored[]) => Promise<void>,
): Promise<void> => eachItem(client, table, await segmentsOf(client, table), work);

const eachItem = async (
  client: DynamoDBClient,
  TableName: string,
  TotalSegments: number,
  work: (items: readonly Stored[]) => Promise<void>,
): Promise<void> => {
  const segment = async (Segment: number): Promise<void> => {
    const input = { TableName, ConsistentRead: true, Segment, TotalSegments };
    for await (const { Items = [] } of paginateScan({ client }, input)) {
      for (const some of chunks(Items, keysPerCall)) await work(some);
    }
  };
  await Promise.all(Array.from({ length: TotalSegments }, (_, at) => segment(at)));
};

/** The items of a table that have the keys of others, by their keys. */
const itemsOf = async (
  client: DynamoDBClient,
  table: string,
  others: readonly Stored[],
  ProjectionExpression?: string,
): Promise<Map<string, Stored>> => {
  const found = new Map<string, Stored>();
  await untilNothingIsLeft(others.map(keyOf), async (Keys) => {
    const request = { Keys, ConsistentRead: true, ...(ProjectionExpression ? { ProjectionExpression } : {}) };
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: request } }),
    );
    for (const item of Responses?.[table] ?? []) found.set(textOf(item), item);
    return UnprocessedKeys?.[table]?.Keys ?? [];
  });
  return found;
};
