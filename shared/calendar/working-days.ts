import { Temporal } from 'temporal-polyfill';
import { GovernanceError } from '#shared/errors/errors.ts';
import { type FreeDays, isFree } from './days-off.ts';

/** The working days of a programme. */
export interface CalendarSettings extends FreeDays {
  /** ISO weekdays, 1 is Monday. */
  readonly workingWeekdays: readonly number[];
}

/** A calendar without any working day, so that no term would end. */
export class NoWorkingDays extends GovernanceError {
  readonly code = 'no-working-days';
  override get name(): string {
    return 'NoWorkingDays';
  }
}

/** Whether a day (ISO date) is a working day (rule 13). */
export const isWorkingDay = (date: string, calendar: CalendarSettings): boolean =>
  calendar.workingWeekdays.includes(Temporal.PlainDate.from(date).dayOfWeek) && !isFree(date, calendar);

/**
 * The day itself (ISO date) when it is a working day, otherwise the next working day.
 * @throws {NoWorkingDays} when the calendar has none.
 */
export const nextWorkingDay = (date: string, calendar: CalendarSettings): string => stepTo(date, 1, calendar);

/**
 * The n-th working day after a day (ISO date), which itself does not count; before it when n is negative. With n = 0 it is
 * `nextWorkingDay`, so the result is always a working day.
 * @throws {NoWorkingDays} when the calendar has none.
 */
export const addWorkingDays = (date: string, days: number, calendar: CalendarSettings): string => {
  if (days === 0) return nextWorkingDay(date, calendar);
  const step = days > 0 ? 1 : -1;
  let current = date;
  for (let counted = 0; counted < Math.abs(days); counted += 1) {
    current = stepTo(shifted(current, step), step, calendar);
  }
  return current;
};

const shifted = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

const stepTo = (date: string, step: 1 | -1, calendar: CalendarSettings): string => {
  if (!calendar.workingWeekdays.some((weekday) => weekday >= 1 && weekday <= 7)) {
    throw new NoWorkingDays('The calendar has no working weekday.');
  }
  let current = date;
  while (!isWorkingDay(current, calendar)) current = shifted(current, step);
  return current;
};
