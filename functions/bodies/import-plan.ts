import { isDeepStrictEqual } from 'node:util';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { type KnownApp, representationIdOf } from './domain/as-of.ts';
import type { Recorded } from './domain/recorded.ts';
import { ended, endedRings } from './domain/succession.ts';
import { appEntity, partnerEntity, personEntity, representationEntity, seatEntity } from './records.ts';
import type { Registry } from './terms/registry.ts';

/** What is recorded of a programme, whether its recording came to an end or not. */
export type Known = Omit<Registry, 'programme' | 'apps'> & { readonly apps: KnownApp[] };

/** One thing that an import writes, and why. */
export interface Planned {
  readonly write: Write;
  readonly what: Recorded;
  readonly was: 'created' | 'changed' | 'ended';
}

/** What must be written so that the registry says what a file says; what the file drops ends today (ISO date). */
export const planOf = (table: Table, registry: Registry, known: Known, today: string): Planned[] => [
  ...changes(
    registry.partners,
    known.partners,
    ({ partnerId }) => partnerId,
    (partner) => ({ write: table.put(partnerEntity, partner), what: { partner } }),
    (partner) => endedRings(partner, today),
  ),
  ...changes(
    registry.people,
    known.people,
    ({ personId }) => personId,
    (person) => ({ write: table.put(personEntity, person), what: { person } }),
    (person) => ended(person, today),
  ),
  ...changes(
    registry.seats,
    known.seats,
    ({ seatId }) => seatId,
    (seat) => ({ write: table.put(seatEntity, seat), what: { seat } }),
    (seat) => ended(seat, today),
  ),
  ...changes(
    registry.representations,
    known.representations,
    representationIdOf,
    (representation) => ({ write: table.put(representationEntity, representation), what: { representation } }),
    (representation) => ended(representation, today),
  ),
  ...changes<KnownApp>(
    registry.apps,
    known.apps,
    ({ clientId }) => clientId,
    (app) => ({ write: table.put(appEntity, app), what: { app } }),
    (app) => ended(app, today),
  ),
];

const changes = <Item>(
  wanted: readonly Item[],
  known: readonly Item[],
  identify: (item: Item) => string,
  planned: (item: Item) => Omit<Planned, 'was'>,
  end: (item: Item) => Item | undefined,
): Planned[] => {
  const before = new Map(known.map((item) => [identify(item), item]));
  const kept = new Set(wanted.map(identify));
  const changed = wanted
    .filter((item) => !isDeepStrictEqual(before.get(identify(item)), item))
    .map((item): Planned => ({ ...planned(item), was: before.has(identify(item)) ? 'changed' : 'created' }));
  const dropped = known
    .filter((item) => !kept.has(identify(item)))
    .flatMap((item): Planned[] => {
      const last = end(item);
      return last === undefined ? [] : [{ ...planned(last), was: 'ended' }];
    });
  return [...changed, ...dropped];
};
