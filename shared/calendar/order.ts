import type { Fault } from '#shared/errors/errors.ts';
import { type EarlierFact, earlierFacts } from '../vocabulary/earlier-facts.ts';

/** A fact with its day (ISO date in Europe/Amsterdam), which another fact cannot lie before. */
export interface Earlier {
  readonly fact: EarlierFact;
  readonly on: string;
}

/** A day that was given for a fact: where it stands in the input, and what it is the day of. */
export interface GivenDay {
  readonly pointer: string;
  /** What it is the day of, e.g. "the decision". */
  readonly what: string;
  readonly day: string;
}

/**
 * What is out of order in time about a day (ISO date) that something is said to have happened on: it lies in the future, or
 * before what it can only come after. The same day is in order: of a day nobody says the hour.
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
