import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { euros } from '#shared/words/dutch.ts';
import { bars } from '../../pages/chart.ts';
import { type Column, table } from '../../pages/parts.ts';
import { type Money, sourceInDutch } from '../../words/money-words.ts';

export type Amounts = Money['total'];
type Sources = Money['sources'];

/** The columns of the money, from what was granted to what is left. */
const columns: readonly (readonly [keyof Amounts, string])[] = [
  ['grantedCents', 'Toegekend'],
  ['receivedCents', 'Ontvangen'],
  ['plannedCents', 'Gepland'],
  ['committedCents', 'Vastgelegd'],
  ['spentCents', 'Besteed'],
];

/** The columns of amounts in a table. */
export const amountColumns = <Row extends Amounts>(): Column<Row>[] => [
  ...columns.map(([column, heading]) => ({ heading, cell: (row: Row) => euros(row[column]), isNumber: true })),
  { heading: 'Over', cell: ({ leftCents }) => euros(leftCents), isNumber: true },
];

/** The money of each source as bars, by one scale. */
export const sourceCharts = (sources: Sources): Html => {
  const most = Math.max(0, ...sources.flatMap((row) => columns.map(([column]) => row[column])));
  return html`<div class="rd-charts">${sources.map((row) =>
    bars(
      sourceInDutch(row.source),
      columns.map(([column, label]) => ({ label, value: row[column], words: euros(row[column]) })),
      most,
    ),
  )}</div>`;
};

/** The same as a table, with all sources together. */
export const sourceTable = (sources: Sources, total: Amounts): Html =>
  table(
    'Geld per bron',
    [
      { heading: 'Bron', cell: ({ name }: { readonly name: string }) => name },
      ...amountColumns<Amounts & { readonly name: string }>(),
    ],
    [...sources.map((row) => ({ name: sourceInDutch(row.source), ...row })), { name: 'Samen', ...total }],
  );
