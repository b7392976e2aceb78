import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { euros } from '#shared/words/dutch.ts';
import { bars } from '../../pages/chart.ts';
import { empty, link, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';

type Line = AnswerOf<'readOverview'>['lines'][number];
type Column = Exclude<keyof Line['money'][number], 'year'>;

/** The columns of the money, from what the framework gives to what was paid. */
const columns: readonly (readonly [Column, string])[] = [
  ['givenCents', 'In de kaders'],
  ['askedCents', 'Gevraagd'],
  ['promisedCents', 'Toegezegd'],
  ['decidedCents', 'Besloten'],
  ['paidCents', 'Betaald'],
];

const total = ({ money }: Line, column: Column): number => money.reduce((sum, year) => sum + year[column], 0);

/** The money of each line, as bars over all years and as a table by year. */
export const moneyView = (lines: readonly Line[], names: Names, { here }: Pick<Visit, 'here'>): Html => {
  const nameOf = ({ lineId, name }: Line): string => name ?? names.line(lineId);
  const withMoney = lines.filter(({ money }) => money.length > 0);
  if (withMoney.length === 0) return empty('Er is nog geen geld verdeeld, gevraagd of toegezegd.');
  const most = Math.max(...withMoney.flatMap((line) => columns.map(([column]) => total(line, column))));
  const rows = withMoney.flatMap((line) => line.money.map((year) => ({ line, year })));
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
    { heading: 'Lijn', cell: ({ line }) => link(here('allianties'), nameOf(line)) },
    { heading: 'Jaar', cell: ({ year }) => String(year.year) },
    ...columns.map(([column, heading]) => ({
      heading,
      cell: ({ year }: (typeof rows)[number]) => euros(year[column]),
      isNumber: true,
    })),
  ],
  rows,
)}`;
};
