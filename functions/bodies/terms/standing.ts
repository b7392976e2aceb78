import type { Standing } from '#shared/authority/standing.ts';
import { onDay, programmabureau, ringOn } from './bodies.ts';
import type { Partner, Registry, Seat } from './registry.ts';

/**
 * The standing of a partner on a day (ISO date), from the record of its programme. Say follows from membership: a partner that
 * does not take part, or is not a municipality, holds no seat, whatever the record of the seat (rules 1 and 2).
 * @param partner - absent when the programme does not know it: it has no standing.
 */
export const standingOf = (partner: Partner | undefined, seats: readonly Seat[], date: string): Standing => {
  if (!partner) return { bureau: false };
  const ring = ringOn(partner, date);
  const seated = ring !== undefined && partner.kind === 'municipality';
  const seat = seated ? seats.find((one) => one.partnerId === partner.partnerId && onDay(one, date)) : undefined;
  return { bureau: false, partner, ...(ring ? { ring } : {}), ...(seat ? { seat } : {}) };
};

/** The standing of the addressee of a task on a day (ISO date): a partner, or the programmabureau. */
export const standingIn = (
  { partners, seats }: Pick<Registry, 'partners' | 'seats'>,
  partnerId: string,
  date: string,
): Standing =>
  partnerId === programmabureau
    ? { bureau: true }
    : standingOf(
        partners.find((partner) => partner.partnerId === partnerId),
        seats,
        date,
      );
