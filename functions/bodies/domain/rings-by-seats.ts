import { isDeepStrictEqual } from 'node:util';
import { onDay, ringOn } from '../terms/bodies.ts';
import type { Partner, Seat } from '../terms/registry.ts';
import { inRing, whileSeated } from '../terms/seat-ring.ts';

/** The records of a registry that say who holds which seat, and who is in which ring. */
interface Placed {
  readonly partners: readonly Partner[];
  readonly seats: readonly Seat[];
}

/**
 * The partners of a file with the rings that follow from the seats, so that a file need not repeat them (rule 2): a holder is in the inner
 * ring as long as it holds its seat. After the recorded end of a seat the recorded rings of its holder stand, because the decision on the seat
 * named them, until the first day from which the file itself names a ring.
 * @param file - the partners and the seats as the file has them.
 * @param known - the partners and the seats as they are recorded; empty before the first import.
 * @param today - ISO date: the day on which a seat ends that the file leaves out.
 */
export const ringsBySeats = (file: Placed, known: Placed, today: string): Partner[] => {
  const seats = [...file.seats, ...leftOut(file, known, today)]
    .filter(({ from, until }) => until === undefined || from < until)
    .sort((one, other) => one.from.localeCompare(other.from));
  return file.partners.map((partner) => {
    const own = seats.filter(({ partnerId }) => partnerId === partner.partnerId);
    const recorded = known.partners.find(({ partnerId }) => partnerId === partner.partnerId);
    const hasEnded = ({ seatId, until }: Seat): boolean =>
      known.seats.some((seat) => seat.seatId === seatId && seat.until === until);
    return own.reduce((placed, seat) => {
      const seated = whileSeated(placed, seat);
      return hasEnded(seat) ? afterSeat(seated, seat, { partner, own, recorded }) : seated;
    }, partner);
  });
};

/** Whether a partner of a file differs from the recorded one only in the rings that follow from the recorded seats. */
export const followsFromSeats = (partner: Partner, known: Placed, today: string): boolean => {
  const recorded = known.partners.find(({ partnerId }) => partnerId === partner.partnerId);
  const [bySeats] = ringsBySeats({ partners: [partner], seats: known.seats }, known, today);
  return isDeepStrictEqual(bySeats, recorded);
};

const leftOut = (file: Placed, known: Placed, today: string): Seat[] => {
  const inFile = new Set(file.seats.map(({ seatId }) => seatId));
  const ended = (seat: Seat): Seat =>
    seat.until !== undefined && seat.until <= today ? seat : { ...seat, until: today };
  return known.seats.filter(({ seatId }) => !inFile.has(seatId)).map(ended);
};

interface Holder {
  /** As the file has it. */
  readonly partner: Partner;
  /** All of its seats. */
  readonly own: readonly Seat[];
  readonly recorded: Partner | undefined;
}

const afterSeat = (placed: Partner, { until: end }: Seat, { partner, own, recorded }: Holder): Partner => {
  if (end === undefined || recorded === undefined || ringOn(recorded, end) === undefined) return placed;
  if (own.some((seat) => onDay(seat, end))) return placed;
  const named = partner.rings.map(({ from }) => from).filter((from) => from >= end);
  const window = { from: end, until: named.sort()[0] };
  if (window.until === end) return placed;
  return recorded.rings.reduce((moved, { ring, from, until }) => {
    const period = {
      from: from > window.from ? from : window.from,
      until: [until, window.until].filter((day) => day !== undefined).sort()[0],
    };
    return period.until !== undefined && period.until <= period.from ? moved : inRing(moved, ring, period);
  }, placed);
};
