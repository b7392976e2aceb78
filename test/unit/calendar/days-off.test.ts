import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/calendar/days.ts';
import { isFree } from '#shared/calendar/days-off.ts';
import { firstMeeting } from '#shared/calendar/meeting-days.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { isWorkingDay } from '#shared/calendar/working-days.ts';
import { officeCalendar } from './calendars.ts';

const carnival = [{ daysFromEaster: -48 }, { daysFromEaster: -47 }];
const limburg = { ...officeCalendar, daysOff: carnival };

describe('the days off of a region', () => {
  it('are Monday and Tuesday of carnival in every year, counted from Easter', () => {
    const days = ['2026-02-16', '2026-02-17', '2027-02-08', '2027-02-09', '2028-02-28', '2028-02-29'];
    expect(days.filter((day) => isFree(day, limburg))).toEqual(days);
    expect(['2027-02-05', '2027-02-10'].filter((day) => isFree(day, limburg))).toEqual([]);
  });

  it('move the end of a term on 9 February 2027 to Wednesday', () => {
    const term = { length: 'P5D', counts: 'calendar-days' } as const;
    expect(dayOf(termEnd('2027-02-04T09:00:00.000Z', term, officeCalendar))).toBe('2027-02-09');
    expect(dayOf(termEnd('2027-02-04T09:00:00.000Z', term, limburg))).toBe('2027-02-10');
  });

  it('are one date, or a day of every year', () => {
    const calendar = { ...officeCalendar, daysOff: [{ date: '2027-06-24' }, { everyYear: '11-11' }] };
    expect(isWorkingDay('2027-06-24', calendar)).toBe(false);
    expect(isWorkingDay('2028-06-26', calendar)).toBe(true);
    expect(['2026-11-11', '2027-11-11'].some((day) => isWorkingDay(day, calendar))).toBe(false);
  });

  it('are skipped by a rhythm of meetings, and not by a date that was given', () => {
    const tuesdays = { recess: [], days: { weekday: 2, from: '2027-01-05' } };
    expect(firstMeeting(tuesdays, '2027-02-09', limburg)).toBe('2027-02-16');
    expect(firstMeeting({ recess: [], days: { dates: ['2027-02-09'] } }, '2027-02-08', limburg)).toBe('2027-02-09');
  });
});
