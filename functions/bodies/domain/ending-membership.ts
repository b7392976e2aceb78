import * as z from 'zod';
import { Conflict } from '#shared/errors/errors.ts';
import { day } from '#shared/vocabulary/values.ts';
import { participatesOn } from '../terms/bodies.ts';
import type { Departure, Partner, Registry, Representation, Seat } from '../terms/registry.ts';
import { ended } from './ending.ts';
import type { Recorded } from './recorded.ts';
import { ringChanged } from './ring-change.ts';

/** The end of a partner's membership, as the programmabureau records it. */
export const GivenDeparture = z.strictObject({ on: day, ground: z.string().trim().min(1).max(2000) });
export type GivenDeparture = z.infer<typeof GivenDeparture>;

type Known = Pick<Registry, 'programme' | 'partners' | 'seats' | 'representations' | 'departures'>;

/**
 * The seats that fall vacant and the representations that end when a partner no longer takes part from a day (ISO date) on: those that it
 * gave and those that it was given (rule 18).
 */
export const placesLeft = (
  { seats, representations }: Pick<Known, 'seats' | 'representations'>,
  partnerId: string,
  on: string,
): { readonly seats: Seat[]; readonly representations: Representation[] } => ({
  seats: endedOn(
    seats.filter((seat) => seat.partnerId === partnerId),
    on,
  ),
  representations: endedOn(
    representations.filter((one) => one.representedPartnerId === partnerId || one.byPartnerId === partnerId),
    on,
  ),
});

/** Dated facts with their end on a day; one that would begin later gets no length, so that its announcement stays on record. */
const endedOn = <T extends { readonly from: string; readonly until?: string | undefined }>(
  dated: readonly T[],
  on: string,
): T[] => dated.flatMap((one) => ended(one, one.from > on ? one.from : on) ?? []);

/** The records of the places that end. */
export const asRecorded = ({ seats, representations }: ReturnType<typeof placesLeft>): Recorded[] => [
  ...seats.map((seat) => ({ seat })),
  ...representations.map((representation) => ({ representation })),
];

/**
 * The changed records when a membership ends on a day, with its ground.
 * @param today - ISO date; a membership cannot end earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} for a day that has passed, or on which the programme is over.
 * @throws {Conflict} when the partner does not take part until then, the end is recorded on another ground, or a later change of its ring is
 * recorded.
 */
export const membershipEnded = (
  registry: Known,
  partner: Partner,
  { on, ground }: GivenDeparture,
  today: string,
): { readonly partner: Partner; readonly departure: Departure; readonly records: Recorded[] } | undefined => {
  const { programme, departures } = registry;
  const { partnerId } = partner;
  const known = departures.find((one) => one.partnerId === partnerId && one.on === on);
  const changed = ringChanged(programme, partner, { ring: 'none', from: on }, today);
  if (known && !changed) {
    if (known.ground === ground) return undefined;
    throw new Conflict('membership-ended', 'The end of this membership on that day is recorded on another ground.');
  }
  const left = changed ?? partner;
  const tookPart = partner.rings.some(({ from, until }) => from < on && (until === undefined || until >= on));
  if (!tookPart && !participatesOn(partner, on))
    throw new Conflict('not-a-member', 'This partner does not take part until that day.');
  const departure = { programmeId: programme.programmeId, partnerId, on, ground };
  const records = [{ partner: left }, ...asRecorded(placesLeft(registry, partnerId, on)), { departure }];
  return { partner: left, departure, records };
};
