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
 * From ask to payment, each by year. `promised` holds everything that was proposed and not declined or withdrawn,
 * `decided` the part of it that the body that decides committed: only that covers anything.
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

/** Takes shares out of others that hold them, year by year. */
export const takeShares = (one: Shares, other: Shares): Shares => added(one, other, -1);

/** What changes in the figures: for a column, the shares that leave it and the shares that come into it. */
export interface Shift {
  readonly column: Column;
  readonly out?: Shares;
  readonly into?: Shares;
}

/** The figures after some shifts. */
export const shifted = (figures: Figures, shifts: readonly Shift[]): Figures => {
  const after = { ...figures };
  for (const { column, out = {}, into = {} } of shifts) after[column] = added(addShares(after[column], into), out, -1);
  return after;
};
