import { byteOrderMark, csvRecord, type Separator } from '#shared/files/csv.ts';
import type { RegisterEntry } from './records.ts';
import { columnNames, type Names, valuesOf } from './register-columns.ts';

/** The header row, after the byte order mark. */
export const csvHead = (separator: Separator): string => `${byteOrderMark}${csvRecord(columnNames, separator)}`;

/** The row of one decision. */
export const csvRow = (entry: RegisterEntry, separator: Separator, names: Names): string =>
  csvRecord(valuesOf(entry, names), separator);
