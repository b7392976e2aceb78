import { secondsOf } from '../../terms/term-bounds.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';

/** A reminder that fits no term would never be sent. A reminder that fits only the long terms is valid: the shorter terms leave it out. */
export const checkSettings = ({ settings: { terms }, lengths: { reminders } }: Draft): Finding[] => {
  if (!terms) return [];
  const [longest] = Object.values(terms)
    .map(({ length }) => length)
    .sort((one, other) => secondsOf(other) - secondsOf(one));
  if (longest === undefined) return [];
  return reminders
    .filter(({ is }) => secondsOf(is) >= secondsOf(longest))
    .map(({ path }) => ({
      path,
      message: 'this reminder falls before every term begins',
      expected: `shorter than the longest term, ${longest}`,
    }));
};
