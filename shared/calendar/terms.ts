import { Temporal } from 'temporal-polyfill';
import { dayOf, endOfDay, written } from './days.ts';
import { type Counts, InvalidTerm, readDuration, wholeDays } from './durations.ts';
import { addWorkingDays, type CalendarSettings, nextWorkingDay } from './working-days.ts';

/** A term: its length and how its days are counted. */
export interface Term {
  /** ISO 8601 duration, of dates (`P20D`) or of times (`PT8S`). */
  readonly length: string;
  readonly counts: Counts;
}

/**
 * The instant (UTC, ISO 8601) at which a term ends. A term of dates does not count its first day and ends at the end of its last in
 * Europe/Amsterdam; a last day that is not a working day moves to the next working day, as Algemene termijnenwet art. 1 requires for
 * statutory terms. A term of times is exact and never moves (rule 13).
 * @param startInstant - ISO 8601 instant.
 * @throws {InvalidTerm} when the term cannot be computed.
 */
export const termEnd = (startInstant: string, term: Term, calendar: CalendarSettings): string => {
  const { of, duration } = readDuration(term.length);
  if (of === 'times') return earlier(written(Temporal.Instant.from(startInstant).add(duration)), lastMoment);
  const firstDay = dayOf(startInstant);
  if (term.counts === 'calendar-days')
    return endOfDay(nextWorkingDay(earlier(plus(firstDay, duration), lastDay), calendar));
  const days = wholeDays(duration);
  if (days === undefined) throw new InvalidTerm(`"${term.length}" cannot be counted in working days; days alone can.`);
  return earlier(endOfDay(addWorkingDays(firstDay, days, calendar)), lastMoment);
};

/** Whether a term is one of times (`PT8S`), which never moves. */
export const isExact = ({ length }: Pick<Term, 'length'>): boolean => readDuration(length).of === 'times';

/**
 * A day (ISO date) after a duration; the last day of the month when the month is shorter.
 * @param duration - ISO 8601 duration of dates, e.g. `P2Y`.
 * @throws {InvalidTerm} when it is not a duration of dates.
 */
export const addDuration = (date: string, duration: string): string => {
  const read = readDuration(duration);
  if (read.of === 'times') throw new InvalidTerm(`"${duration}" does not end on a whole day.`);
  return plus(date, read.duration);
};

/** The last day on which a term can end: a later one cannot be written in the format of the records (RFC 3339). */
const lastDay = '9999-12-01';
const lastMoment = '9999-12-01T22:59:59.000Z';

/** The earlier of two days or moments; a year of five digits begins with a plus, which sorts before all others. */
const earlier = (one: string, last: string): string => (one.startsWith('+') || one > last ? last : one);

const plus = (date: string, duration: Temporal.Duration): string =>
  Temporal.PlainDate.from(date).add(duration).toString();
