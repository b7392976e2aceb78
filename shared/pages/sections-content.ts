import { html } from 'hono/html';
import { dataList } from './data-list.ts';
import { type Html, prose } from './markup.ts';
import type { SectionsView } from './views.ts';

/** A text of a few sections on the page; an empty section is left out. */
export const sectionsContent = ({ sections }: SectionsView): Html =>
  html`${sections
    .filter(({ text, rows = [] }) => text || rows.length > 0)
    .map(
      ({ heading, text, rows }) => html`
<h3 class="nl-heading nl-heading--level-3">${heading}</h3>
${text && prose(text)}
${rows && rows.length > 0 && dataList(rows)}`,
    )}`;
