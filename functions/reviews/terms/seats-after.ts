import { municipalitiesOn, onDay, seatsOn } from '#functions/bodies/terms/bodies.ts';
import type { Partner, Registry, Seat } from '#functions/bodies/terms/registry.ts';
import { fixedSeatIdOf } from '#functions/bodies/terms/seat-ids.ts';
import { inRing, ringBefore, whileSeated } from '#functions/bodies/terms/seat-ring.ts';
import type { RuleChange } from './rule-change.ts';

type Composed = Pick<Registry, 'programme' | 'partners' | 'seats'>;
type Changed = Pick<RuleChange, 'fixedSeats' | 'leaving'>;

/** The records that a rule change writes about seats: those that end, those that begin, and their holders in the ring they go to. */
export interface SeatsAfter {
  readonly ended: readonly Seat[];
  readonly begun: readonly Seat[];
  readonly partners: readonly Partner[];
}

const ofRegiegroep = ({ seats }: Composed, day: string): Seat[] => seats.filter((seat) => onDay(seat, day));

/** The seats after a rule change from a day on (ISO date): a fixed seat that it does not name ends, and so do the seats of the leaving. */
export const seatsAfter = (registry: Composed, { fixedSeats, leaving = [] }: Changed, from: string): SeatsAfter => {
  const seatsBefore = ofRegiegroep(registry, from);
  const goes = ({ partnerId, kind }: Seat): boolean => {
    if (kind === 'fixed') return fixedSeats !== undefined && !fixedSeats.includes(partnerId);
    // A holder of a fixed seat holds no rotating one (rule 2).
    return fixedSeats?.includes(partnerId) === true || leaving.some((one) => one.partnerId === partnerId);
  };
  const ended = seatsBefore.filter(goes).map((seat): Seat => ({ ...seat, until: from }));
  const holders = new Set(seatsBefore.filter(({ kind }) => kind === 'fixed').map(({ partnerId }) => partnerId));
  const begun = (fixedSeats ?? [])
    .filter((partnerId) => !holders.has(partnerId))
    .map((partnerId) => fixedSeat(registry, partnerId, from));
  return { ended, begun, partners: partnersAfter(registry, { ended, begun }, leaving, from) };
};

const fixedSeat = ({ programme: { programmeId, period } }: Composed, partnerId: string, from: string): Seat => ({
  programmeId,
  seatId: fixedSeatIdOf(partnerId, from, period),
  body: 'regiegroep',
  partnerId,
  kind: 'fixed',
  from,
});

/** A seat makes its holder inner ring; whoever keeps no seat goes to the ring that was named, or else to the one before its seat (rule 2). */
const partnersAfter = (
  { partners }: Composed,
  { ended, begun }: Pick<SeatsAfter, 'ended' | 'begun'>,
  leaving: NonNullable<Changed['leaving']>,
  from: string,
): Partner[] =>
  partners.flatMap((partner) => {
    const { partnerId } = partner;
    const begins = begun.find((seat) => seat.partnerId === partnerId);
    if (begins) return [whileSeated(partner, begins)];
    const ends = ended.find((seat) => seat.partnerId === partnerId);
    if (!ends) return [];
    const named = leaving.find((one) => one.partnerId === partnerId)?.ring;
    return [inRing(partner, named ?? ringBefore(partner, ends), { from })];
  });

/** The registry with the seats after a rule change, to see what holds then. */
export const registryAfter = (registry: Composed, { ended, begun, partners }: SeatsAfter): Composed => {
  const gone = new Map(ended.map((seat) => [seat.seatId, seat]));
  const moved = new Map(partners.map((partner) => [partner.partnerId, partner]));
  return {
    ...registry,
    seats: [...registry.seats.map((seat) => gone.get(seat.seatId) ?? seat), ...begun],
    partners: registry.partners.map((partner) => moved.get(partner.partnerId) ?? partner),
  };
};

/** Whether a partner can hold a fixed seat on a day (ISO date): a municipality that takes part. */
export const canHoldSeat = (registry: Composed, partnerId: string, day: string): boolean =>
  municipalitiesOn(registry, day).some((partner) => partner.partnerId === partnerId);

/** The holders of fixed seats on a day (ISO date), in the order of the registry. */
export const fixedOn = (registry: Composed, day: string): string[] =>
  seatsOn(registry, day)
    .filter(({ kind }) => kind === 'fixed')
    .map(({ partnerId }) => partnerId);
