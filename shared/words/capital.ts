/** A text that begins with a capital, as at the beginning of a sentence or in a table. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
