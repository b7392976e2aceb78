import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, NoWorkingDays, nextWorkingDay } from '#shared/calendar/working-days.ts';
import { anyCalendar, anyDay, everyDay, officeCalendar } from './calendars.ts';

describe('a working day', () => {
  it('is a working weekday that is no public holiday', () => {
    expect(isWorkingDay('2026-04-02', officeCalendar)).toBe(true);
    expect(isWorkingDay('2026-04-03', officeCalendar)).toBe(false);
    expect(isWorkingDay('2026-04-04', officeCalendar)).toBe(false);
  });

  it('may be a public holiday where the programme does not keep them', () => {
    expect(isWorkingDay('2026-12-25', everyDay)).toBe(true);
  });
});

describe('counting working days', () => {
  it('starts the day after and skips the Easter weekend', () => {
    expect(addWorkingDays('2026-04-02', 1, officeCalendar)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-02', 4, officeCalendar)).toBe('2026-04-10');
  });

  it('goes back over the Easter weekend', () => {
    expect(addWorkingDays('2026-04-07', -1, officeCalendar)).toBe('2026-04-02');
  });

  it('crosses a year, with Christmas and New Year in between', () => {
    // 24 December 2026 is a Thursday; the 25th and 1 January are Fridays.
    expect(addWorkingDays('2026-12-24', 1, officeCalendar)).toBe('2026-12-28');
    expect(addWorkingDays('2026-12-24', 5, officeCalendar)).toBe('2027-01-04');
  });

  it('knows the days of a whole year', () => {
    // 2027 has 261 weekdays; Good Friday, Easter Monday, King’s Day, Liberation Day, Ascension, Whit Monday and New
    // Year’s Day fall on seven of them, both Christmas days in a weekend.
    expect(addWorkingDays('2026-12-31', 254, officeCalendar)).toBe('2027-12-31');
  });

  it('leaves a working day where it is, and takes a day off to the next', () => {
    expect(nextWorkingDay('2026-05-13', officeCalendar)).toBe('2026-05-13');
    expect(nextWorkingDay('2026-05-14', officeCalendar)).toBe('2026-05-15');
    expect(nextWorkingDay('2026-05-23', officeCalendar)).toBe('2026-05-26');
  });

  it('refuses a calendar on which nobody works', () => {
    const never = { workingWeekdays: [], publicHolidays: 'none' } as const;
    expect(() => nextWorkingDay('2026-05-13', never)).toThrow(NoWorkingDays);
  });

  it('never lands on a day off', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), anyCalendar, (day, days, calendar) => {
        expect(isWorkingDay(addWorkingDays(day, days, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('never comes earlier for a later day or a longer count', () => {
    const more = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(anyDay, anyDay, more, more, anyCalendar, (one, other, days, extra, calendar) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const end = addWorkingDays(earlier, days, calendar);
        expect(addWorkingDays(later, days, calendar) >= end).toBe(true);
        expect(addWorkingDays(earlier, days + extra, calendar) >= end).toBe(true);
      }),
    );
  });

  it('counts there and back again from a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (day, days, calendar) => {
        const start = nextWorkingDay(day, calendar);
        expect(addWorkingDays(addWorkingDays(start, days, calendar), -days, calendar)).toBe(start);
      }),
    );
  });
});
