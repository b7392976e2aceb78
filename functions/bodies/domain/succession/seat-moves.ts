import type { Dated, Programme, Registry, Seat, Succession } from '../../terms/registry.ts';
import { fixedSeatIdOf, rotatingSeatIdOf } from '../../terms/seat-ids.ts';
import { overlap } from '../programme-file/check-periods.ts';
import { holdsAfter, laterOf } from './after.ts';

/** The seats that change with a succession. */
export interface SeatMoves {
  /** Seats of predecessors, each with the seat that follows it, if its successor has no voice there yet. */
  readonly moved: readonly { readonly ended: Seat; readonly begun?: Seat }[];
  /** Rotating seats of a successor that takes over a fixed one: nobody holds both (rule 2). */
  readonly givenUp: readonly Seat[];
  /** Seats of predecessors that no successor was named for. */
  readonly undivided: readonly Seat[];
}

/** The successor that takes over a seat; undefined while people have not said which. */
const takerOf = ({ kind, successors, divisions }: Succession, { seatId }: Seat): string | undefined =>
  kind === 'merge' ? successors[0]?.partnerId : divisions.seats?.find((one) => one.seatId === seatId)?.to;

/** The seat of a successor from the day on which the seat of its predecessor ends. */
const begunFor = ({ period }: Programme, seat: Seat, partnerId: string, on: string): Seat => {
  const from = laterOf(seat.from, on);
  const seatId = seat.kind === 'fixed' ? fixedSeatIdOf(partnerId, from, period) : rotatingSeatIdOf(partnerId, from);
  return { ...seat, seatId, partnerId, from };
};

const endsOn = <T extends Dated>(dated: T, on: string): T => ({ ...dated, until: laterOf(dated.from, on) });

/**
 * The seats that end with their holders, and those of the successors (rules 2 and 18). A successor has one voice: of two seats that would
 * come to one partner, a fixed one goes before a rotating one, and the other falls vacant.
 */
export const seatMoves = (
  { programme, seats }: Pick<Registry, 'programme' | 'seats'>,
  succession: Succession,
): SeatMoves => {
  const { on, predecessors } = succession;
  const theirs = seats.filter((seat) => predecessors.includes(seat.partnerId) && holdsAfter(seat, on));
  const inOrder = [...theirs].sort((one, other) => Number(one.kind === 'rotating') - Number(other.kind === 'rotating'));
  const begun: Seat[] = [];
  const givenUp: Seat[] = [];
  const moved = inOrder.map((seat) => {
    const ended = endsOn(seat, on);
    const taker = takerOf(succession, seat);
    if (taker === undefined) return { ended };
    const next = begunFor(programme, seat, taker, on);
    const own = seats.filter((one) => one.partnerId === taker && holdsAfter(one, next.from) && overlap(one, next));
    const taken = [...own.filter(({ kind }) => kind === 'fixed' || next.kind === 'rotating'), ...begun].some(
      (one) => one.partnerId === taker && overlap(one, next),
    );
    if (taken) return { ended };
    givenUp.push(...own.map((one) => endsOn(one, next.from)));
    begun.push(next);
    return { ended, begun: next };
  });
  return { moved, givenUp, undivided: inOrder.filter((seat) => takerOf(succession, seat) === undefined) };
};
