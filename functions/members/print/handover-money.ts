import { html } from 'hono/html';
import { yearInWords } from '#functions/alliances/terms/room.ts';
import { dataList, type Row } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { HandedContribution, HandedGrant } from '../terms/handover.ts';
import { amountInDutch, contributionStatus } from './words.ts';

const head = (labels: readonly string[]): Html =>
  html`<thead><tr>${labels.map((label, at) => html`<th class="utrecht-table__cell utrecht-table__header-cell${at > 0 ? ' utrecht-table__cell--numeric-column' : ''}" scope="col">${label}</th>`)}</tr></thead>`;

const row = (year: string, values: readonly string[]): Html => html`
<tr><th class="utrecht-table__cell" scope="row">${year}</th>${values.map((value) => html`<td class="utrecht-table__cell utrecht-table__cell--numeric-column">${value}</td>`)}</tr>`;

const decided = (decision: HandedContribution['decision']): string | undefined =>
  decision && `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`;

/** A contribution, with what is to be given and what was paid in each year. */
export const contributionPart = (contribution: HandedContribution): Html => {
  const { alliance, description, status, decision, unit, years } = contribution;
  const total = (column: 'offered' | 'paid'): number => years.reduce((sum, year) => sum + year[column], 0);
  const shown = (year: { readonly offered: number; readonly paid: number }): string[] => [
    amountInDutch(unit, year.offered),
    amountInDutch(unit, year.paid),
  ];
  return html`
<div class="rd-goal"><h3>${alliance}</h3>
${prose(description)}
${dataList([
  ['Stand', contributionStatus[status]],
  ['Besluit', decided(decision)],
])}
<table class="utrecht-table"><caption class="utrecht-table__caption">Bijdrage per jaar</caption>
${head(['Jaar', 'Bijdrage', unit === 'cents' ? 'Betaald' : 'Geleverd'])}
<tbody>${years.map((year) => row(String(year.year), shown(year)))}
${years.length > 1 && unit !== 'items' && row('Samen', shown({ offered: total('offered'), paid: total('paid') }))}</tbody></table></div>`;
};

/** Room that the council granted, with what was used of it in each year. */
export const grantPart = ({ description, status, until, decision, years }: HandedGrant): Html => html`
<div class="rd-goal">${prose(description)}
${dataList([
  ['Stand', status === 'granted' ? 'Gegeven' : 'Gevraagd, de raad heeft nog niet besloten'],
  ['Besluit van de raad', decided(decision)],
  ['Het college kan ermee besluiten tot en met', dutchDate(until)],
  ...years.map((year): Row => [year.year, yearInWords(year)]),
])}</div>`;
