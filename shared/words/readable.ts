/**
 * Text must contain only what people see. An invisible character makes two texts that look alike differ, reverses a line (U+202E) or ends a
 * text early for a program; an unassigned character, or one from a private use area, looks different to everybody. Tabs and line breaks are
 * visible.
 *
 * Allowed: the parts of a visible emoji, which are a joiner between two of them and a variation selector.
 */
const unseen =
  /(?!(?<=\p{Extended_Pictographic})(?:\uFE0E|\uFE0F)|(?<=[0-9#*])\uFE0F\u20E3|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D\p{Extended_Pictographic}|[\t\n\r])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The character with which a program replaces one that it could not read. */
const lost = '\uFFFD';

/** An unwanted character in a text: its place (UTF-16 units from the beginning), and its description. */
export interface Oddity {
  readonly at: number;
  readonly what: string;
}

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first unwanted character in a text. */
export const oddityIn = (text: string): Oddity | undefined => {
  const hidden = text.matchAll(unseen).next().value;
  const broken = text.indexOf(lost);
  if (hidden && (broken === -1 || hidden.index < broken))
    return { at: hidden.index, what: `a character that nobody sees (${named(hidden[0])})` };
  return broken === -1 ? undefined : { at: broken, what: 'a character that was lost on the way (U+FFFD)' };
};

/**
 * The same text without invisible characters, for input that people see again before it counts: they paste such characters from a web page
 * or a document and cannot find them. A line separator becomes the line break that it looks like.
 */
export const cleaned = (text: string): string => text.replaceAll(/[\u0085\u2028\u2029]/g, '\n').replaceAll(unseen, '');
