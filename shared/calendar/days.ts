import { Temporal } from 'temporal-polyfill';

const amsterdam = 'Europe/Amsterdam';

/** An instant in the format of every stored instant: UTC with milliseconds, so that instants sort as text. */
export const written = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });

/** The day of an instant in Europe/Amsterdam (ISO date). */
export const dayOf = (instant: string): string => local(instant).toPlainDate().toString();

/** The instant at which a day (ISO date) ends in Europe/Amsterdam: 23:59:59. */
export const endOfDay = (date: string): string => at(date, Temporal.PlainTime.from('23:59:59'));

/** The instant at which a day (ISO date) begins in Europe/Amsterdam: 00:00. */
export const startOfDay = (date: string): string => at(date, Temporal.PlainTime.from('00:00'));

/** The instant at which offices open on a day (ISO date) in Europe/Amsterdam: 09:00. */
export const openingOfDay = (date: string): string => at(date, Temporal.PlainTime.from('09:00'));

/** A full hour on a day (ISO date) in Europe/Amsterdam. */
export const atHour = (date: string, hour: number): string => at(date, new Temporal.PlainTime(hour));

/** The same time of day in Europe/Amsterdam on another day (ISO date). */
export const sameTimeOn = (date: string, instant: string): string => at(date, local(instant).toPlainTime());

/** The same day after a duration (ISO dates); the last day of the month when the month is too short. */
export const sameDayLater = (
  date: string,
  duration: Readonly<{ years?: number; months?: number; days?: number }>,
): string => Temporal.PlainDate.from(date).add(duration).toString();

/** Whole days from one day until another (ISO dates); negative when the other is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;

const local = (instant: string): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(amsterdam);

const at = (date: string, plainTime: Temporal.PlainTime): string =>
  written(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: amsterdam, plainTime }).toInstant());
