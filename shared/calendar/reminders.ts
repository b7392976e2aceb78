import { Temporal } from 'temporal-polyfill';
import { dayOf, openingOfDay, sameTimeOn, written } from './days.ts';
import { type Counts, readDuration, wholeDays } from './durations.ts';
import { addWorkingDays, type CalendarSettings, nextWorkingDay } from './working-days.ts';

/**
 * The instants (UTC, ISO 8601) at which those who did not answer are reminded: in order, each once, after the opening, before the end, on a
 * working day, and never more than the schedule has entries. A reminder on a day off moves to the next working day; one that would then
 * come after the end is left out.
 * @param openedAt - ISO 8601 instant.
 * @param end - ISO 8601 instant.
 * @param schedule - ISO 8601 durations before the end; of dates (at 09:00 in Europe/Amsterdam) or of times (exact).
 * @param counts - how days in the schedule are counted; durations of weeks or longer always use calendar days.
 * @throws {InvalidTerm} when an entry cannot be computed.
 */
export const reminderMoments = (
  openedAt: string,
  end: string,
  schedule: readonly string[],
  counts: Counts,
  calendar: CalendarSettings,
): string[] => {
  const opened = Temporal.Instant.from(openedAt);
  const ended = Temporal.Instant.from(end);
  const within = (moment: string): boolean =>
    Temporal.Instant.compare(opened, moment) < 0 && Temporal.Instant.compare(moment, ended) < 0;
  const moments = schedule.map((before) => momentBefore(end, before, counts, calendar));
  return [...new Set(moments.filter(within))].sort();
};

const momentBefore = (end: string, before: string, counts: Counts, calendar: CalendarSettings): string => {
  const { of, duration } = readDuration(before);
  if (of === 'times') return offDaysOff(written(Temporal.Instant.from(end).subtract(duration)), calendar);
  const lastDay = dayOf(end);
  const days = wholeDays(duration);
  if (counts === 'working-days' && days !== undefined) return openingOfDay(addWorkingDays(lastDay, -days, calendar));
  const day = Temporal.PlainDate.from(lastDay).subtract(duration).toString();
  return openingOfDay(nextWorkingDay(day, calendar));
};

const offDaysOff = (moment: string, calendar: CalendarSettings): string =>
  sameTimeOn(nextWorkingDay(dayOf(moment), calendar), moment);
