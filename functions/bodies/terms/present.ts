import type * as z from 'zod';
import { type PastRegistry, type RecordedDays, stillStands } from '../domain/as-of.ts';
import { type ItemOf, identifierOf, type KindName, recordKinds } from '../domain/record-kinds.ts';
import { kept, listedIn, listsOf, type PastLists, pastKinds } from '../domain/record-lists.ts';
import { ofKind, type Recorded } from '../domain/recorded.ts';
import { Registry } from './registry.ts';

/** The registry as it stands after its last change, with the contact data; records that ended before that change are history. */
export const PresentRegistry = Registry;
export type PresentRegistry = z.infer<typeof PresentRegistry>;

/** The records of a kind after a change, in the order of their identifiers. */
const later = <K extends KindName>(
  name: K,
  before: readonly ItemOf[K][],
  changed: readonly ItemOf[K][],
): ItemOf[K][] => {
  const byId = new Map([...before, ...changed].map((item) => [identifierOf(name, item), item]));
  return [...byId.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
};

/** The registry after a change. Records that ended before it are left out, if their kind says so. */
export const presentAfter = (
  { programme, ...before }: PresentRegistry,
  records: readonly Recorded[],
  days: RecordedDays,
): PresentRegistry => ({
  programme,
  ...listsOf((name) =>
    later(name, listedIn(name, before), ofKind(name, records)).filter((item) =>
      stillStands(days)({ until: recordKinds[name].leavesPresentAfter(item) }),
    ),
  ),
});

/** The part that history keeps: without the names and addresses of people. */
export const withoutNames = ({ programme, ...lists }: PresentRegistry): PastRegistry => ({
  programme,
  ...(Object.fromEntries(
    pastKinds.map((name) => [recordKinds[name].kept.list, kept(name, listedIn(name, lists))]),
  ) as PastLists),
});
