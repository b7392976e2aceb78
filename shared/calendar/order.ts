import type { Fault } from '#shared/errors/errors.ts';
import { type EarlierFact, earlierFacts } from '../vocabulary/earlier-facts.ts';

/** A fact with its day (ISO date in Europe/Amsterdam), which another fact cannot precede. */
export interface Earlier {
  readonly fact: EarlierFact;
  readonly on: string;
}

/** A day that was given for a fact: its pointer in the input, and the fact. */
export interface GivenDay {
  readonly pointer: string;
  /** The fact of the day, e.g. "the decision". */
  readonly what: string;
  readonly day: string;
}

/**
 * The faults in the order of a given day (ISO date): it is in the future, or precedes a fact that must come before it. The same day is
 * allowed, because a day has no time.
 * @param today - ISO date in Europe/Amsterdam.
 */
export const orderFaults = (
  { pointer, what, day }: GivenDay,
  { today, after = [] }: { readonly today: string; readonly after?: readonly Earlier[] },
): Fault[] => {
  if (day > today) {
    return [
      {
        pointer,
        message: `${what} lies in the future`,
        expected: `${today} or earlier`,
        cause: { kind: 'in-future', today },
      },
    ];
  }
  const latest = after.reduce<Earlier | undefined>((last, one) => (last && last.on >= one.on ? last : one), undefined);
  if (latest === undefined || day >= latest.on) return [];
  return [
    {
      pointer,
      message: `${what} lies before ${earlierFacts[latest.fact].english} of ${latest.on}`,
      expected: `a day from ${latest.on} to ${today}`,
      cause: { kind: 'too-early', ...latest },
    },
  ];
};
