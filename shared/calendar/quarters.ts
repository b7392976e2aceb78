import * as z from 'zod';
import { sameDayLater } from './days.ts';

/** A quarter of a year, as `2027-Q3`. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/, 'must be a year and a quarter, as 2027-Q3');
export type Quarter = z.infer<typeof Quarter>;

/** The quarter of a day (ISO date). */
export const quarterOf = (day: string): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The days of a quarter, half-open (ISO dates). */
export const daysOfQuarter = (quarter: Quarter): { readonly from: string; readonly until: string } => {
  const [year = '', number = ''] = quarter.split('-Q');
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`;
  return { from, until: sameDayLater(from, { months: 3 }) };
};

/** The quarter before another one. */
export const quarterBefore = (quarter: Quarter): Quarter =>
  quarterOf(sameDayLater(daysOfQuarter(quarter).from, { days: -1 }));

/** The quarter after another one. */
export const quarterAfter = (quarter: Quarter): Quarter => quarterOf(daysOfQuarter(quarter).until);
