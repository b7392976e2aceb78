import { Temporal } from 'temporal-polyfill';
import { readDuration } from '#shared/calendar/durations.ts';

/** The shortest and longest term, as ISO 8601 durations: each environment sets them, as people there would choose. */
export interface TermBounds {
  readonly shortest: string;
  readonly longest: string;
}

/** The bounds where real bodies decide: nobody meets within a day, and no question stays open for years. */
export const termsOfPeople: TermBounds = { shortest: 'P1D', longest: 'P2Y' };

/** The bounds for playing a story in a minute, and for sending a file to an environment that checks the bounds itself. */
export const termsOfAnyLength: TermBounds = { shortest: 'PT0.001S', longest: 'P2Y' };

/** The length of a duration from a fixed day on, to compare durations of different kinds. */
export const secondsOf = (text: string): number =>
  readDuration(text).duration.total({ unit: 'seconds', relativeTo: Temporal.PlainDate.from('2026-01-01') });

/** What is wrong with the length of a term, and the correct form; undefined for one within the bounds. */
export const lengthFault = (
  length: string,
  { shortest, longest }: TermBounds,
): { readonly message: string; readonly expected: string } | undefined => {
  const seconds = secondsOf(length);
  if (seconds < secondsOf(shortest))
    return { message: 'this term is too short to answer in', expected: `${shortest} or longer` };
  return seconds > secondsOf(longest)
    ? { message: 'this term is too long', expected: `${longest} or shorter` }
    : undefined;
};
