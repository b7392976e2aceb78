import { describe, expect, it } from 'vitest';
import { localDate } from '#shared/runtime/local-date.ts';

const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const hour = 3_600_000;

describe('the date in Europe/Amsterdam', () => {
  it('is that of Intl at every hour of the months in which the clock changes, for thirty years', () => {
    const differing: string[] = [];
    for (let year = 2020; year < 2050; year += 1) {
      for (const month of [2, 9]) {
        for (let at = Date.UTC(year, month, 20); at < Date.UTC(year, month, 32); at += hour) {
          const instant = new Date(at - 1).toISOString();
          if (localDate(instant) !== intl.format(at - 1)) differing.push(instant);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('at %s is %s, around the days on which the clock changes', (instant, date) => {
    expect(localDate(instant)).toBe(date);
  });
});
