import type { FactOf, FactType } from '#shared/events/catalogue.ts';
import type { Desk } from '../correspondence.ts';
import type { Letter } from './letter.ts';

/** How many addressees of one fact are handed out at once: with what goes on behind them they fit in a transaction. */
export const portionSize = 98;

/** Some of the addressees of a fact, and behind which of them the others begin. */
export interface Portion {
  readonly addressees: readonly string[];
  readonly next?: string | undefined;
}

/**
 * The letters that a fact calls for when it concerns many. Whom it concerns is read a portion at a time, and each letter is a work of its
 * own, that can fail and be repeated without the others: no work grows with how many are concerned.
 */
export interface Mailing<T extends FactType> {
  readonly addressees: (desk: Desk, fact: FactOf<T>, now: string, after?: string) => Promise<Portion>;
  /** The letter to one of them, as the record is now; none when the record moved on. */
  readonly letterTo: (desk: Desk, fact: FactOf<T>, addressee: string, now: string) => Promise<Letter[]>;
}

/** A portion of a list that is known whole. */
export const portionOf = (all: readonly string[], after?: string): Portion => {
  const left = all.filter((one) => after === undefined || one > after).sort();
  const addressees = left.slice(0, portionSize);
  return { addressees, next: left.length > portionSize ? addressees.at(-1) : undefined };
};
