import { sameDayLater } from '#shared/calendar/days.ts';
import type { Programme } from './registry.ts';

/** Months before its end that something is announced when the programme does not say so: a next one can enter the budget that a council adopts in autumn. */
export const announcedByDefault = 'P6M';

/** The parts of a programme that say when an end is announced: its setting, and its last day, the one before `until` (ISO date). */
export interface Announcing {
  readonly settings: Pick<Programme['settings'], 'announceBefore'>;
  readonly period: Pick<Programme['period'], 'until'>;
}

/**
 * The day (ISO date) from which the end of something is announced (rule 22): the time of the setting `announceBefore` before its last day, and
 * not before half of what lasts less than twice that time has passed.
 * @param since - ISO date: its first day.
 */
export const announcedFrom = ({ settings }: Pick<Announcing, 'settings'>, lastDay: string, since: string): string => {
  const months = Number((settings.announceBefore ?? announcedByDefault).slice(1, -1));
  const before = sameDayLater(lastDay, { months: -months });
  const halfway = new Date((Date.parse(since) + Date.parse(lastDay)) / 2).toISOString().slice(0, 10);
  return before > halfway ? before : halfway;
};

/**
 * Whether the end of something is announced on a day (ISO dates): its time has come and its last day has not passed. What ends with the programme
 * is not announced: nothing can follow it (rule 22).
 */
export const isEndAnnounced = (
  programme: Announcing,
  { since, lastDay }: { readonly since: string; readonly lastDay: string },
  today: string,
): boolean =>
  today >= announcedFrom(programme, lastDay, since) &&
  today <= lastDay &&
  sameDayLater(lastDay, { days: 1 }) < programme.period.until;
