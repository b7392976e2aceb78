import { paint, shortened, widthOf } from './text.ts';

/** One column: its title, and how wide it may become. */
export interface Column {
  readonly title: string;
  readonly most?: number;
}

const gap = '  ';

/** A table in plain lines: titles, a rule, and a line a row. */
export const tableLines = (columns: readonly Column[], rows: readonly (readonly string[])[]): string[] => {
  const cut = rows.map((row) => columns.map(({ most }, at) => shortened(row[at] ?? '', most ?? Infinity)));
  const widths = columns.map(({ title }, at) => Math.max(widthOf(title), ...cut.map((row) => widthOf(row[at] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))))
      .join(gap)
      .trimEnd();
  return [
    paint('bold', line(columns.map(({ title }) => title))),
    paint('gray', widths.map((width) => '─'.repeat(width)).join(gap)),
    ...cut.map(line),
  ];
};
