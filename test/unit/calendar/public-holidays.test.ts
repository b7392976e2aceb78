import { describe, expect, it } from 'vitest';
import { easterSunday, isPublicHoliday, publicHolidays } from '#shared/calendar/public-holidays.ts';

describe('Easter', () => {
  it.each([
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2016-03-27',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('falls on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4))).toString()).toBe(date);
  });
});

describe('Dutch public holidays', () => {
  it('are those of Algemene termijnenwet art. 3 in 2026', () => {
    expect(publicHolidays(2026)).toEqual([
      { date: '2026-01-01', name: 'Nieuwjaarsdag' },
      { date: '2026-04-03', name: 'Goede Vrijdag' },
      { date: '2026-04-06', name: 'Tweede Paasdag' },
      { date: '2026-04-27', name: 'Koningsdag' },
      { date: '2026-05-05', name: 'Bevrijdingsdag' },
      { date: '2026-05-14', name: 'Hemelvaartsdag' },
      { date: '2026-05-25', name: 'Tweede Pinksterdag' },
      { date: '2026-12-25', name: 'Eerste Kerstdag' },
      { date: '2026-12-26', name: 'Tweede Kerstdag' },
    ]);
  });

  it('celebrate the King a day early when the 27th is a Sunday', () => {
    expect(isPublicHoliday('2025-04-26')).toBe(true);
    expect(isPublicHoliday('2025-04-27')).toBe(false);
    expect(isPublicHoliday('2031-04-26')).toBe(true);
    expect(isPublicHoliday('2024-04-27')).toBe(true);
    expect(isPublicHoliday('2024-04-26')).toBe(false);
  });

  it('keep Liberation Day when Ascension falls on it', () => {
    const names = publicHolidays(2016).filter(({ date }) => date === '2016-05-05');
    expect(names.map(({ name }) => name).sort()).toEqual(['Bevrijdingsdag', 'Hemelvaartsdag']);
  });

  it('leave New Year’s Eve and Easter Sunday to the weekday', () => {
    expect(isPublicHoliday('2026-12-31')).toBe(false);
    expect(isPublicHoliday('2026-04-05')).toBe(false);
  });
});
