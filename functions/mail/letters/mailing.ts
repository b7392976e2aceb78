import type { FactOf, FactType } from '#shared/events/catalogue.ts';
import type { Deps } from '../correspondence.ts';
import type { Letter } from './letter.ts';

/** The number of addressees of one fact that are handed out at once: with the next portion they fit in a transaction. */
export const portionSize = 98;

/** A portion of the addressees of a fact, and the place after which the next one begins. */
export interface Portion {
  readonly addressees: readonly string[];
  readonly next?: string | undefined;
}

/**
 * The letters of a fact with many addressees. The addressees are read in portions, and each letter is separate work that can fail and be
 * repeated without the others: no single invocation grows with the number of addressees.
 */
export interface Mailing<T extends FactType> {
  readonly addressees: (deps: Deps, fact: FactOf<T>, now: string, after?: string) => Promise<Portion>;
  /** The letter to one addressee, by the current record; none when the record has moved on. */
  readonly letterTo: (deps: Deps, fact: FactOf<T>, addressee: string, now: string) => Promise<Letter[]>;
}

/** A portion of a complete list. */
export const portionOf = (all: readonly string[], after?: string): Portion => {
  const left = all.filter((one) => after === undefined || one > after).sort();
  const addressees = left.slice(0, portionSize);
  return { addressees, next: left.length > portionSize ? addressees.at(-1) : undefined };
};
