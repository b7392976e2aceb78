import { Temporal } from 'temporal-polyfill';
import { readDuration } from '#shared/calendar/durations.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { Placed } from './sound-parts.ts';

/** The shortest and longest term, as ISO 8601 durations: each environment sets them, as people there would choose. */
export interface TermBounds {
  readonly shortest: string;
  readonly longest: string;
}

/** The bounds where real bodies decide: nobody meets within a day, and no question stays open for years. */
export const termsOfPeople: TermBounds = { shortest: 'P1D', longest: 'P2Y' };

/** The bounds for playing a story in a minute, and for sending a file to an environment that checks the bounds itself. */
export const termsOfAnyLength: TermBounds = { shortest: 'PT0.001S', longest: 'P2Y' };

/** Longest renewal, which is not a term: a framework is renewed within the years of a deal. */
const longestRenewal = 'P10Y';

/** The length of a duration from a fixed day on, to compare durations of different kinds. */
export const secondsOf = (text: string): number =>
  readDuration(text).duration.total({ unit: 'seconds', relativeTo: Temporal.PlainDate.from('2026-01-01') });

/**
 * Rejects implausible durations: a term that ends before a mail arrives, or that outlives everybody. Stored settings stay
 * readable; only new ones are checked.
 */
export const checkTerms = ({ lengths }: Draft, bounds: TermBounds): Finding[] => [
  ...[...lengths.terms, ...lengths.reminders].flatMap((length) => outside(length, bounds)),
  ...lengths.renewal.flatMap((length) => outside(length, { ...bounds, longest: longestRenewal })),
];

const outside = ({ path, is }: Placed<string>, { shortest, longest }: TermBounds): Finding[] => {
  const seconds = secondsOf(is);
  if (seconds < secondsOf(shortest))
    return [{ path, message: 'this term is too short to answer in', expected: `${shortest} or longer` }];
  return seconds > secondsOf(longest)
    ? [{ path, message: 'this term is too long', expected: `${longest} or shorter` }]
    : [];
};
