import { byteOrderMark, csvRecord, type Separator } from '#shared/files/csv.ts';
import { dutchSources } from '#shared/vocabulary/funding-source.ts';
import type { Statement } from './contracts.ts';
import { type Cell, leftOf } from './domain/money.ts';

type Value = string | number | undefined;
type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>;

/** Rows below their Dutch headings, after a byte order mark. Amounts are whole euro cents, so that none is rounded on its way. */
const csvOf = <Row>(columns: Columns<Row>, rows: readonly Row[], separator: Separator): string =>
  [
    `${byteOrderMark}${csvRecord(Object.keys(columns), separator)}`,
    ...rows.map((row) =>
      csvRecord(
        Object.values(columns).map((shown) => shown(row)),
        separator,
      ),
    ),
  ].join('');

/** The money by line, year and source as CSV. */
export const moneyCsv = (cells: readonly Cell[], names: ReadonlyMap<string, string>, separator: Separator): string => {
  const columns: Columns<Cell> = {
    Programmalijn: ({ lineId }) => (lineId === undefined ? 'Niet verdeeld' : (names.get(lineId) ?? lineId)),
    Jaar: ({ year }) => year,
    Bron: ({ source }) => (source === undefined ? 'Bron niet genoemd' : dutchSources[source]),
    'Toegekend (eurocent)': ({ grantedCents }) => grantedCents,
    'Ontvangen (eurocent)': ({ receivedCents }) => receivedCents,
    'Gepland (eurocent)': ({ plannedCents }) => plannedCents,
    'Vastgelegd (eurocent)': ({ committedCents }) => committedCents,
    'Besteed (eurocent)': ({ spentCents }) => spentCents,
    'Over (eurocent)': leftOf,
  };
  return csvOf(columns, cells, separator);
};

type Row =
  | { readonly alliance?: undefined; readonly of: Statement['sources'][number] }
  | { readonly alliance: string; readonly of: Statement['alliances'][number] };

/** A statement as CSV: the sources, and what each alliance spent of them. */
export const statementCsv = ({ sources, alliances }: Statement, separator: Separator): string => {
  const rows: Row[] = [
    ...sources.map((of) => ({ of })),
    ...alliances.map((of) => ({ alliance: of.title ?? of.allianceId, of })),
  ];
  const ofSource =
    (shown: (row: Statement['sources'][number]) => number) =>
    (row: Row): Value =>
      row.alliance === undefined ? shown(row.of) : undefined;
  const columns: Columns<Row> = {
    Alliantie: ({ alliance }) => alliance ?? 'Programma',
    Bron: ({ of }) => dutchSources[of.source],
    'Toegekend (eurocent)': ofSource(({ grantedCents }) => grantedCents),
    'Eerder ontvangen (eurocent)': ofSource(({ receivedBeforeCents }) => receivedBeforeCents),
    'Ontvangen (eurocent)': ofSource(({ receivedCents }) => receivedCents),
    'Eerder besteed (eurocent)': (row) =>
      row.alliance === undefined ? row.of.spentBeforeCents : row.of.spentSoFarCents - row.of.spentCents,
    'Besteed (eurocent)': ({ of }) => of.spentCents,
    'Ontvangen en niet besteed (eurocent)': ofSource(({ unspentCents }) => unspentCents),
    'Nog te ontvangen (eurocent)': ofSource(({ toReceiveCents }) => toReceiveCents),
  };
  return csvOf(columns, rows, separator);
};
