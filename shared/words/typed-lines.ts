/** The lines of a text that somebody typed, each for itself: one that is empty is none. */
export const typedLines = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
