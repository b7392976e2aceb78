import type { RegistryChange } from './as-of.ts';
import { type ItemOf, identifierOf, type KeptListOf, type KindName, kindNames, recordKinds } from './record-kinds.ts';
import { kept, keptIn } from './record-lists.ts';

/** One thing as it is recorded in the registry, by the name of its kind. */
export type Recorded = { readonly [K in KindName]?: ItemOf[K] };

/** Those of some things that are of one kind. */
export const ofKind = <K extends KindName>(name: K, things: readonly Recorded[]): ItemOf[K][] =>
  things.flatMap((thing) => {
    const item = thing[name];
    return item === undefined ? [] : [item];
  });

/** What a change keeps of what it recorded. */
export type Kept = Pick<RegistryChange, KeptListOf[KindName] | 'erased'>;

/** What a change keeps of the things that it recorded: everything but who people are. */
export const keptOf = (things: readonly Recorded[]): Kept => {
  const lists = kindNames.map((name) => [recordKinds[name].kept.list, kept(name, ofKind(name, things))] as const);
  const gone = ofKind('person', things).flatMap(({ personId, erasedAt }) => (erasedAt === undefined ? [] : personId));
  return {
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    ...(gone.length > 0 ? { erased: gone } : {}),
  };
};

/** How people call one thing among all kinds. */
const called = (name: KindName, identifier: string): string => `${name} ${identifier}`;

const keptThings = <K extends KindName>(name: K, change: Kept): [name: string, unknown][] =>
  keptIn(name, change).map((thing) => [called(name, identifierOf(name, thing)), recordKinds[name].compared(thing)]);

/**
 * The things of a change by their name over all kinds, each with what matters of it when a file is compared with what was
 * recorded. An erased person has nothing left.
 */
export const thingsIn = (change: Kept): [name: string, substance: unknown][] => [
  ...kindNames.flatMap((name) => keptThings(name, change)),
  ...(change.erased ?? []).map((personId): [string, unknown] => [called('person', personId), undefined]),
];
