/**
 * Divides an amount by weights and keeps every cent: each part gets the whole cents of its share, and the cents that are left go one by one to
 * the parts with the largest remainder; of equal remainders the first part is first. Without weights nothing can be divided.
 * @param amountCents - whole euro cents, 0 or more.
 * @param weights - whole numbers, 0 or more.
 * @returns whole euro cents that add up to the amount, or undefined when all weights are 0.
 */
export const divided = (amountCents: number, weights: readonly number[]): number[] | undefined => {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return undefined;
  const shares = weights.map((weight, at) => {
    const product = BigInt(amountCents) * BigInt(weight);
    return { at, cents: Number(product / whole), remainder: product % whole };
  });
  const left = amountCents - shares.reduce((sum, { cents }) => sum + cents, 0);
  const first = shares.toSorted((one, other) =>
    one.remainder === other.remainder ? one.at - other.at : one.remainder > other.remainder ? -1 : 1,
  );
  const extra = new Set(first.slice(0, left).map(({ at }) => at));
  return shares.map(({ at, cents }) => cents + (extra.has(at) ? 1 : 0));
};
