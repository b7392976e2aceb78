import type { DatedRing, Partner, Registry, Succession } from '../../terms/registry.ts';
import { endedRings } from '../ending.ts';
import { identifierOf } from '../record-kinds.ts';
import type { Recorded } from '../recorded.ts';
import { type PersonMove, personMoves } from './person-moves.ts';
import { type RepresentationMove, representationMoves } from './representation-moves.ts';
import { type SeatMoves, seatMoves } from './seat-moves.ts';

/** Everything of the registry that moves on the day of a succession. */
export interface Moves {
  /** The predecessors, with the end of their membership. */
  readonly ended: readonly Partner[];
  /** Successors whose ring changes, because they take a seat: a seat makes its holder inner ring (rule 2). */
  readonly drawnIn: readonly Partner[];
  readonly seats: SeatMoves;
  readonly people: readonly PersonMove[];
  readonly representations: readonly RepresentationMove[];
}

type Known = Pick<Registry, 'programme' | 'partners' | 'people' | 'seats' | 'representations'>;

/**
 * What moves from the predecessors to the successors, by the registry as it stands. Once it moved, nothing is left: computed again, it names
 * only what was recorded for a predecessor since.
 */
export const movesOf = (registry: Known, succession: Succession): Moves => {
  const { on, predecessors } = succession;
  const before = registry.partners.filter(({ partnerId }) => predecessors.includes(partnerId));
  const seats = seatMoves(registry, succession);
  const holders = new Set(seats.moved.flatMap(({ begun }) => begun?.partnerId ?? []));
  const taking = registry.partners.filter(({ partnerId }) => holders.has(partnerId));
  return {
    ended: before.flatMap((partner) => endedRings(partner, on) ?? []),
    drawnIn: taking.flatMap((partner) => inInnerRing(partner, on) ?? []),
    seats,
    people: personMoves(registry, succession),
    representations: representationMoves(registry, succession),
  };
};

/** A partner in the inner ring from a day on (ISO date); undefined if it is there already. */
const inInnerRing = (partner: Partner, on: string): Partner | undefined => {
  const rings = partner.rings.flatMap((ring): DatedRing[] => {
    if (ring.ring === 'inner' || (ring.until !== undefined && ring.until <= on)) return [ring];
    if (ring.from >= on) return [{ ...ring, ring: 'inner' }];
    const inner = { ring: 'inner' as const, from: on, ...(ring.until ? { until: ring.until } : {}) };
    return [{ ...ring, until: on }, inner];
  });
  return JSON.stringify(rings) === JSON.stringify(partner.rings) ? undefined : { ...partner, rings };
};

/** The records of what moves, each in its last version. */
export const recordsOf = ({ ended, drawnIn, seats, people, representations }: Moves): Recorded[] => {
  const all: Recorded[] = [
    ...[...ended, ...drawnIn].map((partner) => ({ partner })),
    ...seats.givenUp.map((seat) => ({ seat })),
    ...seats.moved.flatMap((move) => [{ seat: move.ended }, ...(move.begun ? [{ seat: move.begun }] : [])]),
    ...people.flatMap((move) => [{ person: move.ended }, ...(move.begun ? [{ person: move.begun }] : [])]),
    ...representations.flatMap((move) => [move.ended, ...move.begun].map((representation) => ({ representation }))),
  ];
  return [...new Map(all.map((one) => [nameOf(one), one])).values()];
};

const nameOf = ({ partner, seat, person, representation }: Recorded): string => {
  if (partner) return `partner ${partner.partnerId}`;
  if (seat) return `seat ${seat.seatId}`;
  if (person) return `person ${person.personId}`;
  return representation ? `representation ${identifierOf('representation', representation)}` : '';
};
