import { workbook } from '#shared/files/xlsx.ts';
import type { RegisterEntry } from './records.ts';
import { columnNames, valuesOf } from './register-columns.ts';

/** The columns with sentences. */
const wide = new Set(['conditions', 'motivation', 'silent', 'ground', 'onBehalfOf', 'document']);

/** Increased when the same columns show the same entries differently: a client with an earlier file then gets a new one. */
const format = 1;

/**
 * The version of a workbook: its decisions, the place of the next part, and the format. Its bytes cannot be compared, because a zip
 * contains its own creation time.
 */
export const workbookVersion = (
  entries: readonly Pick<RegisterEntry, 'hash'>[],
  next: string | undefined,
  shown: { readonly format: number; readonly columns: readonly string[] } = { format, columns: columnNames },
): string => JSON.stringify([shown.format, shown.columns, next ?? null, entries.map(({ hash }) => hash)]);

/** The register as a workbook, with a row for each decision. */
export const registerWorkbook = (entries: readonly RegisterEntry[]): Promise<Buffer> =>
  workbook(
    'Besluitenregister',
    columnNames.map((name) => ({ name, width: wide.has(name) ? 60 : 20 })),
    entries.map(valuesOf),
  );
