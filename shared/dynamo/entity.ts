import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { CorruptRecord } from '#shared/errors/errors.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Stored = Record<string, AttributeValue>;

/**
 * One kind of item in a table: its schema, its key made from its own identifiers, and the attributes by which an index finds it. Types come
 * from the schema; every item that is read is parsed with it.
 */
export interface Entity<Schema extends z.ZodType<object>, Ids extends object> {
  readonly kind: string;
  readonly schema: Schema;
  readonly key: (ids: Ids) => Key;
  /** Sparse on purpose: an item that returns nothing here does not cost an index write. */
  readonly index?: (item: z.output<Schema>) => Readonly<Record<string, string>>;
}
export type ItemOf<E> = E extends { schema: infer S extends z.ZodType } ? z.output<S> : never;
// biome-ignore lint/suspicious/noExplicitAny: an entity of whatever kind, where only its kind and schema matter
export type AnyEntity = Entity<z.ZodType<object>, any>;

/** Declares an entity with its types inferred. */
export const defineEntity = <Schema extends z.ZodType<object>, Ids extends object>(
  entity: Entity<Schema, Ids>,
): Entity<Schema, Ids> => entity;

/** The attribute with the entity of an item; not `kind`, which rounds and partners use for something else. */
export const entityAttribute = 'entity';
const ownAttributes = new Set(['pk', 'sk', entityAttribute]);
const isIndexAttribute = (name: string): boolean => /^(gsi1|clock|person|running|unsent)(pk|sk)$/.test(name);

/** The key of a stored item with the attributes by which indexes find it. */
export type StoredKey = Readonly<Record<string, string>>;

/** Reads only the keys of an item, which is possible for every item. */
export const keyOf = (stored: Stored): StoredKey =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([name, { S }]) =>
      (name === 'pk' || name === 'sk' || isIndexAttribute(name)) && S !== undefined ? [[name, S]] : [],
    ),
  );

/** An item as stored in the table: its own attributes, its key, its kind and its index attributes. */
export const toStored = <S extends z.ZodType<object>, I extends object>(
  entity: Entity<S, I>,
  item: z.output<S> & I,
): Stored =>
  marshall(
    { ...item, ...entity.key(item), [entityAttribute]: entity.kind, ...entity.index?.(item) },
    { removeUndefinedValues: true },
  );

/**
 * Parses an item.
 * @throws {CorruptRecord} when the stored item does not follow its schema.
 */
export const fromStored = <S extends z.ZodType<object>>(
  entity: { kind: string; schema: S },
  stored: Stored,
): z.output<S> => {
  const item = Object.fromEntries(
    Object.entries(unmarshall(stored)).filter(([name]) => !ownAttributes.has(name) && !isIndexAttribute(name)),
  );
  const parsed = entity.schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  const key = `${stored['pk']?.S} / ${stored['sk']?.S}`;
  const message = `A stored ${entity.kind} (${key}) does not follow its schema at: ${where}`;
  throw new CorruptRecord(message, { cause: parsed.error });
};
