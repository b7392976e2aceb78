import { dutchNumber } from './dutch.ts';

/** A value of an indicator, with its unit. */
export const indicatorValue = (
  { unit, direction }: { readonly unit: string; readonly direction?: string | undefined },
  value: number,
): string => {
  if (direction !== 'yes-no') return `${dutchNumber(value)} ${unit}`;
  return value === 1 ? 'ja' : 'nee';
};
