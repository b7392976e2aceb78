import { html } from 'hono/html';
import type { Html } from './markup.ts';

/** One line of a summary; a line without a value is left out. */
export type Row = readonly [label: string, value: string | Html | undefined];

/** Labels with their values, as a list that a screen reader can navigate. */
export const dataList = (rows: readonly Row[]): Html => html`
<dl class="utrecht-data-list utrecht-data-list--rows">${rows
  .filter(([, value]) => value !== undefined && value !== '')
  .map(
    ([label, value]) => html`
<div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">${label}</dt><dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd utrecht-data-list__item-value--multiline">${value}</dd></div>`,
  )}
</dl>`;

/** A numbered list inside a value. */
export const numbered = (items: readonly string[]): Html | undefined =>
  items.length === 0
    ? undefined
    : html`<ol class="utrecht-ordered-list">${items.map((item) => html`<li>${item}</li>`)}</ol>`;

/** A hash for comparison with the one in the register. */
export const hashCode = (hash: string): Html => html`<span class="nl-code">${hash}</span>`;
