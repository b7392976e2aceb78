import * as z from 'zod';
import { App, Partner, Programme, type Registry, Representation, RoleHeld, Seat } from './registry.ts';
import { day } from './values.ts';

/** An application, with the day from which the programme no longer names it. */
export const KnownApp = z.strictObject({ ...App.shape, until: day.optional() });
export type KnownApp = z.infer<typeof KnownApp>;

/**
 * What was recorded in a registry at one moment: each thing whole, as it was from then on. Nobody's name or address is in
 * it: history keeps that a role was held, and an erased person leaves nothing behind here.
 */
export const RegistryChange = z.strictObject({
  programmeId: z.string(),
  recordedAt: z.iso.datetime(),
  /** The day that people in Europe/Amsterdam called it. */
  recordedOn: day,
  /** From 1, in the order in which they were recorded. */
  number: z.int().min(1),
  /** The application that asked. */
  by: z.string(),
  /** Through a programme file, or one by one. */
  via: z.enum(['file', 'api']),
  programme: Programme.optional(),
  partners: z.array(Partner).optional(),
  roles: z.array(RoleHeld).optional(),
  seats: z.array(Seat).optional(),
  representations: z.array(Representation).optional(),
  apps: z.array(KnownApp).optional(),
  /** People whose contact data was erased. */
  erased: z.array(z.string()).optional(),
});
export type RegistryChange = z.infer<typeof RegistryChange>;

/** A registry as it was recorded on a day; of people only the roles that they held. */
export type PastRegistry = Omit<Registry, 'people' | 'apps'> & { readonly roles: readonly RoleHeld[] };

/** How a representation is called: one body, one represented partner and one first day make it. */
export const representationIdOf = ({ body, representedPartnerId, from }: Representation): string =>
  `${body}.${representedPartnerId}.${from}`;

const latest = <Item>(items: readonly Item[], identify: (item: Item) => string): Item[] => {
  const byId = new Map(items.map((item) => [identify(item), item]));
  return [...byId.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
};

/**
 * What the registry said at the end of a day (ISO date). What is recorded later, of whatever day it speaks, changes
 * nothing about it (rule 5). Of days before a programme was recorded, its first record speaks.
 * @param changes - all of one programme, in the order in which they were recorded.
 * @returns nothing when the programme was never recorded.
 */
export const registryAsOf = (changes: readonly RegistryChange[], date: string): PastRegistry | undefined => {
  const first = changes.find(({ programme }) => programme !== undefined)?.recordedOn;
  if (first === undefined) return undefined;
  const known = changes.filter(({ recordedOn }) => recordedOn <= (date > first ? date : first));
  const programme = known.findLast((change) => change.programme !== undefined)?.programme;
  return (
    programme && {
      programme,
      partners: latest(
        known.flatMap(({ partners = [] }) => partners),
        ({ partnerId }) => partnerId,
      ),
      roles: latest(
        known.flatMap(({ roles = [] }) => roles),
        ({ personId }) => personId,
      ),
      seats: latest(
        known.flatMap(({ seats = [] }) => seats),
        ({ seatId }) => seatId,
      ),
      representations: latest(
        known.flatMap(({ representations = [] }) => representations),
        representationIdOf,
      ),
    }
  );
};
