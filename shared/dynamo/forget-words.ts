import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { type TextPlaces, textsAt, withoutWordsAt } from '#shared/words/text-places.ts';
import type { AnyEntity } from './entity.ts';
import type { Range } from './range.ts';
import { retry } from './retry.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

/** Records in which people wrote: one kind, where they are, and where in each of them the words stand. */
export interface TextRecords {
  readonly entity: AnyEntity;
  readonly range: Range;
  readonly places: TextPlaces;
}

/** Every text in records, as somebody wrote it. */
export const textsIn = async (table: Table, records: readonly TextRecords[]): Promise<string[]> => {
  const found = await Promise.all(
    records.map(async ({ entity, range, places }) => {
      const items = await table.queryAsStored(entity, range);
      return items.flatMap(({ item }) => textsAt(item, places));
    }),
  );
  return found.flat();
};

/**
 * Takes words out of every text of records, one record at a time. A text that changes meanwhile is read again; repeated, it finds nothing to
 * take out. Other texts, and everything that is not a text of a person, stay as they are.
 * @throws {ConditionFailed} when a record changed in every try.
 */
export const forgetWords = async (
  { client, table }: { readonly client: DynamoDBClient; readonly table: Table },
  records: readonly TextRecords[],
  words: TakenOutWords,
): Promise<void> => {
  for (const one of records) {
    await retry(async () => {
      for (const { item, attributes } of await table.queryAsStored(one.entity, one.range)) {
        const left = withoutWordsAt(item, one.places, words);
        if (left !== item) await transact(client, [shortened(table, one.entity, { item, left, attributes })]);
      }
    });
  }
};

interface Shorter {
  readonly item: object;
  readonly left: object;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Writes only what became shorter, if it still is as it was read: whoever changes the record at the same moment reads it again. */
const shortened = (table: Table, entity: AnyEntity, { item, left, attributes }: Shorter) => {
  const before = new Map(Object.entries(item));
  const set = Object.fromEntries(Object.entries(left).filter(([name, value]) => value !== before.get(name)));
  const { revision } = attributes;
  const isCounted = typeof revision === 'number';
  const read = [...Object.keys(set), ...(isCounted ? ['revision'] : [])];
  return table.change(entity, item, {
    set: isCounted ? { ...set, revision: revision + 1 } : set,
    condition: {
      expression: read.map((name) => `#${name} = :was_${name}`).join(' AND '),
      values: Object.fromEntries(read.map((name) => [`was_${name}`, attributes[name]])),
    },
  });
};
