import { sameDayLater } from './days.ts';

/** Days (ISO dates) that follow one another; `until` is the first day after them. */
interface Period {
  readonly from: string;
  readonly until: string;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The first and the last calendar year that a period has a day of: one until 1 January 2030 ends in 2029. */
export const yearsOf = ({ from, until }: Period): { readonly first: number; readonly last: number } => ({
  first: yearOf(from),
  last: yearOf(sameDayLater(until, { days: -1 })),
});
