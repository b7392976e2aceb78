import { Temporal } from 'temporal-polyfill';

/**
 * Easter Sunday of a year in the Gregorian calendar (the anonymous computus, Meeus/Jones/Butcher).
 * @param year - calendar year, 1583 or later.
 */
export const easterSunday = (year: number): Temporal.PlainDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
};

/** King's Day is on 27 April, or the day before when that is a Sunday. */
const kingsDay = (year: number): Temporal.PlainDate => {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  return birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday;
};

/** A public holiday with its Dutch name. */
export interface PublicHoliday {
  /** ISO date. */
  readonly date: string;
  readonly name: string;
}

/**
 * The Dutch public holidays of a year, in order: those of Algemene termijnenwet art. 3, with Good Friday, which its second paragraph treats
 * as one. Holidays that always fall on a Sunday are not in the law and not here.
 */
export const publicHolidays = (year: number): PublicHoliday[] => {
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const holidays: [Temporal.PlainDate, string][] = [
    [fixed(1, 1), 'Nieuwjaarsdag'],
    [easter.subtract({ days: 2 }), 'Goede Vrijdag'],
    [easter.add({ days: 1 }), 'Tweede Paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [fixed(5, 5), 'Bevrijdingsdag'],
    [easter.add({ days: 39 }), 'Hemelvaartsdag'],
    [easter.add({ days: 50 }), 'Tweede Pinksterdag'],
    [fixed(12, 25), 'Eerste Kerstdag'],
    [fixed(12, 26), 'Tweede Kerstdag'],
  ];
  return holidays
    .map(([date, name]) => ({ date: date.toString(), name }))
    .sort((one, other) => one.date.localeCompare(other.date));
};

const datesByYear = new Map<number, ReadonlySet<string>>();

/** Whether a day (ISO date) is a Dutch public holiday. */
export const isPublicHoliday = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  const known = datesByYear.get(year) ?? new Set(publicHolidays(year).map((holiday) => holiday.date));
  datesByYear.set(year, known);
  return known.has(date);
};
