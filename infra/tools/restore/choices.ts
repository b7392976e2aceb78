import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '#shared/dynamo/entity.ts';
import { kindOf, neverRemoved, wentFurther } from './kinds.ts';

/** The same key in the two tables, with the item where there is one. */
export interface Pair {
  readonly original?: Stored | undefined;
  readonly restored?: Stored | undefined;
}

/** What somebody chose about items that were written after the moment of the restored copy. */
export interface Choices {
  /** Items that differ: as they are in the original, or as in the restored copy. */
  readonly changed?: 'keep' | 'replace' | undefined;
  /** Items that only the original has. */
  readonly newer?: 'keep' | 'remove' | undefined;
  /** Only items of these kinds. Default: all. */
  readonly kinds?: readonly string[] | undefined;
  /** Kinds to restore although they normally never go back, for a damaged item of such a kind. */
  readonly also?: readonly string[] | undefined;
}

/** The attribute after which a table removes items (its TTL), and the present moment in seconds since 1970. */
export interface Expiry {
  readonly attribute?: string | undefined;
  readonly now: number;
}

export const outcomes = {
  same: 'the same in both',
  add: 'only in the restored copy: put back',
  replace: 'changed since: as in the restored copy',
  remove: 'only in the original: removed',
  'keep-changed': 'changed since: kept as it is',
  'keep-newer': 'only in the original: kept',
  'keep-further': 'happened outside since (published, sent, delivered, registered): kept in every case',
  expired: 'expired since: not put back',
  'other-kind': 'of a kind that was not asked: left alone',
  'undecided-changed': 'changed since: choose --changed keep or --changed replace',
  'undecided-newer': 'only in the original: choose --newer keep or --newer remove',
} as const;
export type Outcome = keyof typeof outcomes;

/** What a restore makes of a pair, and the item that is there afterwards. */
export interface Decided {
  readonly outcome: Outcome;
  readonly after?: Stored | undefined;
}

/** Decides about one key. It depends on nothing but the two items, the choices and the moment, so a repeat decides the same. */
export const decide = ({ original, restored }: Pair, choices: Choices, expiry: Expiry): Decided => {
  const one = original ?? restored;
  if (one === undefined || (choices.kinds && !choices.kinds.includes(kindOf(one))))
    return { outcome: 'other-kind', after: original };
  if (restored === undefined) return onlyInOriginal(one, choices);
  if (original === undefined)
    return hasExpired(restored, expiry) ? { outcome: 'expired' } : { outcome: 'add', after: restored };
  return inBoth(original, restored, choices);
};

const inBoth = (original: Stored, restored: Stored, { changed, also }: Choices): Decided => {
  if (isDeepStrictEqual(original, restored)) return { outcome: 'same', after: original };
  if (also?.includes(kindOf(original))) return { outcome: 'replace', after: restored };
  if (wentFurther(original, restored)) return { outcome: 'keep-further', after: original };
  if (changed === undefined) return { outcome: 'undecided-changed', after: original };
  return changed === 'replace' ? { outcome: 'replace', after: restored } : { outcome: 'keep-changed', after: original };
};

const onlyInOriginal = (original: Stored, { newer }: Choices): Decided => {
  if (neverRemoved(original)) return { outcome: 'keep-further', after: original };
  if (newer === undefined) return { outcome: 'undecided-newer', after: original };
  return newer === 'remove' ? { outcome: 'remove' } : { outcome: 'keep-newer', after: original };
};

const hasExpired = (item: Stored, { attribute, now }: Expiry): boolean => {
  const at = attribute === undefined ? undefined : item[attribute]?.N;
  return at !== undefined && Number(at) <= now;
};
