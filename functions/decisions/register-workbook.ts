import { workbook } from '#shared/files/xlsx.ts';
import type { RegisterEntry } from './records.ts';
import { columnNames, valuesOf } from './register-columns.ts';

/** What people write sentences in. */
const wide = new Set(['conditions', 'motivation', 'silent', 'ground', 'onBehalfOf', 'document']);

/** Raised when the same columns come to show the same entries otherwise: who kept a file of before then gets a new one. */
const format = 1;

/**
 * What makes a workbook another one: the decisions in it, where the next begins, and how they are shown. Its bytes do not tell:
 * a zip says when it was made.
 */
export const workbookVersion = (
  entries: readonly Pick<RegisterEntry, 'hash'>[],
  next: string | undefined,
  shown: { readonly format: number; readonly columns: readonly string[] } = { format, columns: columnNames },
): string => JSON.stringify([shown.format, shown.columns, next ?? null, entries.map(({ hash }) => hash)]);

/** The register as a workbook, a row for each decision. */
export const registerWorkbook = (entries: readonly RegisterEntry[]): Promise<Buffer> =>
  workbook(
    'Besluitenregister',
    columnNames.map((name) => ({ name, width: wide.has(name) ? 60 : 20 })),
    entries.map(valuesOf),
  );
