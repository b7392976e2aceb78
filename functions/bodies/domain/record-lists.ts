import * as z from 'zod';
import type { RecordKind } from './record-kind.ts';
import {
  type ItemOf,
  type KeptListOf,
  type KeptOf,
  type KindName,
  kindNames,
  type ListOf,
  type PastKind,
  recordKinds,
} from './record-kinds.ts';

/** The records of a registry: for each kind its list. */
export type RecordLists = { [K in KindName as ListOf[K]]: ItemOf[K][] };
/** The parts of a registry's records that changes keep: for each kind its list. */
export type KeptLists = { [K in KindName as KeptListOf[K]]?: KeptOf[K][] | undefined };
export type PastLists = { [K in PastKind as KeptListOf[K]]: KeptOf[K][] };

type Listed = Pick<RecordKind<object, object>, 'addedLater'>;

/** The list of one kind, as a registry holds it. */
export const listSchema = ({ addedLater }: Listed, schema: z.ZodType): z.ZodType<unknown[]> =>
  addedLater ? z.array(schema).default([]) : z.array(schema);

/** Makes an object of entries by the names of the lists. */
const laidOut = (entries: readonly (readonly [list: string, of: unknown])[]): unknown => Object.fromEntries(entries);

export const pastKinds = kindNames.filter((name): name is PastKind => recordKinds[name].inPast);

/** The schemas of the lists of a registry, of a change, and of the past. */
export const recordLists = laidOut(
  kindNames.map((name) => [recordKinds[name].list, listSchema(recordKinds[name], recordKinds[name].schema)]),
) as { [K in KindName as ListOf[K]]: z.ZodType<ItemOf[K][]> };
export const keptLists = laidOut(
  kindNames.map((name) => [recordKinds[name].kept.list, z.array(recordKinds[name].kept.schema).optional()]),
) as { [K in KindName as KeptListOf[K]]: z.ZodOptional<z.ZodType<KeptOf[K][]>> };
export const pastLists = laidOut(
  pastKinds.map((name) => [recordKinds[name].kept.list, listSchema(recordKinds[name], recordKinds[name].kept.schema)]),
) as { [K in PastKind as KeptListOf[K]]: z.ZodType<KeptOf[K][]> };

/** The records of a registry, made list by list. */
export const listsOf = (make: <K extends KindName>(name: K) => readonly ItemOf[K][]): RecordLists =>
  laidOut(kindNames.map((name) => [recordKinds[name].list, make(name)])) as RecordLists;

/** The records of one kind in a registry. */
export const listedIn = <K extends KindName>(name: K, lists: RecordLists): readonly ItemOf[K][] =>
  lists[recordKinds[name].list] as readonly object[] as readonly ItemOf[K][];

/** The records of one kind in a change. */
export const keptIn = <K extends KindName>(name: K, lists: KeptLists): readonly KeptOf[K][] =>
  (lists[recordKinds[name].kept.list] ?? []) as readonly object[] as readonly KeptOf[K][];

/** The parts of the records of one kind that a change keeps. */
export const kept = <K extends KindName>(name: K, items: readonly ItemOf[K][]): KeptOf[K][] =>
  items.map(recordKinds[name].kept.of);
