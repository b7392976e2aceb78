import type { RegistryChange } from './as-of.ts';
import { type ItemOf, identifierOf, type KeptListOf, type KindName, kindNames, recordKinds } from './record-kinds.ts';
import { kept, keptIn } from './record-lists.ts';

/** One record of the registry, by the name of its kind. */
export type Recorded = { readonly [K in KindName]?: ItemOf[K] };

/** The records of one kind. */
export const ofKind = <K extends KindName>(name: K, records: readonly Recorded[]): ItemOf[K][] =>
  records.flatMap((record) => {
    const item = record[name];
    return item === undefined ? [] : [item];
  });

/** The part of its records that a change keeps. */
export type Kept = Pick<RegistryChange, KeptListOf[KindName] | 'erased'>;

/** The part of these records that a change keeps: everything except who people are. */
export const keptOf = (records: readonly Recorded[]): Kept => {
  const lists = kindNames.map((name) => [recordKinds[name].kept.list, kept(name, ofKind(name, records))] as const);
  const gone = ofKind('person', records).flatMap(({ personId, erasedAt }) => (erasedAt === undefined ? [] : personId));
  return {
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    ...(gone.length > 0 ? { erased: gone } : {}),
  };
};

/** The name of a record among all kinds. */
const called = (name: KindName, identifier: string): string => `${name} ${identifier}`;

const keptRecords = <K extends KindName>(name: K, change: Kept): [name: string, unknown][] =>
  keptIn(name, change).flatMap((record) => {
    const { compared, comparedApart } = recordKinds[name];
    const named = called(name, identifierOf(name, record));
    const apart = Object.entries(comparedApart?.(record) ?? {}).map(([part, is]): [string, unknown] => [
      `${part} of ${named}`,
      is,
    ]);
    return [[named, compared(record)], ...apart];
  });

/**
 * The records of a change by their name among all kinds, each with the part that is compared with a file. An erased person has no
 * such part.
 */
export const recordsIn = (change: Kept): [name: string, substance: unknown][] => [
  ...kindNames.flatMap((name) => keptRecords(name, change)),
  ...(change.erased ?? []).map((personId): [string, unknown] => [called('person', personId), undefined]),
];
