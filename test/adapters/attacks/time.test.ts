import { describe, expect, test } from 'vitest';
import { dayOf, openingOfDay } from '#shared/calendar/days.ts';
import { reminderMoments } from '#shared/calendar/reminders.ts';
import { addDuration, termEnd } from '#shared/calendar/terms.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { eachOf } from '../../support/each-of.ts';
import { settings } from '../../support/small-programme.ts';

/** Attacks on the clock: each day of three years, with both changes of the clock, a leap day, year ends and holidays in them. */

const { calendar } = settings;
const day = 86_400_000;
/** The days of 2026, 2027 and 2028: a leap year, three springs and three autumns. */
const days = Array.from({ length: Math.round((Date.UTC(2029, 0, 1) - Date.UTC(2026, 0, 1)) / day) }, (_, at) =>
  new Date(Date.UTC(2026, 0, 1) + at * day).toISOString().slice(0, 10),
);

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});
/** What clocks on the wall in Amsterdam show at an instant, by the time zones of the machine: "2027-03-28 23:59:59". */
const onTheWall = (instant: string): string => wallClock.format(new Date(instant));

/** Sunday of Easter by the rule of Gauss as Meeus has it (Astronomical Algorithms, chapter 8). */
const easter = (year: number): string => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1)).toISOString().slice(0, 10);
};
const after = (date: string, count: number): string =>
  new Date(Date.parse(date) + count * day).toISOString().slice(0, 10);
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The days on which nobody decides, by the Algemene termijnenwet, article 3: the general recognised holidays. */
const holidaysOf = (year: number): string[] => {
  const king = `${year}-04-27`;
  return [
    `${year}-01-01`,
    // Good Friday stands on a par with them by its second paragraph.
    ...[-2, 1, 39, 50].map((count) => after(easter(year), count)),
    weekday(king) === 0 ? `${year}-04-26` : king,
    `${year}-05-05`,
    `${year}-12-25`,
    `${year}-12-26`,
  ];
};
const offDays = new Set([2026, 2027, 2028, 2029].flatMap(holidaysOf));
const isOff = (date: string): boolean => [0, 6].includes(weekday(date)) || offDays.has(date);

describe('a term that begins on any day of three years', () => {
  test('ends at 23:59:59 in Amsterdam on a day that is worked on, also over a change of the clock and on holidays', () => {
    for (const date of eachOf(days))
      for (const [length, counts] of [
        ['P1D', 'working-days'],
        ['P7D', 'calendar-days'],
        ['P20D', 'working-days'],
        ['P1M', 'calendar-days'],
      ] as const) {
        const [ended, time] = onTheWall(termEnd(`${date}T11:00:00Z`, { length, counts }, calendar)).split(' ');
        expect({ date, length, time, off: isOff(ended ?? '') }).toEqual({ date, length, time: '23:59:59', off: false });
      }
  });

  test('of ten working days has ten of them behind its first day, counted by hand', () => {
    for (const date of eachOf(days)) {
      let [last, left] = [date, 10];
      while (left > 0) {
        last = after(last, 1);
        if (!isOff(last)) left -= 1;
      }
      expect(onTheWall(termEnd(`${date}T11:00:00Z`, { length: 'P10D', counts: 'working-days' }, calendar))).toBe(
        `${last} 23:59:59`,
      );
    }
  });

  test('is counted from the day in Amsterdam in the last and the first second of each day', () => {
    for (const date of eachOf(days)) {
      const opening = Date.parse(openingOfDay(date));
      expect(onTheWall(new Date(opening).toISOString())).toBe(`${date} 09:00:00`);
      for (const off of [-10 * 3_600_000, -3_600_000 * 9, 3_600_000 * 13, 3_600_000 * 15]) {
        const instant = new Date(opening + off).toISOString();
        const [shown] = onTheWall(instant).split(' ');
        expect({ instant, day: dayOf(instant), local: localDate(instant) }).toEqual({
          instant,
          day: shown,
          local: shown,
        });
      }
    }
  });

  test('is reminded of at 09:00 in Amsterdam on days that are worked on, before it ends', () => {
    for (const date of eachOf(days)) {
      const opened = `${date}T11:00:00.000Z`;
      const end = termEnd(opened, { length: 'P20D', counts: 'working-days' }, calendar);
      const moments = reminderMoments(opened, end, ['P7D', 'P2D'], 'working-days', calendar);
      expect(moments).toHaveLength(2);
      for (const moment of eachOf(moments)) {
        const [on = '', time] = onTheWall(moment).split(' ');
        expect({ date, time, off: isOff(on), early: moment < end }).toEqual({
          date,
          time: '09:00:00',
          off: false,
          early: true,
        });
      }
    }
  });
});

describe('a day that is not there each year', () => {
  test.each([
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2028-02-29', 'P4Y', '2032-02-29'],
    ['2027-12-31', 'P2M', '2028-02-29'],
    ['2028-12-31', 'P2M', '2029-02-28'],
    ['2027-12-31', 'P1D', '2028-01-01'],
  ])('%s and %s is %s', (from, length, expected) => expect(addDuration(from, length)).toBe(expected));
});

describe('the hour that comes twice or never', () => {
  // The clock goes forward on 28 March 2027 at 01:00 UTC and back on 31 October 2027 at 01:00 UTC.
  test.each([
    ['2027-03-27T22:59:59.000Z', '2027-03-27'],
    ['2027-03-27T23:00:00.000Z', '2027-03-28'],
    ['2027-03-28T21:59:59.000Z', '2027-03-28'],
    ['2027-03-28T22:00:00.000Z', '2027-03-29'],
    ['2027-10-30T22:00:00.000Z', '2027-10-31'],
    ['2027-10-31T22:59:59.000Z', '2027-10-31'],
    ['2027-10-31T23:00:00.000Z', '2027-11-01'],
    ['2027-12-31T22:59:59.000Z', '2027-12-31'],
    ['2027-12-31T23:00:00.000Z', '2028-01-01'],
  ])('%s is %s in Amsterdam', (instant, expected) => {
    expect(localDate(instant)).toBe(expected);
    expect(dayOf(instant)).toBe(expected);
  });

  test('makes a term of an hour an hour, on the clock of the machine', () => {
    for (const start of ['2027-03-28T00:30:00.000Z', '2027-10-31T00:30:00.000Z'])
      expect(
        Date.parse(termEnd(start, { length: 'PT1H', counts: 'calendar-days' }, calendar)) - Date.parse(start),
      ).toBe(3_600_000);
  });
});
