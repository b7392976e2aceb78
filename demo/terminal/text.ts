import { stripVTControlCharacters, styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Text in a style, where the terminal has styles; elsewhere, and with NO_COLOR, as it is. */
export const paint = (style: Style, text: string): string => styleText(style, text);

/** How wide a text shows. */
export const widthOf = (text: string): number => [...stripVTControlCharacters(text)].length;

/** Cuts a text that is too long for its place. */
export const shortened = (text: string, width: number): string => {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, Math.max(0, width - 1))
        .join('')
        .trimEnd()}…`;
};

/** A text in lines no wider than asked; a word that is longer, such as an address, stays whole. */
export const wrapped = (text: string, width: number): string[] => text.split('\n').flatMap((line) => fold(line, width));

const fold = (line: string, width: number): string[] => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).filter(Boolean)) {
    if (current !== '' && widthOf(current) + 1 + widthOf(word) > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
};

/** "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Names in one line: the first few, and how many more there are. */
export const named = (names: readonly string[], most = 4): string =>
  names.length <= most ? listed(names) : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;

/** "1 municipality", "10 municipalities". */
export const counted = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;
