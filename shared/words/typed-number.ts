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
