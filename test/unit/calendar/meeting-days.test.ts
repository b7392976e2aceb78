import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyCalendar, firstMeeting, preparedFrom } from '#shared/calendar/meeting-days.ts';
import { addWorkingDays, type CalendarSettings } from '#shared/calendar/working-days.ts';
import { anyDay, anyInstant, officeCalendar } from './calendars.ts';

/** The first meeting that can decide about what reaches a body at an instant. */
const nextMeeting = (body: BodyCalendar, after: string, preparationDays: number, calendar: CalendarSettings) =>
  firstMeeting(body, preparedFrom(after, preparationDays, calendar), calendar);

const summer = { from: '2026-07-11', until: '2026-08-23' };
const tuesdays = { weekday: 2, from: '2026-01-01' };
const next = (days: Parameters<typeof nextMeeting>[0]['days'], after: string, preparation: number, recess = [summer]) =>
  nextMeeting({ recess, days }, after, preparation, officeCalendar);

describe('the next meeting', () => {
  it('leaves the body its preparation in working days', () => {
    // Received Monday 1 June 2026: a day is enough for Tuesday the 2nd, two are not.
    expect(next(tuesdays, '2026-06-01T09:00:00Z', 1)).toBe('2026-06-02');
    expect(next(tuesdays, '2026-06-01T09:00:00Z', 2)).toBe('2026-06-09');
    expect(next(tuesdays, '2026-06-02T09:00:00Z', 0)).toBe('2026-06-02');
  });

  it('waits for the end of the recess, its last day included', () => {
    expect(next(tuesdays, '2026-07-08T09:00:00Z', 1)).toBe('2026-08-25');
    const sundays = { weekday: 7, from: '2026-01-01' };
    expect(next(sundays, '2026-07-08T09:00:00Z', 1)).toBe('2026-08-30');
  });

  it('keeps a rhythm of weeks from its first day, over recess and new year', () => {
    // Thursdays every six weeks from 15 January 2026: ..., 2 July, 13 August (recess), 24 September, ...
    const sixWeekly = { weekday: 4, everyWeeks: 6, from: '2026-01-12' };
    expect(next(sixWeekly, '2026-07-01T09:00:00Z', 0)).toBe('2026-07-02');
    expect(next(sixWeekly, '2026-07-03T09:00:00Z', 0)).toBe('2026-09-24');
    expect(next(sixWeekly, '2026-12-28T09:00:00Z', 0)).toBe('2027-01-28');
  });

  it('does not come before the rhythm begins', () => {
    expect(next({ weekday: 2, from: '2026-09-01' }, '2026-01-05T09:00:00Z', 5)).toBe('2026-09-01');
  });

  it('skips a public holiday in a rhythm but believes a date written out', () => {
    // 5 May 2026 is a Tuesday.
    expect(next(tuesdays, '2026-05-01T09:00:00Z', 0)).toBe('2026-05-12');
    expect(next({ dates: ['2026-05-05'] }, '2026-05-01T09:00:00Z', 0)).toBe('2026-05-05');
  });

  it('drops a date written out that lies in recess, whatever the order of the list', () => {
    const dates = ['2026-09-10', '2026-07-16', '2026-07-02'];
    expect(next({ dates }, '2026-06-22T09:00:00Z', 5)).toBe('2026-07-02');
    expect(next({ dates }, '2026-07-03T09:00:00Z', 5)).toBe('2026-09-10');
  });

  it('is unknown after the last date and in an endless recess', () => {
    expect(next({ dates: ['2026-07-02'] }, '2026-07-03T09:00:00Z', 0)).toBeUndefined();
    const endless = [{ from: '2026-01-01', until: '2040-01-01' }];
    expect(next(tuesdays, '2026-07-03T09:00:00Z', 0, endless)).toBeUndefined();
  });

  it('is always on the weekday, outside recess and after the preparation', () => {
    const rhythm = fc.record({
      weekday: fc.integer({ min: 1, max: 5 }),
      everyWeeks: fc.integer({ min: 1, max: 8 }),
      from: anyDay,
    });
    fc.assert(
      fc.property(rhythm, anyInstant, fc.integer({ min: 1, max: 20 }), (days, after, preparation) => {
        const found = next(days, after, preparation) ?? '';
        expect(new Date(found).getUTCDay()).toBe(days.weekday);
        expect(found >= days.from).toBe(true);
        expect(found < summer.from || found > summer.until).toBe(true);
        expect(found >= addWorkingDays(after.slice(0, 10), preparation, officeCalendar)).toBe(true);
      }),
    );
  });
});
