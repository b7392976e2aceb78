import { meetingCalendarOf } from '#functions/bodies/terms/meeting-calendar.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { dayOf, endOfDay, startOfDay } from '#shared/calendar/days.ts';
import { firstMeeting, type MeetingCalendar, preparedFrom } from '#shared/calendar/meeting-days.ts';
import { isExact, termEnd } from '#shared/calendar/terms.ts';
import { addWorkingDays } from '#shared/calendar/working-days.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Addressee } from './audience.ts';
import { capacityRow } from './capacities.ts';

type Asked = Pick<Addressee, 'partnerId' | 'capacity' | 'awaited'>;

/** The calendar by which an addressee can decide; undefined when it does not decide in meetings, or none are known. */
export const meetingsOf = (
  { programme, partners }: Registry,
  { partnerId, capacity }: Pick<Addressee, 'partnerId' | 'capacity'>,
): MeetingCalendar | undefined => {
  const { meets } = capacityRow(capacity);
  const partner = partners.find((one) => one.partnerId === partnerId);
  const calendar = meets && partner && meetingCalendarOf(partner, meets, programme);
  if (!calendar) return undefined;
  const { preparation } = programme.settings;
  return { ...calendar, preparationDays: preparation[meets] ?? preparation.college };
};

/** The end of a term, and that of the programme's own length when it had to be longer. ISO 8601 instants. */
export interface TermOfRound {
  readonly end: string;
  /** Present when councils or boards could not have met within it. */
  readonly ownEnd?: string;
}

/**
 * The end of the term of a round that opens now. A term for councils reaches past the first meeting that each of them can have, and one
 * for the boards of other partners past theirs: to the end of the working day after it (rule 21). It is not longer when there is a written
 * reason, when it is exact, when no meeting is known, or when the meeting comes after the programme.
 * @param now - ISO 8601 instant.
 */
export const termOfRound = (
  registry: Registry,
  kind: RoundKind,
  addressees: readonly Asked[],
  now: string,
  shorterTerm?: string,
): TermOfRound => {
  const { period } = registry.programme;
  const settings = settingsOn(registry.programme, dayOf(now));
  const ownEnd = termEnd(now, settings.terms[kind], settings.calendar);
  if (shorterTerm !== undefined || isExact(settings.terms[kind])) return { end: ownEnd };
  const inTime = addressees.filter(({ awaited, capacity }) => awaited && capacityRow(capacity).askedInTime);
  const last = inTime
    .map((addressee) => firstMeetingOf(registry, addressee, now))
    .filter((meeting) => meeting !== undefined)
    .map((meeting) => endOfDay(addWorkingDays(meeting, 1, settings.calendar)))
    .filter((end) => end < startOfDay(period.until))
    .sort()
    .at(-1);
  return last !== undefined && last > ownEnd ? { end: last, ownEnd } : { end: ownEnd };
};

const firstMeetingOf = (registry: Registry, addressee: Asked, now: string): string | undefined => {
  const meetings = meetingsOf(registry, addressee);
  const { calendar } = registry.programme.settings;
  return meetings && firstMeeting(meetings, preparedFrom(now, meetings.preparationDays, calendar), calendar);
};
