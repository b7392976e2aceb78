import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/calendar/days.ts';
import { InvalidTerm } from '#shared/calendar/durations.ts';
import { addDuration, termEnd } from '#shared/calendar/terms.ts';
import { isWorkingDay } from '#shared/calendar/working-days.ts';
import { anyCalendar, anyInstant, everyDay, officeCalendar } from './calendars.ts';

const calendarDays = (length: string) => ({ length, counts: 'calendar-days' }) as const;
const workingDays = (length: string) => ({ length, counts: 'working-days' }) as const;

describe('the end of a term', () => {
  it('is the end of its last day in Amsterdam, winter and summer', () => {
    expect(termEnd('2026-01-12T09:00:00.000Z', workingDays('P10D'), officeCalendar)).toBe('2026-01-26T22:59:59.000Z');
    expect(termEnd('2026-06-01T09:00:00.000Z', workingDays('P10D'), officeCalendar)).toBe('2026-06-15T21:59:59.000Z');
  });

  it('skips weekends, Ascension and Whit Monday when it counts working days', () => {
    // 20 working days after Monday 11 May 2026: 14 May and 25 May do not count.
    expect(termEnd('2026-05-11T08:00:00Z', workingDays('P20D'), officeCalendar)).toBe('2026-06-10T21:59:59.000Z');
  });

  it('counts every day when it counts calendar days', () => {
    expect(termEnd('2026-06-01T09:00:00Z', calendarDays('P60D'), officeCalendar)).toBe('2026-07-31T21:59:59.000Z');
  });

  it('moves from a Saturday, a Sunday or a holiday to the next working day (Algemene termijnenwet art. 1)', () => {
    expect(dayOf(termEnd('2026-06-03T09:00:00Z', calendarDays('P10D'), officeCalendar))).toBe('2026-06-15');
    // Good Friday 2026: over the weekend and Easter Monday to Tuesday.
    expect(dayOf(termEnd('2026-03-27T09:00:00Z', calendarDays('P7D'), officeCalendar))).toBe('2026-04-07');
  });

  // RFC 3339 writes years of four digits; every record does.
  it.each(['P9999Y', 'P9999D', 'PT99999999H'])(
    'can be written as every moment is, however long the term: %s',
    (length) => {
      expect(termEnd('2026-06-01T09:00:00Z', calendarDays(length), officeCalendar)).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(termEnd('2026-06-01T09:00:00Z', calendarDays(length), officeCalendar) > '2050').toBe(true);
    },
  );

  it('begins on the day it is in Amsterdam, not in UTC', () => {
    // 22:30 in UTC is half past midnight on 2 June in Amsterdam.
    expect(dayOf(termEnd('2026-06-01T22:30:00Z', calendarDays('P1D'), officeCalendar))).toBe('2026-06-03');
  });

  it('keeps to the clock on the wall when the clock changes under it', () => {
    // Summer time starts on 29 March 2026 and ends on 25 October 2026.
    expect(termEnd('2026-03-27T12:00:00Z', calendarDays('P3D'), officeCalendar)).toBe('2026-03-30T21:59:59.000Z');
    expect(termEnd('2026-10-23T12:00:00Z', calendarDays('P3D'), officeCalendar)).toBe('2026-10-26T22:59:59.000Z');
    expect(termEnd('2026-10-24T12:00:00Z', calendarDays('P1D'), everyDay)).toBe('2026-10-25T22:59:59.000Z');
  });

  it('crosses years and leap days in long terms', () => {
    // 400 days after 30 January 2027, with 29 February 2028 in between, is Sunday 5 March 2028.
    expect(dayOf(termEnd('2027-01-30T12:00:00Z', calendarDays('P400D'), officeCalendar))).toBe('2028-03-06');
    expect(dayOf(termEnd('2027-01-30T12:00:00Z', calendarDays('P400D'), everyDay))).toBe('2028-03-05');
  });

  it('takes months as the calendar has them', () => {
    expect(dayOf(termEnd('2027-01-31T12:00:00Z', calendarDays('P1M'), everyDay))).toBe('2027-02-28');
  });

  it('is exact for times, on whatever day it falls and however days are counted', () => {
    expect(termEnd('2026-04-04T10:00:00.250Z', workingDays('PT8S'), officeCalendar)).toBe('2026-04-04T10:00:08.250Z');
    expect(termEnd('2026-03-28T23:30:00Z', calendarDays('PT2H'), officeCalendar)).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['P1DT2H', 'P0D', 'PT0S', '-P3D', '20 dagen', ''])('refuses "%s"', (length) => {
    expect(() => termEnd('2026-04-04T10:00:00Z', calendarDays(length), officeCalendar)).toThrow(InvalidTerm);
  });

  it('refuses to count months in working days', () => {
    expect(() => termEnd('2026-04-04T10:00:00Z', workingDays('P1M'), officeCalendar)).toThrow(InvalidTerm);
  });

  it('always comes after the start, on a working day', () => {
    const term = fc.record({
      length: fc.integer({ min: 1, max: 400 }).map((days) => `P${days}D`),
      counts: fc.constantFrom('calendar-days' as const, 'working-days' as const),
    });
    fc.assert(
      fc.property(anyInstant, term, anyCalendar, (start, any, calendar) => {
        const end = termEnd(start, any, calendar);
        expect(Date.parse(end)).toBeGreaterThan(Date.parse(start));
        expect(isWorkingDay(dayOf(end), calendar)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a date so much later', () => {
  it('is where the calendar says', () => {
    expect(addDuration('2026-06-15', 'P2Y')).toBe('2028-06-15');
    expect(addDuration('2028-02-29', 'P1Y')).toBe('2029-02-28');
  });

  it('refuses a duration of times', () => {
    expect(() => addDuration('2026-06-15', 'PT48H')).toThrow(InvalidTerm);
  });
});
