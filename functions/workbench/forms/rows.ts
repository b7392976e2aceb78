import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import type { Values } from './typed.ts';

/** The name of a field in a row of a part of a form. */
export const inRow = (part: string, row: number, field: string): string => `${part}-${row}-${field}`;

/** The rows of a part of a form in which something was typed: an empty row is no row. */
export const filledRows = (values: Values, part: string, fields: readonly string[]): number[] => {
  const prefix = `${part}-`;
  const numbers = Object.keys(values)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length).split('-')[0]));
  return [...new Set(numbers)]
    .filter((row) => Number.isInteger(row) && row > 0)
    .filter((row) => fields.some((field) => (values[inRow(part, row, field)] ?? '').trim() !== ''))
    .toSorted((one, other) => one - other);
};

/**
 * The number of a row by its place among those that count: what the API calls the third is the fourth on the page when one before it is
 * empty.
 */
export const rowAt = (values: Values, part: string, fields: readonly string[], at: number): number =>
  filledRows(values, part, fields)[at] ?? at + 1;

/** The fields of one row, with what the row is. */
export const rowFields = (legend: string, fields: Html): Html => html`
<fieldset class="rd-row"><legend class="rd-row__legend">${legend}</legend>${fields}</fieldset>`;

/** The explanation above the rows of a part. */
export const rowsHeading = (heading: string, sentence: string): Html => html`
<h2 class="nl-heading nl-heading--level-2">${heading}</h2><p class="nl-paragraph">${sentence}</p>`;
