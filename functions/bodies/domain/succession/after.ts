import type { Dated } from '../../terms/record-schemas.ts';

/** Whether a dated fact holds on a day (ISO date) or later: it has a length, and does not end before. */
export const holdsAfter = ({ from, until }: Pick<Dated, 'from' | 'until'>, on: string): boolean =>
  until === undefined || (until > on && until > from);

/** The later of two days (ISO dates). */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);
