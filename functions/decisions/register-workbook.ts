import { workbook } from '#shared/files/xlsx.ts';
import type { RegisterEntry } from './records.ts';
import { columnNames, valuesOf } from './register-columns.ts';

/** What people write sentences in. */
const wide = new Set(['conditions', 'motivation', 'silent', 'ground', 'onBehalfOf', 'document']);

/** The register as a workbook, a row for each decision. */
export const registerWorkbook = (entries: readonly RegisterEntry[]): Promise<Buffer> =>
  workbook(
    'Besluitenregister',
    columnNames.map((name) => ({ name, width: wide.has(name) ? 60 : 20 })),
    entries.map(valuesOf),
  );
