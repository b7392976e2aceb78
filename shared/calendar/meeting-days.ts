import { Temporal } from 'temporal-polyfill';
import { dayOf } from './days.ts';
import { isFree } from './days-off.ts';
import { addWorkingDays, type CalendarSettings } from './working-days.ts';

/** Meetings on an ISO weekday, every `everyWeeks` weeks, counted from the first such day on or after `from`. */
export interface MeetingRhythm {
  readonly weekday: number;
  readonly everyWeeks?: number | undefined;
  /** ISO date. */
  readonly from: string;
}

/** The meeting days of a body: a rhythm, or a list of dates (ISO). */
export type MeetingDays = MeetingRhythm | { readonly dates: readonly string[] };

/** A period without meetings, first and last day (ISO dates) included. */
export interface Recess {
  readonly from: string;
  readonly until: string;
}

export interface BodyCalendar {
  readonly recess: readonly Recess[];
  readonly days: MeetingDays;
}

/** The calendar by which a body can decide. */
export interface MeetingCalendar extends BodyCalendar {
  /** Working days between the receipt of a matter and the meeting that decides it. */
  readonly preparationDays: number;
}

/** How far ahead a rhythm is followed; a body in recess for longer than this has no known meeting. */
const horizonDays = 3 * 366;

/**
 * The first day (ISO date) on which a body can decide on a matter, if it meets on that day.
 * @param afterInstant - ISO 8601 instant at which the body receives the matter.
 * @param preparationDays - working days between receipt and meeting.
 */
export const preparedFrom = (afterInstant: string, preparationDays: number, calendar: CalendarSettings): string => {
  const received = dayOf(afterInstant);
  return preparationDays > 0 ? addWorkingDays(received, preparationDays, calendar) : received;
};

/**
 * The first day (ISO date), from a given day, on which a body meets outside recess; listed dates within recess do not count either. A
 * rhythm skips the programme's public holidays and days off; a listed date on one of them was intended. Undefined when no such meeting is
 * known (rule 13).
 */
export const firstMeeting = (body: BodyCalendar, earliest: string, calendar: CalendarSettings): string | undefined =>
  meetingsFrom(body, earliest, calendar).next().value;

/** The days (ISO dates) on which a body meets from one day to another, both included. */
export const meetingsWithin = (body: BodyCalendar, from: string, until: string, calendar: CalendarSettings): string[] =>
  [...meetingsFrom(body, from, calendar)].filter((date) => date <= until);

/** The meetings from a day, in order, computed one at a time. */
function* meetingsFrom(
  { recess, days }: BodyCalendar,
  earliest: string,
  calendar: CalendarSettings,
): Generator<string, undefined> {
  const happens = (date: string): boolean => !recess.some(({ from, until }) => from <= date && date <= until);
  if ('dates' in days) {
    for (const date of [...new Set(days.dates)].sort()) if (date >= earliest && happens(date)) yield date;
  } else {
    for (const date of rhythmFrom(days, earliest)) if (happens(date) && !isFree(date, calendar)) yield date;
  }
}

/** The meetings of a rhythm from a day up to the horizon, in order and one at a time. */
function* rhythmFrom({ weekday, everyWeeks = 1, from }: MeetingRhythm, earliest: string): Generator<string, undefined> {
  const start = Temporal.PlainDate.from(from);
  const first = start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
  const step = 7 * everyWeeks;
  const skipped = Math.max(0, Math.ceil(first.until(earliest, { largestUnit: 'day' }).days / step));
  const count = Math.ceil(horizonDays / step);
  for (let index = 0; index < count; index += 1) yield first.add({ days: step * (skipped + index) }).toString();
}
