import fc from 'fast-check';
import type { CalendarSettings } from '#shared/calendar/working-days.ts';

/** Monday to Friday with the Dutch public holidays: what every programme starts from. */
export const officeCalendar: CalendarSettings = { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' };

/** Every day counts: for a rehearsal in which weeks take seconds. */
export const everyDay: CalendarSettings = { workingWeekdays: [1, 2, 3, 4, 5, 6, 7], publicHolidays: 'none' };

export const anyCalendar = fc.record<CalendarSettings>({
  workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  publicHolidays: fc.constantFrom('national', 'none'),
});

/** ISO dates from 2024 up to and including 2032. */
export const anyDay = fc
  .integer({ min: 0, max: 9 * 365 })
  .map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

export const anyInstant = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2032-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
