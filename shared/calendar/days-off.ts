import { Temporal } from 'temporal-polyfill';
import { easterSunday, isPublicHoliday } from './public-holidays.ts';

/** A day on which a region does not work beside the public holidays; exactly one of the three says when. */
export interface DayOff {
  /** ISO date. */
  readonly date?: string | undefined;
  /** Month and day, as `11-11`. */
  readonly everyYear?: string | undefined;
  /** Days after Easter Sunday; before it when negative, as -48 for the Monday of carnival. */
  readonly daysFromEaster?: number | undefined;
}

/** The days on which nobody in a programme works, apart from its free weekdays. */
export interface FreeDays {
  readonly publicHolidays: 'national' | 'none';
  readonly daysOff?: readonly DayOff[] | undefined;
}

/** Whether a day (ISO date) is a public holiday that the programme observes, or one of its own days off (rule 13). */
export const isFree = (date: string, { publicHolidays, daysOff = [] }: FreeDays): boolean =>
  (publicHolidays === 'national' && isPublicHoliday(date)) || (daysOff.length > 0 && datesOf(daysOff, date).has(date));

// Years of working days are counted at a time, from the same list.
const known = new WeakMap<readonly DayOff[], Map<number, ReadonlySet<string>>>();

const datesOf = (daysOff: readonly DayOff[], date: string): ReadonlySet<string> => {
  const years = known.get(daysOff) ?? new Map<number, ReadonlySet<string>>();
  known.set(daysOff, years);
  const { year } = Temporal.PlainDate.from(date);
  const dates = years.get(year) ?? new Set(daysOff.flatMap((dayOff) => dateIn(year, dayOff) ?? []));
  years.set(year, dates);
  return dates;
};

const dateIn = (year: number, { date, everyYear, daysFromEaster }: DayOff): string | undefined => {
  if (daysFromEaster !== undefined) return easterSunday(year).add({ days: daysFromEaster }).toString();
  return everyYear === undefined ? date : `${String(year).padStart(4, '0')}-${everyYear}`;
};
