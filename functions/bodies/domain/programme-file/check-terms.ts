import { Temporal } from 'temporal-polyfill';
import { readDuration } from '#shared/calendar/durations.ts';
import { duration } from '#shared/vocabulary/values.ts';
import type { Finding, Path } from './finding.ts';

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

const secondsOf = (text: string): number =>
  readDuration(text).duration.total({ unit: 'seconds', relativeTo: Temporal.PlainDate.from('2026-01-01') });

/**
 * Rejects implausible durations: a term that ends before a mail arrives, or that outlives everybody. Stored settings stay
 * readable; only new ones are checked.
 */
export const checkTerms = (value: unknown, { shortest, longest }: TermBounds): Finding[] => {
  const settings = fieldOf(value, 'settings');
  const terms = Object.entries(fieldsOf(fieldOf(settings, 'terms')));
  const reminders = fieldOf(settings, 'reminders');
  const lengths: (readonly [Path, unknown, TermBounds])[] = [
    ...terms.map(
      ([name, term]) => [['terms', name, 'length'], fieldOf(term, 'length'), { shortest, longest }] as const,
    ),
    [['watch', 'length'], fieldOf(fieldOf(settings, 'watch'), 'length'), { shortest, longest }],
    [['linkLifetime'], fieldOf(settings, 'linkLifetime'), { shortest, longest }],
    [['renewal'], fieldOf(settings, 'renewal'), { shortest, longest: longestRenewal }],
    ...(Array.isArray(reminders) ? reminders : []).map(
      (reminder, at) => [['reminders', at], reminder, { shortest, longest }] as const,
    ),
  ];
  return lengths.flatMap(([path, length, bounds]) => outside(['settings', ...path], length, bounds));
};

const outside = (path: Path, length: unknown, { shortest, longest }: TermBounds): Finding[] => {
  const read = duration.safeParse(length);
  if (!read.success) return [];
  const seconds = secondsOf(read.data);
  if (seconds < secondsOf(shortest))
    return [{ path, message: 'this is too short for anybody to answer', expected: `${shortest} or longer` }];
  return seconds > secondsOf(longest)
    ? [{ path, message: 'this is longer than anybody waits', expected: `${longest} or shorter` }]
    : [];
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const fieldOf = (value: unknown, name: string): unknown => {
  const fields = fieldsOf(value);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
};
