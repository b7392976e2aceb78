/** The most characters of somebody's words that are copied, by where they are copied to: an item of the database has a limit. */
export const longestQuotes = { inOutcome: 1000, inBriefing: 500, inTitle: 200 } as const;

/** The lengths to which copies of words are cut. A title loses the spaces at its end. */
export const lengthsOfCopies = (words: string): number[] => {
  const { inOutcome, inBriefing, inTitle } = longestQuotes;
  return [inOutcome, inBriefing, inTitle, words.slice(0, inTitle).trimEnd().length];
};
