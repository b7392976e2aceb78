import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { entryKinds, type Money, type MoneyEntry, sourceInDutch } from '../../words/money-words.ts';
import type { Names } from '../../words/names.ts';
import { type DayShown, dayForm, knownOn, onSameDay } from '../past-day.ts';
import type { Visit } from '../screen.ts';
import { amountColumns, sourceCharts, sourceTable } from './source-view.ts';

type Here = Pick<Visit, 'here' | 'standing'>;

export interface MoneyPage {
  readonly found: Money;
  /** What was recorded last, the newest first. */
  readonly entries: readonly MoneyEntry[];
  /** Whether more was recorded before. */
  readonly hasMore: boolean;
  readonly names: Names;
  readonly day: DayShown;
}

const lineOf = (names: Names, lineId: string | undefined): string =>
  lineId === undefined ? 'Niet verdeeld' : names.line(lineId);

const byCell = ({ cells }: Money, names: Names): Html =>
  table(
    'Geld per programmalijn, jaar en bron',
    [
      { heading: 'Lijn', cell: ({ lineId }) => lineOf(names, lineId) },
      { heading: 'Jaar', cell: ({ year }) => String(year) },
      { heading: 'Bron', cell: ({ source }) => sourceInDutch(source) },
      ...amountColumns<Money['cells'][number]>(),
    ],
    cells,
  );

const byAlliance = ({ alliances }: Money, { here }: Here): Html =>
  alliances.length === 0
    ? empty('Nog geen alliantie heeft een jaarplan of een betaling.')
    : table(
        'Geld per alliantie',
        [
          { heading: 'Alliantie', cell: ({ allianceId, title }) => link(here(`allianties/${allianceId}`), title) },
          { heading: 'Gepland', cell: ({ plannedCents }) => euros(plannedCents), isNumber: true },
          { heading: 'Vastgelegd', cell: ({ committedCents }) => euros(committedCents), isNumber: true },
          { heading: 'Besteed', cell: ({ spentCents }) => euros(spentCents), isNumber: true },
          // Not what is left of a grant, which the tables above show.
          { heading: 'Nog te besteden', cell: ({ leftCents }) => euros(leftCents), isNumber: true },
        ],
        alliances,
      );

const byPartner = ({ partners }: Money, names: Names): Html | false =>
  partners.length > 0 &&
  html`<h2 class="nl-heading nl-heading--level-2">Per partner</h2>${table(
    'Geld per partner',
    [
      { heading: 'Partner', cell: ({ partnerId }) => names.partner(partnerId) },
      { heading: 'Betaalde aan de kassier', cell: ({ receivedCents }) => euros(receivedCents), isNumber: true },
      { heading: 'Kreeg van de kassier', cell: ({ spentCents }) => euros(spentCents), isNumber: true },
    ],
    partners,
  )}`;

const cofinancing = ({ cofinancing: stand }: Money): Html =>
  stand.demandedCents === 0
    ? empty('Geen beschikking vraagt cofinanciering van de regio.')
    : dataList([
        ['De beschikkingen vragen', euros(stand.demandedCents)],
        ['De regio kende toe', euros(stand.grantedCents)],
        ['Daarvan ontvangen', euros(stand.receivedCents)],
        ['Daarvan besteed', euros(stand.spentCents)],
        ['Nog toe te kennen', euros(stand.shortCents)],
      ]);

const grants = ({ grants: all }: Money, names: Names): Html =>
  all.length === 0
    ? empty('Er is nog geen beschikking vastgelegd.')
    : table(
        'Beschikkingen die gelden',
        [
          { heading: 'Bron', cell: ({ source }) => sourceInDutch(source) },
          { heading: 'Bedrag', cell: ({ amountCents }) => euros(amountCents), isNumber: true },
          { heading: 'Besloten op', cell: ({ on }) => dutchDate(on) },
          { heading: 'Kenmerk', cell: ({ reference }) => reference },
          { heading: 'Kassier', cell: ({ cashierId }) => names.partner(cashierId) },
          { heading: 'Voorwaarden', cell: ({ conditions }) => conditions.join(' ') },
        ],
        all,
      );

