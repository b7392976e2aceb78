import * as z from 'zod';
import { Conflict } from '#shared/errors/errors.ts';
import { Ring } from '#shared/vocabulary/membership.ts';
import { day } from '#shared/vocabulary/values.ts';
import { ringOn } from '../terms/bodies.ts';
import { demandNotPast, demandWithin } from '../terms/not-past.ts';
import type { Partner, Programme, Seat } from '../terms/registry.ts';

/** The ring of a partner from a day on; `none` when it no longer takes part. */
export const RingChange = z.strictObject({ ring: z.union([Ring, z.literal('none')]), from: day });
export type RingChange = z.infer<typeof RingChange>;

/**
 * A partner with a changed ring; the rings before that day stay.
 * @param today - ISO date; a ring cannot change earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} for a day that has passed, or on which the programme is over.
 * @throws {Conflict} when a later change is recorded already.
 */
export const ringChanged = (
  programme: Pick<Programme, 'period'>,
  partner: Partner,
  { ring, from }: RingChange,
  today: string,
): Partner | undefined => {
  const later = partner.rings.some((dated) => dated.from > from);
  if (!later && (ringOn(partner, from) ?? 'none') === ring && isOpenFrom(partner, from)) return undefined;
  demandNotPast(from, today);
  demandWithin(programme, from);
  if (later) throw new Conflict('ring-arranged', 'A later change of the ring of this partner is recorded.');
  const before = partner.rings
    .filter((dated) => dated.from < from)
    .map((dated) => (dated.until === undefined || dated.until > from ? { ...dated, until: from } : dated));
  const rings = [...before, ...(ring === 'none' ? [] : [{ ring, from }])];
  const [first] = partner.rings;
  // A membership that never began keeps its first day with no length, so its announcement stays on record.
  return { ...partner, rings: rings.length > 0 || !first ? rings : [{ ...first, until: first.from }] };
};

/**
 * Demands that a partner that holds a seat stays in the inner ring: a seat makes its holder inner ring (rule 2). Leaving the programme is not
 * refused: it ends the seats.
 * @throws {Conflict} when a seat of it ends after the day of the change, or has no end.
 */
export const demandNoSeat = (seats: readonly Seat[], partnerId: string, { ring, from }: RingChange): void => {
  if (ring === 'inner' || ring === 'none') return;
  const keepsSeat = seats.some(
    (seat) =>
      seat.partnerId === partnerId && (seat.until === undefined || (seat.until > from && seat.until > seat.from)),
  );
  if (keepsSeat)
    throw new Conflict(
      'seat-held',
      'This partner holds a seat in the regiegroep, which makes it inner ring (rule 2). Pass the seat on, naming the ring its holder goes to.',
    );
};

/** Whether the ring of a day holds without an end. */
const isOpenFrom = ({ rings }: Partner, day: string): boolean =>
  !rings.some(({ from, until }) => from <= day && until !== undefined && until > day);
