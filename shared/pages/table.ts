import { html } from 'hono/html';
import type { Html } from './markup.ts';

/** A column of a table: its heading, and its cell for a row. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string | Html | undefined;
  readonly isNumber?: boolean;
}

const numeric = (isNumber: boolean | undefined): string => (isNumber ? ' utrecht-table__cell--numeric-column' : '');

/**
 * A table whose first column names the row. On a narrow screen each row stands by itself, with the heading before each value; the roles keep it
 * a table for who cannot see it, also where the style shows its parts as blocks.
 */
export const table = <Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html => html`
<div class="utrecht-table-container" role="region" aria-label="${caption}" tabindex="0">
<table class="utrecht-table rd-table" role="table">
<caption class="utrecht-table__caption">${caption}</caption>
<thead class="utrecht-table__header" role="rowgroup"><tr role="row">${columns.map(
  ({ heading, isNumber }) =>
    html`<th class="utrecht-table__cell utrecht-table__header-cell${numeric(isNumber)}" scope="col" role="columnheader">${heading}</th>`,
)}</tr></thead>
<tbody role="rowgroup">${rows.map(
  (row) =>
    html`<tr role="row">${columns.map(({ heading, cell, isNumber }, at) =>
      at === 0
        ? html`<th class="utrecht-table__cell" scope="row" role="rowheader">${cell(row)}</th>`
        : html`<td class="utrecht-table__cell${numeric(isNumber)}" role="cell" data-heading="${heading}">${cell(row)}</td>`,
    )}</tr>`,
)}</tbody>
</table></div>`;
