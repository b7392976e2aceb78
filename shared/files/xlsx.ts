import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A column of a sheet: its name and its width (in characters). */
export interface SheetColumn {
  readonly name: string;
  readonly width: number;
}

/** Maximum characters of a spreadsheet cell; a file with a longer cell is reported as damaged when it is opened. */
const maxInCell = 32_767;
const cutShort = ' […]';

/** What OOXML reads as a character code (ECMA-376, ST_Xstring): the underscore before it is written as a code itself. */
const numbered = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** What XML 1.0 has no place for. It is left out before codes are looked for: without it, what stood around it could become one. */
const unwritable = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n\u0085])\p{Cc}/gu;

const fitting = (text: string): string => {
  const written = text.replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '').replaceAll(numbered, '_x005F_');
  if (written.length <= maxInCell) return written;
  // The cut must not leave half a character or half a character code.
  return written.slice(0, maxInCell - cutShort.length).replace(/[\uD800-\uDBFF]$|_(x[0-9A-F]{0,4})?$/, '') + cutShort;
};

/** Every cell has an explicit type: a text is never read as a number, a day or a formula. */
const cell = (value: string | number | undefined): Cell => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  return { type: String, value: fitting(value), format: '@', wrap: /[\r\n]/.test(value), alignVertical: 'top' };
};

/**
 * A workbook (Office Open XML, ISO/IEC 29500) of one sheet: a fixed header row, and the rows below it. A text that is too long for a cell
 * is cut, and ends in `[…]`.
 */
export const workbook = (
  sheet: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly (string | number | undefined)[])[],
): Promise<Buffer> =>
  writeXlsxFile(
    [
      columns.map(({ name }): Cell => ({ type: String, value: name, fontWeight: 'bold' })),
      ...rows.map((values) => values.map(cell)),
    ],
    { sheet, stickyRowsCount: 1, columns: columns.map(({ width }) => ({ width })) },
  ).toBuffer();
