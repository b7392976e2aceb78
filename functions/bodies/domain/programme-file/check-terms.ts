import { lengthFault, type TermBounds } from '../../terms/term-bounds.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { Placed } from './sound-parts.ts';

/** Longest renewal, which is not a term: a framework is renewed within the years of a deal. */
const longestRenewal = 'P10Y';

/**
 * Rejects implausible durations: a term that ends before a mail arrives, or that outlives everybody. Stored settings stay
 * readable; only new ones are checked.
 */
export const checkTerms = ({ lengths }: Draft, bounds: TermBounds): Finding[] => [
  ...[...lengths.terms, ...lengths.reminders].flatMap((length) => outside(length, bounds)),
  ...lengths.renewal.flatMap((length) => outside(length, { ...bounds, longest: longestRenewal })),
];

const outside = ({ path, is }: Placed<string>, bounds: TermBounds): Finding[] => {
  const fault = lengthFault(is, bounds);
  return fault ? [{ path, ...fault }] : [];
};
