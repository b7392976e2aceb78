/**
 * What people read is what is there. A character that nobody sees makes two texts that look alike differ, turns a line round
 * (U+202E) or ends a text early for a program; one that has no meaning yet, or one of its own for each font, shows as
 * something else to everybody. Tabs and line breaks are seen.
 *
 * Left alone: what belongs to a picture that is seen, a joiner between two pictures and the choice of how one looks.
 */
const unseen =
  /(?!(?<=\p{Extended_Pictographic})(?:\uFE0E|\uFE0F)|(?<=[0-9#*])\uFE0F\u20E3|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D\p{Extended_Pictographic}|[\t\n\r])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What a program puts in the place of something that it could not read. */
const lost = '\uFFFD';

/** Something in a text that nobody should find there: where (UTF-16 units from its beginning), and what, in words. */
export interface Oddity {
  readonly at: number;
  readonly what: string;
}

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first thing in a text that is not what people read. */
export const oddityIn = (text: string): Oddity | undefined => {
  const hidden = text.matchAll(unseen).next().value;
  const broken = text.indexOf(lost);
  if (hidden && (broken === -1 || hidden.index < broken))
    return { at: hidden.index, what: `a character that nobody sees (${named(hidden[0])})` };
  return broken === -1 ? undefined : { at: broken, what: 'a character that was lost on the way (U+FFFD)' };
};

/**
 * The same text without what nobody sees, for whoever can look at the result before it counts: people paste such characters
 * along from a web page or a document and cannot find them. A line separator becomes the line break that it looks like.
 */
export const cleaned = (text: string): string => text.replaceAll(/[\u0085\u2028\u2029]/g, '\n').replaceAll(unseen, '');
