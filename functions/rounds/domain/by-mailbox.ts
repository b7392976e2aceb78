import type { Addressee } from '../terms/audience.ts';
import { portionSize } from './walk.ts';

/** Addressees that are asked together, and the last of them while others follow. */
export interface SomeAddressees {
  readonly some: readonly Addressee[];
  readonly next: string | undefined;
}

/**
 * The order in which a round asks its addressees: those whose mail goes to the same mailbox follow one another, so that one letter can
 * have all their questions. Whoever has no address comes at a place of its own.
 */
export const byMailbox = (audience: readonly Addressee[]): Addressee[] =>
  audience.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

/**
 * A portion of the addressees of a round in that order. It does not divide the addressees of a mailbox, unless they are more than a portion.
 * @param after - the identifier of the addressee after which the portion begins.
 */
export const portionAfter = (ordered: readonly Addressee[], after: string | undefined): SomeAddressees => {
  const first = after === undefined ? 0 : ordered.findIndex(({ addresseeId }) => addresseeId === after) + 1;
  const most = first + portionSize;
  let end = Math.min(most, ordered.length);
  while (end > first && isSameMailbox(ordered[end - 1], ordered[end])) end -= 1;
  const some = ordered.slice(first, end === first ? most : end);
  return { some, next: first + some.length < ordered.length ? some.at(-1)?.addresseeId : undefined };
};

const isSameMailbox = (one: Addressee | undefined, other: Addressee | undefined): boolean =>
  one?.addressDigest !== undefined && one.addressDigest === other?.addressDigest;

const orderOf = ({ addressDigest = '', addresseeId }: Addressee): string => `${addressDigest}#${addresseeId}`;
