import * as z from 'zod';

/**
 * A part of what an open round counts. Each answer writes one part, so that many answers at the same moment do not
 * contend for the one item of their round; a closing looks at all parts.
 */
export const RoundCount = z.strictObject({
  roundId: z.string(),
  part: z.int().min(0),
  status: z.enum(['open', 'ended']),
  /** The end of the term, as the round has it: an answer looks here alone. */
  termEnd: z.iso.datetime(),
  /** Answers recorded in this part. */
  answers: z.int().min(0),
  /** What these answers change of the number that the round waits for: below zero as they come in. */
  awaited: z.int(),
});
export type RoundCount = z.infer<typeof RoundCount>;

/** A transaction takes a hundred actions, and a closing writes every part. */
const mostParts = 16;
/** Addressees that share a part. */
const sharing = 4;

/** In how many parts a round of so many addressees counts its answers. */
export const partsFor = (addressees: number): number =>
  Math.min(mostParts, Math.max(1, Math.ceil(addressees / sharing)));

/** The part in which a task's answers are counted: always the same one, spread evenly over tasks. */
export const partOf = (taskId: string, parts: number): number => {
  let mixed = 0;
  for (const character of taskId) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return mixed % parts;
};

/** A round with what its parts counted added to its own numbers. */
export const withCounts = <R extends Pick<RoundCount, 'answers' | 'awaited'>>(
  round: R,
  counts: readonly RoundCount[],
): R => ({
  ...round,
  answers: counts.reduce((sum, { answers }) => sum + answers, round.answers),
  awaited: counts.reduce((sum, { awaited }) => sum + awaited, round.awaited),
});
