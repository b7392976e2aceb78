import { workbook } from '#shared/files/xlsx.ts';
import type { RegisterEntry } from './records.ts';
import { columnNames, type Names, valuesOf } from './register-columns.ts';

/** The columns with sentences. */
const wide = new Set([
  'Onderwerp',
  'Uitkomst',
  'Voorwaarden',
  'Toelichting',
  'Niet geantwoord',
  'Bevoegdheid',
  'Namens',
  'Document',
]);

/** Increased when the same columns show the same entries differently: a client with an earlier file then gets a new one. */
const format = 2;

/**
 * The version of a workbook: its decisions with the names of the partners in them, the place of the next part, and the format. Its bytes cannot be compared, because a zip
 * contains its own creation time.
 */
export const workbookVersion = (
  entries: readonly Pick<RegisterEntry, 'hash'>[],
  names: Names,
  next: string | undefined,
  shown: { readonly format: number; readonly columns: readonly string[] } = { format, columns: columnNames },
): string => JSON.stringify([shown.format, shown.columns, next ?? null, [...names], entries.map(({ hash }) => hash)]);

/** The register as a workbook, with a row for each decision. */
export const registerWorkbook = (entries: readonly RegisterEntry[], names: Names): Promise<Buffer> =>
  workbook(
    'Besluitenregister',
    columnNames.map((name) => ({ name, width: wide.has(name) ? 60 : 20 })),
    entries.map((entry) => valuesOf(entry, names)),
  );
