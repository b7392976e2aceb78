import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/calendar/days.ts';
import { reminderMoments } from '#shared/calendar/reminders.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { isWorkingDay } from '#shared/calendar/working-days.ts';
import { anyCalendar, anyInstant, everyDay, officeCalendar } from './calendars.ts';

const opened = '2026-06-01T09:00:00.000Z';
const end = '2026-06-29T21:59:59.000Z';

describe('reminders', () => {
  it('come at nine in Amsterdam, in order, so many working days before the end', () => {
    expect(reminderMoments(opened, end, ['P1D', 'P5D'], 'working-days', officeCalendar)).toEqual([
      '2026-06-22T07:00:00.000Z',
      '2026-06-26T07:00:00.000Z',
    ]);
  });

  it('count calendar days where the term does, and wait for a working day', () => {
    // Two days before Monday 29 June is Saturday; one day before is Sunday: both become Monday, and one is enough.
    expect(reminderMoments(opened, end, ['P2D', 'P1D'], 'calendar-days', officeCalendar)).toEqual([
      '2026-06-29T07:00:00.000Z',
    ]);
  });

  it('are an hour later in UTC once winter time has begun', () => {
    const over = reminderMoments(
      '2026-10-12T09:00:00Z',
      '2026-10-30T22:59:59Z',
      ['P8D', 'P3D'],
      'calendar-days',
      officeCalendar,
    );
    expect(over).toEqual(['2026-10-22T07:00:00.000Z', '2026-10-27T08:00:00.000Z']);
  });

  it('are left out when they would not fall within the term', () => {
    expect(reminderMoments(opened, end, ['P90D'], 'calendar-days', officeCalendar)).toEqual([]);
    // Ends on Easter Monday itself: the day before moves past the end.
    const [start, easterMonday] = ['2026-03-23T09:00:00Z', '2026-04-06T21:59:59Z'];
    expect(reminderMoments(start, easterMonday, ['P1D'], 'calendar-days', officeCalendar)).toEqual([]);
  });

  it('take a week for a week, also where days are working days', () => {
    expect(reminderMoments(opened, end, ['P1W'], 'working-days', officeCalendar)).toEqual(['2026-06-22T07:00:00.000Z']);
  });

  it('are exact for times', () => {
    const [start, soon] = ['2026-06-06T10:00:00.000Z', '2026-06-06T10:00:08.000Z'];
    expect(reminderMoments(start, soon, ['PT5S', 'PT2S', 'PT2S'], 'working-days', everyDay)).toEqual([
      '2026-06-06T10:00:03.000Z',
      '2026-06-06T10:00:06.000Z',
    ]);
  });

  it('of times wait for a working day too', () => {
    const monday = '2026-06-08T18:00:00Z';
    expect(reminderMoments(opened, monday, ['PT48H'], 'calendar-days', officeCalendar)).toEqual([]);
    expect(reminderMoments(opened, monday, ['PT60H'], 'calendar-days', officeCalendar)).toEqual([
      '2026-06-08T06:00:00.000Z',
    ]);
  });

  it('fall within the term, on working days, in order, each once, never more than scheduled', () => {
    const schedule = fc.array(
      fc.oneof(
        fc.integer({ min: 1, max: 40 }).map((days) => `P${days}D`),
        fc.integer({ min: 1, max: 400 }).map((hours) => `PT${hours}H`),
      ),
      { maxLength: 5 },
    );
    const counts = fc.constantFrom('calendar-days' as const, 'working-days' as const);
    const length = fc.integer({ min: 1, max: 60 }).map((days) => `P${days}D`);
    fc.assert(
      fc.property(anyInstant, length, counts, schedule, anyCalendar, (start, long, counted, entries, calendar) => {
        const until = termEnd(start, { length: long, counts: counted }, calendar);
        const moments = reminderMoments(start, until, entries, counted, calendar);
        expect(moments.length).toBeLessThanOrEqual(entries.length);
        expect(moments).toEqual([...new Set(moments)].sort());
        expect(moments.filter((moment) => moment <= start || moment >= until)).toEqual([]);
        expect(moments.filter((moment) => !isWorkingDay(dayOf(moment), calendar))).toEqual([]);
      }),
    );
  });
});
