import { sameDayLater } from '../calendar/days.ts';
import { dutchDate } from './dutch.ts';

/** A half-open period of days (ISO dates) in Dutch; its last day is the one before `until`. */
export const dutchPeriod = ({ from, until }: { readonly from: string; readonly until: string }): string =>
  `${dutchDate(from)} tot en met ${dutchDate(sameDayLater(until, { days: -1 }))}`;
