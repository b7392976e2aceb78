import { type DynamoDBClient, GetItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { CorruptRecord } from '#shared/errors/errors.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { type Condition, isNotThere, isRevision } from './condition.ts';
import {
  type AnyEntity,
  type Entity,
  entityAttribute,
  fromStored,
  keyOf,
  type Stored,
  type StoredKey,
  toStored,
} from './entity.ts';
import { factEntity, unsent } from './outbox.ts';
import { queryInput, type Range } from './range.ts';

/** One action of a transaction, with a name that identifies its failed condition. */
export interface Write {
  readonly label: string;
  readonly item: TransactWriteItem;
}

interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
  readonly condition: Condition;
}

/** An expression with an alias for every attribute name, because many ordinary words are reserved in DynamoDB. */
const aliased = (expression: string): { expression: string; names: Record<string, string> } => {
  const names: Record<string, string> = {};
  const replaced = expression.replace(/#(\w+)/g, (alias, name: string) => {
    names[alias] = name;
    return alias;
  });
  return { expression: replaced, names };
};
const valued = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
const marshalled = (values: Record<string, unknown>): Stored | undefined =>
  Object.keys(values).length > 0 ? marshall(values, { removeUndefinedValues: true }) : undefined;

const conditionFields = (condition: Condition) => {
  const { expression, names } = aliased(condition.expression);
  const values = marshalled(valued(condition.values ?? {}));
  return {
    ConditionExpression: expression,
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(values ? { ExpressionAttributeValues: values } : {}),
  };
};

/** A table with typed access by entity. Reads are strongly consistent (except for indexes) and always parsed. */
export class Table {
  readonly name: string;
  readonly #client: DynamoDBClient;

  constructor(client: DynamoDBClient, name: string) {
    this.#client = client;
    this.name = name;
  }

