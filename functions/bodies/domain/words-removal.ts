import * as z from 'zod';
import { InvalidInput } from '#shared/errors/errors.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { WordsAbout } from '#shared/vocabulary/words-about.ts';
import { lengthsOfCopies } from '#shared/words/quotes.ts';
import { TakenOutWords, tracesOf } from '#shared/words/taken-out.ts';

/** Words that somebody takes out of everything that was written about one thing. */
export const GivenRemoval = z.strictObject({
  about: WordsAbout,
  /** The thing that they were written about, within its kind. */
  aboutId: z.string().trim().min(1).max(200),
  /** The whole text as it was written, or one of its lines. */
  words: z.string().trim().min(1).max(20_000),
  reason: z.string().trim().min(1).max(2000),
});
export type GivenRemoval = z.infer<typeof GivenRemoval>;

/**
 * That words were taken out: by whom, when, why, by which rule, and how copies of them are found. Insert only. The words themselves are kept
 * nowhere; the digest of them with its salt is.
 */
export const WordsRemoval = z.strictObject({
  programmeId: identifier,
  number: z.int().min(1),
  ...GivenRemoval.omit({ words: true }).shape,
  words: TakenOutWords,
  ground: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type WordsRemoval = z.infer<typeof WordsRemoval>;

/** A text as it may be kept: with the line ends of the program that typed it. */
export const formsOf = (words: string): string[] => {
  const plain = words.replaceAll('\r\n', '\n');
  return [...new Set([words, plain, plain.replaceAll('\n', '\r\n')])];
};

/** The digest of the words with its salt: it stays when the words are gone. */
export const hashOfRemoval = ({ words: { forms } }: Pick<WordsRemoval, 'words'>): string => forms[0]?.digest ?? '';

/**
 * The next removal of a programme.
 * @throws {InvalidInput} when the reason, which others read, repeats the words.
 */
export const nextRemoval = (
  { words, reason, ...about }: GivenRemoval,
  taking: Pick<WordsRemoval, 'programmeId' | 'number' | 'ground' | 'at' | 'by'>,
): WordsRemoval => {
  if (reason.includes(words))
    throw new InvalidInput('The reason repeats the words.', [
      {
        pointer: '/reason',
        message: 'others read the reason, and it repeats what is to be taken out',
        expected: 'why, in other words',
      },
    ]);
  return { ...taking, ...about, reason, words: tracesOf(words, lengthsOfCopies(words)) };
};
