import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { FactOf } from '#shared/events/catalogue.ts';
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

interface Records {
  readonly client: DynamoDBClient;
  readonly table: Table;
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
  { client, table }: Records,
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

/** The records of an owner, and the registry, which keeps how the words of each removal are found. */
export interface ForgettingWords extends Records {
  readonly registry: {
    removal(programmeId: string, number: number): Promise<{ readonly words: TakenOutWords } | undefined>;
  };
}

/** The records of an owner, and the rounds, which keep how the remarks that were taken out of an answer are found. */
export interface ForgettingRemarks extends Records {
  readonly rounds: { takenOut(taskId: string, number: number): Promise<TakenOutWords | undefined> };
}

/** The records of an owner that a fact concerns; none when it is about something of another owner. */
type Concerned<Data> = (data: Data) => readonly TextRecords[] | Promise<readonly TextRecords[]>;

type WordsTakenOut = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>['data'];
type RemarksTakenOut = FactOf<'nl.regiodeal.task.remarks-taken-out.v1'>['data'];

/**
 * Takes words out of the records of an owner when it receives the fact that they were taken out of everything that was written about one thing. A repeated
 * fact finds nothing to take out.
 */
export const forgetTakenOut = (deps: ForgettingWords, textsOf: Concerned<WordsTakenOut>) =>
  forgetting(
    deps,
    textsOf,
    async ({ programmeId, change }) => (await deps.registry.removal(programmeId, change))?.words,
  );

/**
 * Takes remarks out of what quotes their answer when an owner receives the fact that they were taken out of it. The same words of somebody else stay, so only
 * records and places that quote answers are concerned. A repeated fact finds nothing to take out.
 */
export const forgetRemarksTakenOut = (deps: ForgettingRemarks, quotesOf: Concerned<RemarksTakenOut>) =>
  forgetting(deps, quotesOf, ({ taskId, answerNumber }) => deps.rounds.takenOut(taskId, answerNumber));

const forgetting =
  <Data>(deps: Records, concerned: Concerned<Data>, wordsOf: (data: Data) => Promise<TakenOutWords | undefined>) =>
  async ({ data }: { readonly data: Data }): Promise<void> => {
    const records = await concerned(data);
    const words = records.length === 0 ? undefined : await wordsOf(data);
    if (words) await forgetWords(deps, records, words);
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
