import * as z from 'zod';
import { InvalidInput } from '#shared/errors/errors.ts';
import { nextPart, paging } from './paging.ts';

/**
 * Lists that are short enough to be read whole (some dozens of items in a programme). They are still returned in parts: filtered,
 * in an order that the caller chooses, with a cursor that works even if its item is gone. Lists that grow without end (the
 * register, the log, deliveries) are read by their place in the table, with the same parameters.
 */

/** The orders of a list: for each, the sort key of an item as text. */
export type Orders<Item> = Readonly<Record<string, (item: Item) => string>>;

type Sorting<Names extends readonly string[]> = Names[number] | `-${Names[number]}`;

/** A cursor: an order, the sort key of the last item of a part, and its name. */
const place = /^-?[a-zA-Z]+\n[^\n]*\n[^\n]+$/;

/** The parameters of such a list: a part of it, and the order. The first order is the default. */
export const listed = <const Names extends readonly [string, ...string[]]>(...orders: Names) => ({
  ...paging(place),
  sort: z
    .enum(orders.flatMap((name) => [name, `-${name}`]) as [Sorting<Names>, ...Sorting<Names>[]])
    .default(orders[0] as never)
    .meta({ description: 'What it is sorted by; with a minus before it, the other way round.' }),
});

/** The link to the next part of a list, in the body of an answer. */
export const next = z.string().optional().meta({ description: 'Where the next part is, when there is more.' });

interface Query {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
  readonly [filter: string]: string | number | undefined;
}

interface Asked<Item> {
  /** The path of the list, below the host. */
  readonly path: string;
  readonly query: Query;
  readonly orders: Orders<Item>;
  /** Distinguishes two items with the same sort key. */
  readonly nameOf: (item: Item) => string;
}

const compared = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((text, index) => text !== other[index]);
  return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
};

/**
 * The requested part of a list, and the link to the next part. Items that were added or removed in between shift nothing: a part
 * begins after the place where the previous part ended.
 * @throws {InvalidInput} when the cursor is of another order.
 */
export const partOf = <Item>(
  items: readonly Item[],
  { path, query: { cursor, ...query }, orders, nameOf }: Asked<Item>,
): { part: Item[]; next?: string } => {
  const { sort, limit } = query;
  const direction = sort.startsWith('-') ? -1 : 1;
  const keyOf = orders[sort.replace(/^-/, '')];
  if (!keyOf) throw new Error(`The list cannot be sorted by ${sort}.`);
  const placeOf = (item: Item): string[] => [keyOf(item), nameOf(item)];
  const after = cursor === undefined ? undefined : placeIn(cursor, sort);
  const following = items
    .filter((item) => after === undefined || direction * compared(placeOf(item), after) > 0)
    .toSorted((one, other) => direction * compared(placeOf(one), placeOf(other)));
  const part = following.slice(0, limit);
  const last = following.length > limit ? part.at(-1) : undefined;
  return { part, ...(last ? { next: nextPart(path, [sort, ...placeOf(last)].join('\n'), query) } : {}) };
};

const placeIn = (cursor: string, sort: string): string[] => {
  const [order, ...found] = cursor.split('\n');
  if (order === sort) return found;
  throw new InvalidInput('The query does not follow its schema.', [
    {
      pointer: '/cursor',
      message: 'the cursor belongs to a list in another order',
      expected: `the cursor of a list by ${sort}`,
    },
  ]);
};
