const plain = /^[-−]?\d+$/;
const grouped = /^[-−]?\d{1,3}(\.\d{3})+$/;

/**
 * A number as people type it in Dutch: "1250", "1.250", "1.250,50", "12,5", "€ 1.250,-". A dot before exactly three digits separates
 * thousands; any other single dot is a decimal one. Undefined when it cannot be read.
 */
export const typedNumber = (typed: string): number | undefined => {
  const bare = typed
    .trim()
    .replace(/^€\s*/, '')
    .replace(/,[-–—]+$/, '')
    .replace(/[\s\u00a0\u202f]/g, '');
  const [whole = '', decimals, ...more] = bare.split(',');
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return undefined;
  if (plain.test(whole) || grouped.test(whole)) return numberOf(whole.replaceAll('.', ''), decimals);
  return decimals === undefined && /^[-−]?\d+\.\d+$/.test(whole) ? numberOf(whole) : undefined;
};

const numberOf = (whole: string, decimals = ''): number =>
  Number(`${whole.replace('−', '-')}${decimals === '' ? '' : `.${decimals}`}`);

/** The largest number that the record stores exactly. */
const most = 1e12;

/** A typed number that the record stores exactly; undefined when it cannot be read, or is too large or too close to 0. */
export const typedValue = (typed: string): number | undefined => {
  const value = typedNumber(typed);
  const fits = value !== undefined && (value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) <= most));
  return fits ? value : undefined;
};

/** A typed amount of euros as whole cents; undefined when it cannot be read, is negative or is too large. */
export const typedCents = (typed: string): number | undefined => {
  const amount = typedNumber(typed);
  if (amount === undefined || amount < 0) return undefined;
  const cents = Math.round(amount * 100);
  // Money is whole cents (rule 9): a third decimal is a typing error.
  return cents <= most && Math.abs(cents - amount * 100) < 1e-6 * Math.max(1, cents) ? cents : undefined;
};

/** Whole euro cents as a field of a form has them, so that `typedCents` reads the same amount again: "1.250", "12,50". */
export const centsAsTyped = (cents: number): string =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(cents / 100);
