import { Temporal } from 'temporal-polyfill';
import { readDuration } from '#shared/calendar/durations.ts';
import { duration } from '#shared/vocabulary/values.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';

/** The length of a duration from a fixed day on, to compare durations of different kinds. */
const secondsOf = (text: string): number =>
  readDuration(text).duration.total({ unit: 'seconds', relativeTo: Temporal.PlainDate.from('2026-01-01') });

/** A reminder that fits no term would never be sent. A reminder that fits only the long terms is valid: the shorter terms leave it out. */
export const checkSettings = ({ settings: { terms, reminders } }: Draft): Finding[] => {
  if (!terms) return [];
  const [longest] = Object.values(terms)
    .map(({ length }) => length)
    .sort((one, other) => secondsOf(other) - secondsOf(one));
  if (longest === undefined) return [];
  return (reminders ?? []).flatMap((reminder, at) =>
    duration.safeParse(reminder).success && secondsOf(reminder) >= secondsOf(longest)
      ? [
          {
            path: ['settings', 'reminders', at],
            message: 'this reminder falls before every term begins',
            expected: `shorter than the longest term, ${longest}`,
          },
        ]
      : [],
  );
};
