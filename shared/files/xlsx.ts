import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A column of a sheet: its name, and how wide it is (in characters). */
export interface SheetColumn {
  readonly name: string;
  readonly width: number;
}

/** Characters that a cell of a spreadsheet holds; a file with more in one is called damaged when it is opened. */
const mostInCell = 32_767;
const cutShort = ' […]';

/** What OOXML reads as the number of a character (ECMA-376, ST_Xstring): the sign before it is written by its own number. */
const numbered = /_(?=x[0-9A-Fa-f]{4}_)/g;

const fitting = (text: string): string => {
  const written = text.replaceAll(/\r\n?/g, '\n').replaceAll(numbered, '_x005F_');
  if (written.length <= mostInCell) return written;
  // Neither half a character nor half of the number of one stays behind.
  return written.slice(0, mostInCell - cutShort.length).replace(/[\uD800-\uDBFF]$|_(x[0-9A-F]{0,4})?$/, '') + cutShort;
};

/** A cell says what it is: a text is never read as a number, a day or a formula, whatever it looks like. */
const cell = (value: string | number | undefined): Cell => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  return { type: String, value: fitting(value), format: '@', wrap: /[\r\n]/.test(value), alignVertical: 'top' };
};

/**
 * A workbook (Office Open XML, ISO/IEC 29500) of one sheet: a row of names that stays in sight, and the rows below it. A text
 * that no cell holds is cut, and ends in `[…]`.
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
