import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { yearsOf } from '#shared/calendar/years-of.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { type Column, empty, link, table } from '../../pages/parts.ts';
import { sourceInDutch } from '../../words/money-words.ts';
import type { Visit } from '../screen.ts';

export interface StatementPage {
  readonly found: AnswerOf<'readStatement'>;
  readonly programme: Pick<AnswerOf<'readProgramme'>, 'period' | 'partners'>;
  readonly title: string;
}

/** The calendar years of the programme and those after it in which money moved, each with a link, and the final settlement. */
const years = ({ programme: { period }, found }: StatementPage, { here }: Pick<Visit, 'here'>): Html => {
  const { first, last } = yearsOf(period);
  const ofProgramme = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const all = [...new Set([...ofProgramme, ...found.years])].toSorted((one, other) => one - other);
  return html`<ul class="utrecht-unordered-list">${all.map((year) => html`<li>${link(here(`geld/verantwoording?jaar=${year}`), `Verantwoording ${year}`)}</li>`)}<li>${link(here('geld/verantwoording'), 'Eindafrekening')}</li></ul>`;
};

type InStatement = StatementPage['found']['sources'][number];

/** What came before the year. */
const earlier: readonly Column<InStatement>[] = [
  { heading: 'Eerder ontvangen', cell: ({ receivedBeforeCents }) => euros(receivedBeforeCents), isNumber: true },
  { heading: 'Eerder besteed', cell: ({ spentBeforeCents }) => euros(spentBeforeCents), isNumber: true },
];

const sources = ({ found: { sources: rows, year } }: StatementPage): Html =>
  rows.length === 0
    ? empty('Er is nog geen beschikking vastgelegd.')
    : html`${table(
        'Ontvangen en besteed',
        [
          { heading: 'Bron', cell: ({ source }) => sourceInDutch(source) },
          ...(year === undefined ? [] : earlier),
          { heading: 'Ontvangen', cell: ({ receivedCents }) => euros(receivedCents), isNumber: true },
          { heading: 'Besteed', cell: ({ spentCents }) => euros(spentCents), isNumber: true },
        ],
        rows,
      )}${table(
        year === undefined ? 'Wat er overblijft' : `Stand aan het eind van ${year}`,
        [
          { heading: 'Bron', cell: ({ source }) => sourceInDutch(source) },
          { heading: 'Toegekend', cell: ({ grantedCents }) => euros(grantedCents), isNumber: true },
          {
            heading: year === undefined ? 'Terug te betalen' : 'Ontvangen en niet besteed',
            cell: ({ unspentCents }) => euros(unspentCents),
            isNumber: true,
          },
          { heading: 'Nog te ontvangen', cell: ({ toReceiveCents }) => euros(toReceiveCents), isNumber: true },
        ],
        rows,
      )}`;

const alliances = ({ found: { alliances: rows, year } }: StatementPage): Html =>
  rows.length === 0
    ? empty('Er is nog niets betaald.')
    : table(
        'Per alliantie en bron',
        [
          { heading: 'Alliantie', cell: ({ title, allianceId }) => title ?? allianceId },
          { heading: 'Bron', cell: ({ source }) => sourceInDutch(source) },
          {
            heading: year === undefined ? 'Besteed' : `Besteed in ${year}`,
            cell: ({ spentCents }) => euros(spentCents),
            isNumber: true,
          },
          {
            heading: 'Besteed tot en met dit jaar',
            cell: ({ spentSoFarCents }) => euros(spentSoFarCents),
            isNumber: true,
          },
        ],
        rows,
      );

const grants = ({ found: { grants: rows }, programme: { partners } }: StatementPage): Html[] =>
  rows.map(
    ({ source, amountCents, on, reference, cashierId, conditions }) => html`
<h3 class="nl-heading nl-heading--level-3">${sourceInDutch(source)}: ${reference}</h3>
${dataList([
  ['Bedrag', euros(amountCents)],
  ['Besloten op', dutchDate(on)],
  ['Kassier', partners.find(({ partnerId }) => partnerId === cashierId)?.name ?? cashierId],
  ['Voorwaarden', conditions.length === 0 ? undefined : conditions.join(' ')],
])}`,
  );

/** A statement on one page, for paper too. */
export const statementView = (page: StatementPage, visit: Pick<Visit, 'here'>): Html => {
  const { found, title } = page;
  const { cofinancing } = found;
  const file = `geld/verantwoording/bestand${found.year === undefined ? '' : `?jaar=${found.year}`}`;
  return html`
<h1 class="nl-heading nl-heading--level-1">${title}</h1>
<p class="nl-paragraph">Stand op ${dutchDate(found.asOf)}. Geld hoort bij het jaar waarin het is ontvangen of betaald. Voor de SiSa-bijlage bij de jaarrekening van de kassier.</p>
<p class="nl-paragraph">${link(visit.here(file), 'Download als bestand')}. ${link(visit.here('geld'), 'Terug naar het geld')}</p>
${sources(page)}
<h2 class="nl-heading nl-heading--level-2">Cofinanciering van de regio</h2>
${dataList([
  ['De beschikkingen vragen', euros(cofinancing.demandedCents)],
  ['De regio kende toe', euros(cofinancing.grantedCents)],
  ['Daarvan besteed', euros(cofinancing.spentCents)],
  ['Nog toe te kennen', euros(cofinancing.shortCents)],
])}
<h2 class="nl-heading nl-heading--level-2">Besteed per alliantie</h2>
${alliances(page)}
<h2 class="nl-heading nl-heading--level-2">Beschikkingen</h2>
${grants(page)}
<h2 class="nl-heading nl-heading--level-2">Andere jaren</h2>
${years(page, visit)}`;
};