/** An entry that was not corrected can be, by the programmabureau. */
const entries = ({ entries: all, hasMore, names }: MoneyPage, { here, standing }: Here): Html => {
  const isBureau = standing.actsFor === 'programmabureau';
  if (all.length === 0)
    return empty(
      isBureau
        ? 'Er is nog niets vastgelegd. Leg eerst een beschikking vast.'
        : 'Er is nog niets vastgelegd. Het programmabureau legt beschikkingen, voorschotten en betalingen vast.',
    );
  const corrected = new Set(all.flatMap(({ corrects }) => corrects ?? []));
  const stand = ({ entryId, corrects }: MoneyEntry): Html | string => {
    if (corrected.has(entryId)) return 'verbeterd';
    const is = corrects === undefined ? '' : 'verbetering';
    return isBureau ? html`${is && `${is}, `}${link(here(`geld/boekingen/${entryId}`), 'verbeter')}` : is;
  };
  return html`${table(
    'Boekingen, de laatste eerst',
    [
      { heading: 'Soort', cell: ({ kind }) => entryKinds[kind] },
      { heading: 'Bron', cell: ({ source }) => sourceInDutch(source) },
      { heading: 'Bedrag', cell: ({ amountCents }) => euros(amountCents), isNumber: true },
      { heading: 'Op', cell: ({ on }) => dutchDate(on) },
      { heading: 'Kenmerk', cell: ({ reference }) => reference },
      { heading: 'Alliantie', cell: ({ allianceId }) => allianceId ?? '' },
      { heading: 'Partner', cell: ({ partnerId }) => (partnerId === undefined ? '' : names.partner(partnerId)) },
      { heading: 'Stand', cell: stand },
    ],
    all,
  )}${hasMore && html`<p class="nl-paragraph">Eerdere boekingen staan hier niet bij. Zij tellen wel mee.</p>`}`;
};

/** The money of the deal on one page: pictures that are tables too, and what was recorded. */
export const moneyPageView = (page: MoneyPage, visit: Here, doneBefore?: Html): Html => {
  const { found, names, day } = page;
  const { here, standing } = visit;
  const file = onSameDay('geld/bestand', day);
  return html`
${doneBefore}
<h1 class="nl-heading nl-heading--level-1">Geld</h1>
${knownOn(day)}
<p class="nl-paragraph">Stand op ${dutchDate(found.asOf)}. Toegekend en ontvangen geld is over de lijnen verdeeld zoals de kaders die bron verdelen. Elke cent telt precies één keer.</p>
${
  standing.actsFor === 'programmabureau' &&
  html`<p class="utrecht-action-group">${actionLink(here('geld/beschikking'), 'Leg een beschikking vast')}${actionLink(here('geld/voorschot'), 'Leg een voorschot vast')}${actionLink(here('geld/betaling'), 'Leg een betaling vast')}</p>`
}
${found.entries === 0 && found.cells.length === 0 ? empty('Er is nog geen geld toegekend of gepland.') : html`${sourceCharts(found.sources)}${sourceTable(found.sources, found.total)}`}
<p class="nl-paragraph">${link(here(file), 'Download per lijn, jaar en bron als bestand')}</p>
<p class="nl-paragraph">${link(here('geld/verantwoording'), 'Naar de verantwoording')}</p>
<h2 class="nl-heading nl-heading--level-2">Cofinanciering van de regio</h2>
${cofinancing(found)}
<h2 class="nl-heading nl-heading--level-2">Per programmalijn</h2>
${found.cells.length === 0 ? empty('Er is nog niets te verdelen.') : byCell(found, names)}
<h2 class="nl-heading nl-heading--level-2">Per alliantie</h2>
${byAlliance(found, visit)}
${byPartner(found, names)}
<h2 class="nl-heading nl-heading--level-2">Beschikkingen</h2>
${grants(found, names)}
<h2 class="nl-heading nl-heading--level-2">Boekingen</h2>
${entries(page, visit)}
${dayForm(here('geld'), day)}`;
};
