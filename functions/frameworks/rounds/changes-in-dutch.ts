import { differenceInDutch } from '#shared/words/difference-in-dutch.ts';
import { differences } from '../domain/difference.ts';
import type { FrameworkContent } from '../terms/content.ts';

/** The most differences that a page shows; the whole text is one link away. */
const mostLines = 60;

/** The differences of a text with an earlier one, in Dutch, in the order of the text. */
export const changesInDutch = (
  before: FrameworkContent,
  after: FrameworkContent,
): { lines: string[]; left: number } => {
  const found = differences(before, after);
  const lines = found.slice(0, mostLines).map(differenceInDutch);
  return { lines, left: found.length - lines.length };
};
