/**
 * Divides a whole amount in proportion to weights, so that the parts add up to it exactly: each part is rounded down, and what is left goes one
 * by one to the parts with the largest remainder, of equal ones to the first.
 * @param amount - a whole number from 0: euro cents, hours, or pieces.
 */
export const dividedBy = (amount: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map((_weight, at) => (at === 0 ? amount : 0));
  // Cents times cents exceed what a number holds exactly.
  const [all, whole] = [BigInt(amount), BigInt(total)];
  const exact = weights.map((weight) => all * BigInt(weight));
  const parts = exact.map((product) => Number(product / whole));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((product, at) => ({ at, remainder: product % whole }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.at - other.at : one.remainder > other.remainder ? -1 : 1,
    );
  const more = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return parts.map((part, at) => part + (more.has(at) ? 1 : 0));
};

/** Amounts by year: euro cents, hours, or 1 for what cannot be divided. */
export type ByYear = Readonly<Record<string, number>>;

interface Share {
  readonly years: readonly { readonly year: number; readonly amount: number }[];
}

/**
 * What each share of a contribution takes over of what was paid, by year, in proportion to the shares of that year: no cent is lost (rule 18).
 */
export const paidByShare = (paid: ByYear, shares: readonly Share[]): Record<string, number>[] => {
  const byYear = Object.entries(paid).map(([year, amount]) => {
    const weights = shares.map(({ years }) => years.find((one) => String(one.year) === year)?.amount ?? 0);
    return { year, parts: dividedBy(amount, weights) };
  });
  return shares.map((_share, at) =>
    Object.fromEntries(byYear.map(({ year, parts }) => [year, parts[at] ?? 0] as const).filter(([, part]) => part > 0)),
  );
};
