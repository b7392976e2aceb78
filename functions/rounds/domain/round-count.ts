import * as z from 'zod';

/**
 * One part of an open round's counts. Each answer writes one part, so that many simultaneous answers do not contend for the one item of
 * their round; a closing reads all parts.
 */
export const RoundCount = z.strictObject({
  roundId: z.string(),
  part: z.int().min(0),
  status: z.enum(['open', 'ended']),
  /** The end of the term, a copy of the round's: an answer checks only this item. */
  termEnd: z.iso.datetime(),
  /** Answers recorded in this part. */
  answers: z.int().min(0),
  /** The change of the number of awaited answers by these answers: negative when they were recorded. */
  awaited: z.int(),
});
export type RoundCount = z.infer<typeof RoundCount>;

/** A transaction has at most a hundred actions, and a closing writes every part. */
const maxParts = 16;
/** Addressees per part. */
const sharing = 4;

/** The number of parts in which a round with this number of addressees counts its answers. */
export const partsFor = (addressees: number): number =>
  Math.min(maxParts, Math.max(1, Math.ceil(addressees / sharing)));

/** The part that counts a task's answers: always the same one, evenly distributed over tasks. */
export const partOf = (taskId: string, parts: number): number => {
  let mixed = 0;
  for (const character of taskId) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return mixed % parts;
};

/** A round with the counts of its parts added to its own numbers. */
export const withCounts = <R extends Pick<RoundCount, 'answers' | 'awaited'>>(
  round: R,
  counts: readonly RoundCount[],
): R => ({
  ...round,
  answers: counts.reduce((sum, { answers }) => sum + answers, round.answers),
  awaited: counts.reduce((sum, { awaited }) => sum + awaited, round.awaited),
});
