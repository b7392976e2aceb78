import { participatesOn } from './bodies.ts';
import type { Partner, Registry } from './registry.ts';

/**
 * The first day (ISO date), on or after another, on which a membership had ended, although it may have begun again since: obligations of
 * before end on it (rule 18). A day counts at once when its ground was recorded, and otherwise from the next day on, so that a mistake in a
 * programme file can be corrected on the same day.
 * @param since - the day on which the obligation began (ISO date).
 * @returns undefined while the membership was never interrupted since.
 */
export const membershipEndSince = (
  { departures }: Pick<Registry, 'departures'>,
  partner: Partner,
  since: string,
  today: string,
): string | undefined => {
  const hasGround = (on: string): boolean =>
    departures.some((one) => one.partnerId === partner.partnerId && one.on === on);
  return partner.rings
    .flatMap(({ until }) => (until === undefined ? [] : [until]))
    .filter((until) => until >= since && (until < today || (until === today && hasGround(until))))
    .sort()
    .find((until) => !participatesOn(partner, until));
};
