/** The separator of fields. RFC 4180 has the comma; spreadsheets with Dutch settings expect the semicolon. */
export type Separator = 'comma' | 'semicolon';

const characters: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';' };

/**
 * The places where a spreadsheet interprets a text as a formula (OWASP, CSV Injection; ASVS 5.0, 1.2.10): at its beginning, also behind signs that nobody
 * sees, and wherever a spreadsheet with other settings begins a field, with or without quotes: after either separator, a tab or a line break. The wide
 * forms of the signs count too. People type references and motivations on pages that are open to every holder of a link, so any text can contain one.
 */
const formula = /^(?=[\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n\0])|(?=[\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])(?<=[,;\t\r\n]"*)/gu;

/**
 * A byte order mark. RFC 8259 forbids it in JSON, which is better for programs; CSV is opened in a spreadsheet, and Excel reads UTF-8
 * without this mark as an older code page: "Één" becomes "Ã‰Ã©n".
 */
export const byteOrderMark = '\uFEFF';

/** One field: a number is unchanged; in a text, formulas are made harmless and special characters quoted (RFC 4180, rules 5 to 7). */
const field = (value: string | number, separator: Separator): string => {
  if (typeof value === 'number') return String(value);
  const harmless = value.replaceAll(formula, "'");
  const quoted = /["\r\n]/.test(harmless) || harmless.includes(characters[separator]);
  return quoted ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One record with its line break (RFC 4180, rule 1). An undefined value is an empty field. */
export const csvRecord = (values: readonly (string | number | undefined)[], separator: Separator): string =>
  `${values.map((value) => field(value ?? '', separator)).join(characters[separator])}\r\n`;
