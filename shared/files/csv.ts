/** What stands between two fields. RFC 4180 knows the comma; spreadsheets with Dutch settings expect the semicolon. */
export type Separator = 'comma' | 'semicolon';

const characters: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';' };

/**
 * Where a spreadsheet takes a text for a formula (OWASP, CSV Injection): at its beginning, and at every place where a
 * spreadsheet with other settings lets a field begin, quotes or not: behind either separator, a tab or a line break. People
 * type references and motivations on pages that are open to whoever holds a link, so any text could have one.
 */
const formula = /^(?=[=+\-@\t\r])|(?=[=+\-@])(?<=[,;\t\r\n]"*)/g;

/**
 * A byte order mark. RFC 8259 forbids it to JSON, and programs are better served by that; who asks for CSV opens it in a
 * spreadsheet, and Excel reads UTF-8 without this mark as an older code page: "Één" becomes "Ã‰Ã©n".
 */
export const byteOrderMark = '\uFEFF';

/** One field: a number is what it is; a formula in it is made harmless, and what would end it early is put between quotes (RFC 4180, rules 5 to 7). */
const field = (value: string | number, separator: Separator): string => {
  if (typeof value === 'number') return String(value);
  const harmless = value.replaceAll(formula, "'");
  const quoted = /["\r\n]/.test(harmless) || harmless.includes(characters[separator]);
  return quoted ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One record with the line break behind it (RFC 4180, rule 1). Nothing is an empty field. */
export const csvRecord = (values: readonly (string | number | undefined)[], separator: Separator): string =>
  `${values.map((value) => field(value ?? '', separator)).join(characters[separator])}\r\n`;