  /** One item, or undefined. @throws {CorruptRecord} when it does not follow its schema. */
  async get<S extends z.ZodType<object>, I extends object>(
    entity: Entity<S, I>,
    ids: I,
  ): Promise<z.output<S> | undefined> {
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.name, Key: marshall(entity.key(ids)), ConsistentRead: true }),
    );
    return Item ? fromStored(entity, Item) : undefined;
  }

  /** Every item of one entity in a range, over all pages, in the order of the sort key. */
  async query<S extends z.ZodType<object>>(entity: { kind: string; schema: S }, range: Range): Promise<z.output<S>[]> {
    const stored = await this.#queryStored(range);
    return stored.map((item) => fromStored(entity, item));
  }

  /**
   * The same for sweeps: an item that does not follow its schema does not prevent the reading of the others. `last` is the key of the last
   * item, in the table and its index, whether it could be read or not.
   */
  async queryEach<S extends z.ZodType<object>>(
    entity: { kind: string; schema: S },
    range: Range,
  ): Promise<{ items: z.output<S>[]; faults: CorruptRecord[]; last: StoredKey | undefined }> {
    const items: z.output<S>[] = [];
    const faults: CorruptRecord[] = [];
    const found = await this.#queryStored(range);
    for (const stored of found) {
      try {
        items.push(fromStored(entity, stored));
      } catch (error) {
        if (!(error instanceof CorruptRecord)) throw error;
        faults.push(error);
      }
    }
    const last = found.at(-1);
    return { items, faults, last: last && keyOf(last) };
  }

  /** Every item in a range, grouped by kind; items of other kinds are skipped. */
  async queryKinds<Entities extends Record<string, AnyEntity>>(
    entities: Entities,
    range: Range,
  ): Promise<{ [K in keyof Entities]: z.output<Entities[K]['schema']>[] }> {
    const stored = await this.#queryStored(range);
    const pick = (entity: AnyEntity) =>
      stored.filter((item) => item[entityAttribute]?.S === entity.kind).map((item) => fromStored(entity, item));
    const sorted = Object.entries(entities).map(([name, entity]) => [name, pick(entity)]);
    return Object.fromEntries(sorted) as { [K in keyof Entities]: z.output<Entities[K]['schema']>[] };
  }

  /**
   * Every item of one entity in a range, which may hold others, each with its attributes as they are stored: for a change under the condition
   * that they still are.
   */
  async queryAsStored<S extends z.ZodType<object>>(
    entity: { kind: string; schema: S },
    range: Range,
  ): Promise<{ item: z.output<S>; attributes: Readonly<Record<string, unknown>> }[]> {
    const stored = await this.#queryStored(range);
    return stored
      .filter((item) => item[entityAttribute]?.S === entity.kind)
      .map((item) => ({ item: fromStored(entity, item), attributes: unmarshall(item) }));
  }

  async #queryStored(range: Range): Promise<Stored[]> {
    const { limit } = range;
    const input = queryInput(this.name, range);
    const found: Stored[] = [];
    let after = input.ExclusiveStartKey;
    do {
      const page = await this.#client.send(
        new QueryCommand({ ...input, ...(after ? { ExclusiveStartKey: after } : {}) }),
      );
      found.push(...(page.Items ?? []));
      after = page.LastEvaluatedKey;
    } while (after && (limit === undefined || found.length < limit));
    return limit === undefined ? found : found.slice(0, limit);
  }

  /** Inserts an item; fails when it exists. */
  insert<S extends z.ZodType<object>, I extends object>(entity: Entity<S, I>, item: z.output<S> & I): Write {
    return this.put(entity, item, isNotThere);
  }

  /** Writes the next revision of an item; fails when another revision was written meanwhile. */
  replace<S extends z.ZodType<{ revision: number }>, I extends object>(
    entity: Entity<S, I>,
    item: z.output<S> & I & { revision: number },
  ): Write {
    return this.put(entity, item, isRevision(item.revision - 1));
  }

  /** Writes a whole item, under a condition if one is given. */
  put<S extends z.ZodType<object>, I extends object>(
    entity: Entity<S, I>,
    item: z.output<S> & I,
    condition?: Condition,
  ): Write {
    const fields = condition ? conditionFields(condition) : {};
    return { label: entity.kind, item: { Put: { TableName: this.name, Item: toStored(entity, item), ...fields } } };
  }

  /** Changes attributes of an item under a condition. */
  change<S extends z.ZodType<object>, I extends object>(entity: Entity<S, I>, ids: I, change: Change): Write {
    const { set = {}, add = {}, remove = [], condition } = change;
    const clauses = [
      clause(
        'SET',
        Object.keys(set).map((name) => `#${name} = :${name}`),
      ),
      clause(
        'ADD',
        Object.keys(add).map((name) => `#${name} :${name}`),
      ),
      clause(
        'REMOVE',
        remove.map((name) => `#${name}`),
      ),
    ];
    const update = aliased(clauses.filter(Boolean).join(' '));
    const when = aliased(condition.expression);
    const values = marshalled(valued({ ...set, ...add, ...condition.values }));
    const Update = {
      TableName: this.name,
      Key: marshall(entity.key(ids)),
      UpdateExpression: update.expression,
      ConditionExpression: when.expression,
      ExpressionAttributeNames: { ...update.names, ...when.names },
      ...(values ? { ExpressionAttributeValues: values } : {}),
    };
    return { label: entity.kind, item: { Update } };
  }

  /** Checks a condition on an item without changing it. */
  check<S extends z.ZodType<object>, I extends object>(entity: Entity<S, I>, ids: I, condition: Condition): Write {
    const ConditionCheck = { TableName: this.name, Key: marshall(entity.key(ids)), ...conditionFields(condition) };
    return { label: entity.kind, item: { ConditionCheck } };
  }

  /** Stores facts with their change, for the publisher to put on the bus. */
  record(...facts: readonly Fact[]): Write[] {
    return facts.map((fact) => this.put(factEntity, unsent(fact)));
  }
}

const clause = (verb: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${verb} ${parts.join(', ')}` : '';
