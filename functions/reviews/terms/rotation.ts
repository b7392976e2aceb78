import * as z from 'zod';
import { onDay, ringOn } from '#functions/bodies/terms/bodies.ts';
import { demandNotPast, demandWithin } from '#functions/bodies/terms/not-past.ts';
import type { Registry, Seat } from '#functions/bodies/terms/registry.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { rotatingSeatIdOf } from '#functions/bodies/terms/seat-ids.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { Ring } from '#shared/vocabulary/membership.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';

/** The next holder of a rotating seat, and from which day. */
export const NextHolder = z.strictObject({
  partnerId: identifier,
  from: day,
  /** The seat that passes on; only needed when the programme has more than one rotating seat. */
  succeeds: z.string().min(1).max(200).optional(),
  /** The ring that the former holder goes to; by default the one that it was in before its seat (rule 2). */
  formerHolderRing: Ring.optional(),
});
export type NextHolder = z.infer<typeof NextHolder>;

/** A seat that ends and the one that begins on the same day: no gap, no overlap. */
export interface Rotated {
  readonly ended?: Seat;
  readonly begun: Seat;
}

type Composed = Pick<Registry, 'programme' | 'partners' | 'seats'>;

/**
 * Passes a rotating seat on (rule 2).
 * @param today - ISO date; the day cannot be earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} when the holder cannot hold a rotating seat, or the seat that passes on is not named.
 * @throws {Conflict} when the holder has one already, or the seats after that day are taken.
 */
export const rotated = (
  registry: Composed,
  { partnerId, from, succeeds }: NextHolder,
  today: string,
): Rotated | undefined => {
  const { programmeId } = registry.programme;
  const { regiegroep } = settingsOn(registry.programme, from);
  const rotating = registry.seats.filter(({ kind, ...seat }) => kind === 'rotating' && !isEmpty(seat));
  const begun: Seat = {
    programmeId,
    seatId: rotatingSeatIdOf(partnerId, from),
    body: 'regiegroep',
    partnerId,
    kind: 'rotating',
    from,
  };
  if (rotating.some(({ seatId }) => seatId === begun.seatId)) return undefined;
  demandNotPast(from, today);
  demandWithin(registry.programme, from);
  demandFit(registry, partnerId, from);
  const before = predecessor(rotating, regiegroep.rotating, from, succeeds);
  const ended = before && { ...before, until: from };
  const after = [...rotating.map((seat) => (seat.seatId === ended?.seatId ? ended : seat)), begun];
  demandRoom(registry.programme, after, begun);
  return { ...(ended ? { ended } : {}), begun };
};

const isEmpty = ({ from, until }: Pick<Seat, 'from' | 'until'>): boolean => until !== undefined && until <= from;

/** Whether a seat has ended by a day (ISO date). */
const endsBy = ({ until }: Pick<Seat, 'until'>, day: string): boolean => until !== undefined && until <= day;

/** Only a municipality that takes part by then and has no fixed seat from then on: a turn has no end. */
const demandFit = ({ partners, seats }: Composed, partnerId: string, from: string): void => {
  const partner = partners.find((candidate) => candidate.partnerId === partnerId);
  const fixed = seats.some(
    (seat) => seat.partnerId === partnerId && seat.kind === 'fixed' && !isEmpty(seat) && !endsBy(seat, from),
  );
  const fault = (): string | undefined => {
    if (!partner) return 'there is no such partner';
    if (partner.kind !== 'municipality') return `this partner is a ${partner.kind}`;
    if (ringOn(partner, from) === undefined) return 'this partner does not take part on that day';
    return fixed ? 'this partner holds a fixed seat' : undefined;
  };
  const message = fault();
  if (message === undefined) return;
  throw new InvalidInput('This partner cannot hold a rotating seat.', [
    { pointer: '/partnerId', message, expected: 'a participating municipality without a fixed seat' },
  ]);
};

/** The seat that passes on; undefined when a place is free. */
const predecessor = (
  rotating: readonly Seat[],
  places: number,
  from: string,
  succeeds: string | undefined,
): Seat | undefined => {
  const onThatDay = rotating.filter((seat) => onDay(seat, from));
  const named = onThatDay.find(({ seatId }) => seatId === succeeds);
  if (succeeds === undefined && onThatDay.length < places) return undefined;
  if (succeeds === undefined && onThatDay.length === 1) return onThatDay[0];
  if (named) return named;
  throw new InvalidInput('It is not clear which seat passes on.', [
    {
      pointer: '/succeeds',
      message: 'no rotating seat has this identifier on that day',
      expected: `one of ${onThatDay.map(({ seatId }) => seatId).join(', ') || 'none: no seat is held'}`,
    },
  ]);
};

/** On every day from the first one: no more holders than seats, and no holder with two of them. */
const demandRoom = (programme: Composed['programme'], after: readonly Seat[], begun: Seat): void => {
  const turns = after.map(({ from }) => from).filter((day) => day >= begun.from);
  for (const day of turns) {
    const places = settingsOn(programme, day).regiegroep.rotating;
    const onThatDay = after.filter((seat) => onDay(seat, day));
    const twice = onThatDay.filter(({ partnerId }) => partnerId === begun.partnerId).length > 1;
    if (twice) throw new Conflict('holds-seat', 'This partner already holds a rotating seat in that period.');
    if (onThatDay.length > places)
      throw new Conflict('seats-taken', `All ${places} rotating seats have holders on a day in that period.`);
  }
};
