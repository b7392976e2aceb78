import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { euros } from '#shared/words/dutch.ts';
import { bars } from '../../pages/chart.ts';
import { empty, link, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { type Amounts, sourceCharts, sourceTable } from '../money/source-view.ts';
import type { Visit } from '../screen.ts';

type Overview = AnswerOf<'readOverview'>;
type Line = Overview['lines'][number];
type Column = Exclude<keyof Line['money'][number], 'year'>;

/** The columns of the money, from what the framework gives to what was paid. */
const columns: readonly (readonly [Column, string])[] = [
  ['givenCents', 'In de kaders'],
  ['askedCents', 'Gevraagd'],
  ['promisedCents', 'Toegezegd'],
  ['decidedCents', 'Besloten'],
  ['paidCents', 'Betaald'],
];

/** What an alliance has of them: the framework gives to lines. */
const ofAlliances = columns.filter(
  (column): column is readonly [Exclude<Column, 'givenCents'>, string] => column[0] !== 'givenCents',
);

const total = ({ money }: Line, column: Column): number => money.reduce((sum, year) => sum + year[column], 0);

type Alliance = Overview['alliances'][number];

/** Where the parts of a figure are on the page. */
const placeOf = (lineId: string, year: number): string => `geld-${lineId}-${year}`;

const partsOf = (alliances: readonly Alliance[], lineId: string, year: number) =>
  alliances
    .filter((alliance) => alliance.lineId === lineId)
    .flatMap((alliance) => alliance.money.filter((one) => one.year === year).map((amounts) => ({ alliance, amounts })));

/** What each figure is made of: the money of each alliance, in the order of the lines and years. */
const madeOf = (
  rows: readonly { readonly line: Line; readonly year: Line['money'][number] }[],
  { alliances }: Overview,
  { here }: Pick<Visit, 'here'>,
): Html | undefined => {
  const parts = rows.flatMap(({ line: { lineId }, year: { year } }) =>
    partsOf(alliances, lineId, year).map((part, at) => ({
      ...part,
      place: at === 0 ? placeOf(lineId, year) : undefined,
    })),
  );
  if (parts.length === 0) return undefined;
  return html`
<details class="rd-details rd-on-screen"><summary class="rd-details__summary">Waar deze bedragen uit bestaan</summary>
<div class="rd-details__content">${table(
    'Geld per alliantie en jaar',
    [
      {
        heading: 'Alliantie',
        cell: ({ alliance, place }) =>
          html`<span${place && html` id="${place}"`}>${link(here(`allianties/${alliance.allianceId}`), alliance.title)}</span>`,
      },
      { heading: 'Jaar', cell: ({ amounts }) => String(amounts.year) },
      ...ofAlliances.map(([column, heading]) => ({
        heading,
        cell: ({ amounts }: (typeof parts)[number]) => euros(amounts[column]),
        isNumber: true,
      })),
    ],
    parts,
  )}</div></details>`;
};

/** The money of the deal by its source, as bars and as a table; where from each comes is on the page of the money. */
export const sourcesView = ({ sources }: Overview, { here }: Pick<Visit, 'here'>): Html => {
  if (sources.length === 0) return empty('Nog geen bron kende geld toe, en geen jaarplan vraagt het.');
  const total = sources.reduce((sum, one) => together(sum, one), none);
  return html`${sourceCharts(sources)}${sourceTable(sources, total)}
<p class="nl-paragraph rd-on-screen">${link(here('geld'), 'Geld per jaar, programmalijn, alliantie en partner')}</p>`;
};

const none: Amounts = {
  grantedCents: 0,
  receivedCents: 0,
  plannedCents: 0,
  committedCents: 0,
  spentCents: 0,
  leftCents: 0,
};

const together = (one: Amounts, other: Amounts): Amounts => ({
  grantedCents: one.grantedCents + other.grantedCents,
  receivedCents: one.receivedCents + other.receivedCents,
  plannedCents: one.plannedCents + other.plannedCents,
  committedCents: one.committedCents + other.committedCents,
  spentCents: one.spentCents + other.spentCents,
  leftCents: one.leftCents + other.leftCents,
});

/** The money of each line, as bars over all years and as a table by year; each figure leads to what it is made of. */
export const moneyView = (overview: Overview, names: Names, visit: Pick<Visit, 'here'>): Html => {
  const nameOf = ({ lineId, name }: Line): string => name ?? names.line(lineId);
  const withMoney = overview.lines.filter(({ money }) => money.length > 0);
  if (withMoney.length === 0) return empty('Er is nog geen geld verdeeld, gevraagd of toegezegd.');
  const most = Math.max(...withMoney.flatMap((line) => columns.map(([column]) => total(line, column))));
  const rows = withMoney.flatMap((line) => line.money.map((year) => ({ line, year })));
  const figure = ({ line: { lineId }, year }: (typeof rows)[number], column: Column): Html | string => {
    const isMade = column !== 'givenCents' && year[column] > 0;
    return isMade && partsOf(overview.alliances, lineId, year.year).length > 0
      ? link(`#${placeOf(lineId, year.year)}`, euros(year[column]))
      : euros(year[column]);
  };
  return html`
<div class="rd-charts">${withMoney.map((line) =>
    bars(
      nameOf(line),
      columns.map(([column, label]) => ({ label, value: total(line, column), words: euros(total(line, column)) })),
      most,
    ),
  )}</div>
${table(
  'Geld per lijn en jaar',
  [
    { heading: 'Lijn', cell: ({ line }) => link(visit.here('allianties'), nameOf(line)) },
    { heading: 'Jaar', cell: ({ year }) => String(year.year) },
    ...columns.map(([column, heading]) => ({
      heading,
      cell: (row: (typeof rows)[number]) => figure(row, column),
      isNumber: true,
    })),
  ],
  rows,
)}
${madeOf(rows, overview, visit)}`;
};
