import { firstDayOf, type PastRegistry, type RegistryChange, stillStands } from '#functions/bodies/domain/as-of.ts';
import { identifierOf } from '#functions/bodies/domain/record-kinds.ts';
import { keptOf, type Recorded } from '#functions/bodies/domain/recorded.ts';
import { type PresentRegistry, presentAfter, withoutNames } from '#functions/bodies/terms/present.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';

/** The changes of a registry and how it stood after them, kept in memory as the database keeps them. */
export interface Ledger {
  readonly changes: readonly RegistryChange[];
  readonly present: PresentRegistry;
  /** How it stood at the end of each day on which it changed, oldest first. */
  readonly past: readonly { readonly on: string; readonly registry: PastRegistry }[];
}

const change = (number: number, programmeId: string, on: string, records: readonly Recorded[]): RegistryChange => ({
  programmeId,
  recordedAt: `${on}T09:00:00.000Z`,
  recordedOn: on,
  number,
  by: 'test',
  via: 'api',
  ...keptOf(records),
});

const standing = (before: Ledger['past'], present: PresentRegistry, on: string): Ledger['past'] => [
  ...before.filter((past) => past.on !== on),
  { on, registry: withoutNames(present) },
];

/** A registry that is recorded whole on a day. */
export const ledgerOf = (registry: Registry, on: string): Ledger => {
  const { programme, partners, people, seats, representations } = registry;
  const records = [
    ...partners.map((partner) => ({ partner })),
    ...people.map((person) => ({ person })),
    ...seats.map((seat) => ({ seat })),
    ...representations.map((representation) => ({ representation })),
  ];
  const first = change(1, programme.programmeId, on, records);
  const present = presentAfter({ ...registry, people: [] }, records, { since: on, on });
  return { changes: [{ ...first, via: 'file', programme }], present, past: standing([], present, on) };
};

/** The ledger with one change more. */
export const recorded = ({ changes, present, past }: Ledger, on: string, records: readonly Recorded[]): Ledger => {
  const next = presentAfter(present, records, { since: firstDayOf(changes) ?? on, on });
  return {
    changes: [...changes, change(changes.length + 1, present.programme.programmeId, on, records)],
    present: next,
    past: standing(past, next, on),
  };
};

/** What the registry said on a day, as it is kept. */
export const asOf = ({ past }: Ledger, day: string): PastRegistry => {
  const found = past.findLast(({ on }) => on <= day) ?? past[0];
  if (!found) throw new Error('nothing is recorded');
  return found.registry;
};

const latest = <Item>(items: readonly Item[], identify: (item: Item) => string): Item[] => {
  const byId = new Map(items.map((item) => [identify(item), item]));
  return [...byId.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
};

/** The same, told from every change that was recorded up to that day: slow and plain. */
export const replayed = ({ changes }: Ledger, day: string): PastRegistry => {
  const since = firstDayOf(changes) ?? '';
  const known = changes.filter(({ recordedOn }) => recordedOn <= (day > since ? day : since));
  const programme = known.findLast((one) => one.programme !== undefined)?.programme;
  if (!programme) throw new Error('nothing is recorded');
  const stands = stillStands({ since, on: known.at(-1)?.recordedOn ?? since });
  return {
    programme,
    partners: latest(
      known.flatMap(({ partners = [] }) => partners),
      ({ partnerId }) => partnerId,
    ),
    roles: latest(
      known.flatMap(({ roles = [] }) => roles),
      ({ personId }) => personId,
    ).filter(stands),
    seats: latest(
      known.flatMap(({ seats = [] }) => seats),
      ({ seatId }) => seatId,
    ),
    representations: latest(
      known.flatMap(({ representations = [] }) => representations),
      (dated) => identifierOf('representation', dated),
    ).filter(stands),
    successions: latest(
      known.flatMap(({ successions = [] }) => successions),
      ({ successionId }) => successionId,
    ),
    departures: latest(
      known.flatMap(({ departures = [] }) => departures),
      (departure) => identifierOf('departure', departure),
    ),
  };
};

/** A day so many days after the first of January 2026. */
export const dayAt = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
