import { sameDayLater } from '#shared/calendar/days.ts';
import type { Contribution } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';

/** Long enough before its last day that a council can take a next contribution into the budget that it adopts in autumn. */
const announcedBefore = { months: -6 } as const;

type Committed = Pick<Contribution, 'status' | 'offer'>;

/**
 * The last day (ISO date) of a contribution that was committed for more than one year, when it must be announced by a day; undefined before
 * that, and when the programme ends with it, since nothing can be renewed then (rule 22).
 * @param period - the programme, from its first day up to, not including, `until` (ISO dates).
 */
export const endingToAnnounce = (
  { status, offer }: Committed,
  period: { readonly until: string },
  today: string,
): string | undefined => {
  const years = offer.years.map(({ year }) => year);
  const lastDay = `${Math.max(...years)}-12-31`;
  const isOfOneYear = new Set(years).size === 1;
  if (!isCommitted(status) || isOfOneYear || sameDayLater(lastDay, { days: 1 }) >= period.until) return undefined;
  return today >= sameDayLater(lastDay, announcedBefore) && today <= lastDay ? lastDay : undefined;
};
