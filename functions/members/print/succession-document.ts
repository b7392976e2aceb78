import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import { documentStyle } from '#shared/pages/document.css.ts';
import { contactLink, type Html } from '#shared/pages/markup.ts';
import { type PrintedPage, printedPage } from '#shared/pages/printed-page.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { happensInDutch } from '#shared/words/succession-in-dutch.ts';
import { alsoMoves, movesInDutch, noticesInDutch, stillToDivide } from '../terms/succession-in-dutch.ts';
import type { ToldContribution, ToldSuccession } from '../terms/told-succession.ts';
import { amountInDutch, seatKinds } from './words.ts';

/** A succession as a document for everybody whom it concerns. */
export interface SuccessionDocument {
  readonly programmeName: string;
  readonly contactOfBureau: string;
  readonly told: ToldSuccession;
}

const section = (id: string, title: string, content: Html | readonly Html[]): Html => html`
<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`;

const list = (id: string, title: string, lines: readonly string[]): Html | '' =>
  lines.length === 0 ? '' : section(id, title, html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`);

const columns = (unit: ToldContribution['unit']): readonly string[] => [
  'Jaar',
  'Bijdrage',
  unit === 'cents' ? 'Betaald' : 'Geleverd',
];

const header = (label: string): Html =>
  html`<th class="utrecht-table__cell utrecht-table__header-cell${label === 'Jaar' ? '' : ' utrecht-table__cell--numeric-column'}" scope="col">${label}</th>`;
const figure = (value: string): Html =>
  html`<td class="utrecht-table__cell utrecht-table__cell--numeric-column">${value}</td>`;

const shareTable = (unit: ToldContribution['unit'], { to, years }: ToldContribution['shares'][number]): Html => html`
<table class="utrecht-table"><caption class="utrecht-table__caption">Naar ${to}</caption>
<thead><tr>${columns(unit).map(header)}</tr></thead>
<tbody>${years.map(
  ({ year, amount, paid }) => html`
<tr><th class="utrecht-table__cell" scope="row">${year}</th>${figure(amountInDutch(unit, amount))}${figure(amountInDutch(unit, paid))}</tr>`,
)}</tbody></table>`;

const contribution = ({ alliance, from, unit, conditions, shares }: ToldContribution): Html => html`
<div class="rd-goal"><h3>${alliance}</h3>
${dataList([
  ['Bijdrage van', from],
  ['Voorwaarden die meegaan', conditions > 0 ? String(conditions) : 'geen'],
])}
${shares.map((share) => shareTable(unit, share))}</div>`;

const moved = (told: ToldSuccession): readonly (Html | '')[] => [
  list(
    'zetels',
    'Zetels',
    told.seats.map((one) => `${one.kind ? seatKinds[one.kind] : 'Zetel in de regiegroep'}: ${movesInDutch(one)}`),
  ),
  list(
    'allianties',
    'Allianties',
    told.alliances.map((one) => `${one.title}: deelname ${movesInDutch(one)}`),
  ),
  list(
    'trekkers',
    'Trekkers van allianties',
    told.leads.map((one) => `${one.title}: ${movesInDutch(one)}`),
  ),
  told.contributions.length === 0 ? '' : section('bijdragen', 'Bijdragen', told.contributions.map(contribution)),
  list('vertegenwoordiging', 'Vertegenwoordiging', told.representations.map(movesInDutch)),
  list(
    'mensen',
    'Mensen',
    told.people.map((one) => `${one.count === 1 ? '1 persoon' : `${one.count} mensen`}: ${movesInDutch(one)}`),
  ),
  section('verder', 'Wat gaat verder mee?', html`<p>${alsoMoves}</p>`),
  section('verdelen', 'Wat moeten mensen verdelen?', html`<p>${stillToDivide(told)}</p>`),
];

/** What a succession moves to whom, as one document to read or print: it loads nothing. */
export const successionDocument = ({ programmeName, contactOfBureau, told }: SuccessionDocument): PrintedPage => {
  const programme = programmeTitle(programmeName);
  const title = told.kind === 'rename' ? 'Nieuwe naam' : 'Herindeling';
  return printedPage({
    title: `${title} - ${programme}`,
    style: documentStyle(title),
    main: html`<p>${programme}</p>
<h1>${happensInDutch(told)}</h1>
${dataList([
  ['Vanaf', dutchDate(told.on)],
  ['Grond', told.reference],
])}
${told.kind === 'rename' ? html`<p>Verder verandert er niets. Het verleden houdt de oude naam.</p>` : moved(told)}
${list('let-op', 'Let op', noticesInDutch(told))}
<p>Dit is vastgelegd in het register. Klopt er iets niet? Neem contact op met het programmabureau: ${contactLink(contactOfBureau)}.</p>`,
  });
};
