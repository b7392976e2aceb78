import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { BatchWriteItemCommand, type DynamoDBClient, paginateScan, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { putting, removing } from '#infra/tools/restore/write-batches.ts';
import type { Stored } from '#shared/dynamo/entity.ts';
import { chunks } from '#shared/dynamo/transact.ts';

/** What is known of some tables: how they came to hold what they hold; nothing after any other write. */
interface Standing {
  readonly names: readonly string[];
  at: string | undefined;
}
/** Where every item lies, by the place of its table and its key. */
type Items = ReadonlyMap<string, { readonly table: number; readonly item: Stored }>;
interface Beginning {
  readonly items: Items;
  readonly result: unknown;
}

const empty = '';
const standings = new Map<string, Standing>();
const beginnings = new Map<string, Beginning>([[empty, { items: new Map(), result: undefined }]]);
/** The tables in which a beginning is made now. */
const making = new Set<Standing>();
const makingIn = new AsyncLocalStorage<Standing>();

/** Says of tables that they hold nothing. */
export const nothingIn = (names: readonly string[]): void => {
  const standing = { names, at: empty };
  for (const name of names) standings.set(name, standing);
};

const writing = new Set(['TransactWriteItems', 'BatchWriteItem', 'PutItem', 'UpdateItem', 'DeleteItem']);

/** Lets a client forget how tables came to hold what they hold when it writes in them. */
export const noticeWrites = (client: DynamoDBClient): void =>
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (writing.has(commandName.replace(/Command$/, '')))
          for (const name of tablesIn(args.input)) forget(standings.get(name));
        return next(args);
      },
    { step: 'initialize', name: 'noticeWrites' },
  );

const forget = (standing: Standing | undefined): void => {
  if (standing) standing.at = undefined;
};

/** Every table that a write names. */
const tablesIn = (input: object): string[] => {
  const {
    TableName,
    TransactItems = [],
    RequestItems = {},
  } = input as {
    readonly TableName?: string;
    readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName: string }>>[];
    readonly RequestItems?: object;
  };
  const inTransaction = TransactItems.flatMap((action) => Object.values(action).map((part) => part.TableName));
  return [...(TableName ? [TableName] : []), ...inTransaction, ...Object.keys(RequestItems)];
};

/**
 * What many tests begin with. The operations of the application make it; whoever begins the same way, in tables that hold the same, gets
 * what they left. It is made each time in tables of which that is not known. Nothing else may write meanwhile.
 */
export const begun = async <T>(
  client: DynamoDBClient,
  table: string,
  how: readonly [name: string, ...given: readonly unknown[]],
  make: () => Promise<T>,
): Promise<T> => {
  const standing = standings.get(table);
  const from = standing?.at;
  const before = from === undefined ? undefined : beginnings.get(from);
  if (!(standing && before)) return make();
  const inside = makingIn.getStore() === standing;
  if (making.has(standing) && !inside)
    throw new Error('Two beginnings are made in the same tables at once: await the first');
  const to = createHash('sha256')
    .update(JSON.stringify([from, ...how]))
    .digest('hex');
  const known = beginnings.get(to);
  if (known) {
    await change(client, standing.names, before.items, known.items);
    standing.at = to;
    return structuredClone(known.result) as T;
  }
  making.add(standing);
  try {
    const result = await makingIn.run(standing, make);
    beginnings.set(to, { items: await itemsOf(client, standing.names), result: structuredClone(result) });
    standing.at = to;
    return result;
  } finally {
    if (!inside) making.delete(standing);
  }
};

const itemsOf = async (client: DynamoDBClient, names: readonly string[]): Promise<Items> => {
  const items = new Map<string, { table: number; item: Stored }>();
  const scan = async (TableName: string, table: number): Promise<void> => {
    for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
      for (const item of Items) items.set(JSON.stringify([table, item['pk']?.S, item['sk']?.S]), { table, item });
  };
  await Promise.all(names.map(scan));
  return items;
};

/** Makes of tables that hold some items tables that hold others. */
const change = async (client: DynamoDBClient, names: readonly string[], from: Items, to: Items): Promise<void> => {
  const puts = [...to].flatMap(([key, { table, item }]) =>
    isDeepStrictEqual(from.get(key)?.item, item) ? [] : [{ table, write: putting(item) }],
  );
  const removals = [...from].flatMap(([key, { table, item }]) =>
    to.has(key) ? [] : [{ table, write: removing(item) }],
  );
  await Promise.all(chunks([...puts, ...removals], 25).map((some) => writeOnce(client, names, some)));
};

const writeOnce = async (
  client: DynamoDBClient,
  names: readonly string[],
  some: readonly { readonly table: number; readonly write: WriteRequest }[],
): Promise<void> => {
  const tables = [...new Set(some.map(({ table }) => table))];
  const RequestItems = Object.fromEntries(
    tables.map((at) => [names[at] ?? '', some.filter(({ table }) => table === at).map(({ write }) => write)]),
  );
  const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems }));
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('What tests begin with could not be written');
};
