import * as z from 'zod';

/** What is given: whole euro cents, hours, and the number of yearly shares in knowledge or in kind. */
export const Amount = z.strictObject({
  cents: z.int().min(0),
  hours: z.int().min(0),
  items: z.int().min(0),
});
export type Amount = z.infer<typeof Amount>;

/** Amounts by calendar year. */
export const Shares = z.record(z.string().regex(/^\d{4}$/), Amount);
export type Shares = z.infer<typeof Shares>;

export const columns = ['asked', 'promised', 'decided', 'paid'] as const;
export type Column = (typeof columns)[number];

/**
 * The amounts by year, from ask to payment. `promised` holds everything that was proposed and not declined or withdrawn. `decided` is the
 * part of it that the deciding body committed; only `decided` covers a need.
 */
export const Figures = z.strictObject({ asked: Shares, promised: Shares, decided: Shares, paid: Shares });
export type Figures = z.infer<typeof Figures>;

export const nothing: Amount = { cents: 0, hours: 0, items: 0 };
export const noFigures: Figures = { asked: {}, promised: {}, decided: {}, paid: {} };

const combined = (one: Amount, other: Amount, sign: 1 | -1): Amount => ({
  cents: one.cents + sign * other.cents,
  hours: one.hours + sign * other.hours,
  items: one.items + sign * other.items,
});

const isNothing = ({ cents, hours, items }: Amount): boolean => cents === 0 && hours === 0 && items === 0;

const added = (one: Shares, other: Shares, sign: 1 | -1): Shares => {
  const years = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const sums = years.map((year) => [year, combined(one[year] ?? nothing, other[year] ?? nothing, sign)] as const);
  return Object.fromEntries(sums.filter(([, amount]) => !isNothing(amount)));
};

/** Adds two sets of shares, year by year. */
export const addShares = (one: Shares, other: Shares): Shares => added(one, other, 1);

/** Subtracts shares from others, year by year. */
export const takeShares = (one: Shares, other: Shares): Shares => added(one, other, -1);

/** A change of the figures: per column, the shares that are subtracted and the shares that are added. */
export interface Shift {
  readonly column: Column;
  readonly out?: Shares;
  readonly into?: Shares;
}

/** The figures after a list of shifts. */
export const shifted = (figures: Figures, shifts: readonly Shift[]): Figures => {
  const after = { ...figures };
  for (const { column, out = {}, into = {} } of shifts) after[column] = added(addShares(after[column], into), out, -1);
  return after;
};
