import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { rolesFor } from '#shared/authority/authority.ts';
import type { Html } from '#shared/pages/markup.ts';
import { euros, oneOf } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import { empty, link, table } from '../../pages/parts.ts';
import { contributionStatus, kindWords } from '../../words/alliance-words.ts';
import { figureInDutch, offerInDutch, totalOf } from '../../words/figures.ts';
import type { Visit } from '../screen.ts';

type Alliance = AnswerOf<'readAlliance'>;
type Contribution = Alliance['contributions'][number];

/** What concerns one partner: the alliances that it has to do with, and those that look for partners. */
export interface OurPart {
  readonly alliances: readonly Alliance[];
  readonly partnerId: string;
  readonly party: string;
  /** The body that decides on what it promises, in Dutch. */
  readonly decides: string;
  /** Whether whoever looks is offered to promise something. */
  readonly mayPromise: boolean;
  /** The version of the framework in force, when the college of this municipality approved it. */
  readonly approved?: string | undefined;
}

/** Phases in which an alliance takes new partners. */
const looking: readonly Alliance['phase'][] = ['idea', 'exploration', 'formation', 'execution'];

const partOf = ({ partners }: Alliance, partnerId: string) => partners.find((part) => part.partnerId === partnerId);

const isOpenAsk = (alliance: Alliance, partnerId: string): boolean =>
  partOf(alliance, partnerId)?.askedIn !== undefined &&
  !alliance.contributions.some(
    ({ partnerId: of, status }) => of === partnerId && status !== 'declined' && status !== 'withdrawn',
  );

const gapOf = ({ funding }: Alliance): number => funding.reduce((sum, { gapCents }) => sum + gapCents, 0);

const figures = ({ alliances, partnerId }: OurPart, { here }: Pick<Visit, 'here'>): Html => {
  const ours = alliances.flatMap((alliance) => {
    const part = partOf(alliance, partnerId);
    return part ? [{ alliance, figures: part.figures }] : [];
  });
  return ours.length === 0
    ? empty(
        'Nog geen alliantie vroeg iets van u, en u zei nog niets toe. Kijk hieronder welke alliantie partners zoekt.',
      )
    : table(
        'Gevraagd, toegezegd, besloten en betaald',
        [
          {
            heading: 'Alliantie',
            cell: ({ alliance }) => link(here(`allianties/${alliance.allianceId}`), alliance.title),
          },
          { heading: 'Gevraagd', cell: (row) => figureInDutch(totalOf(row.figures.asked)), isNumber: true },
          { heading: 'Toegezegd', cell: (row) => figureInDutch(totalOf(row.figures.promised)), isNumber: true },
          { heading: 'Besloten', cell: (row) => figureInDutch(totalOf(row.figures.decided)), isNumber: true },
          { heading: 'Betaald', cell: (row) => figureInDutch(totalOf(row.figures.paid)), isNumber: true },
        ],
        ours,
      );
};

const contributions = ({ alliances, partnerId }: OurPart, { here }: Pick<Visit, 'here'>): Html | undefined => {
  const ours = alliances.flatMap(({ allianceId, title, contributions: all }) =>
    all
      .filter((one) => one.partnerId === partnerId)
      .map((one): Contribution & { allianceId: string; title: string } => ({ ...one, allianceId, title })),
  );
  if (ours.length === 0) return undefined;
  return html`
<h2 class="nl-heading nl-heading--level-2">Onze bijdragen</h2>
${table(
  'Wat, hoeveel en de stand, per bijdrage',
  [
    {
      heading: 'Bijdrage',
      cell: ({ allianceId, contributionId, offer }) =>
        link(here(`ons-deel/${allianceId}/${contributionId}`), offer.description),
    },
    { heading: 'Aan', cell: ({ title }) => title },
    { heading: 'Wat', cell: ({ offer }) => kindWords[offer.kind] },
    { heading: 'Hoeveel', cell: ({ offer }) => offerInDutch(offer) },
    { heading: 'Stand', cell: ({ status }) => contributionStatus(status) },
  ],
  ours,
)}`;
};

const openAsks = ({ alliances, partnerId, mayPromise }: OurPart, { here }: Pick<Visit, 'here'>): Html => {
  const open = alliances.filter((alliance) => alliance.phase !== 'closed' && isOpenAsk(alliance, partnerId));
  return html`
<h2 class="nl-heading nl-heading--level-2">Wie vraagt ons</h2>
${
  open.length === 0
    ? html`<p class="nl-paragraph">Er wacht geen vraag van een alliantie op u.</p>`
    : open.map(
        (alliance) => html`
<h3 class="nl-heading nl-heading--level-3">${link(here(`allianties/${alliance.allianceId}`), alliance.title)}</h3>
<ul class="utrecht-unordered-list">${(
          alliance.calls.findLast(({ asks }) => asks.some((ask) => ask.partnerId === partnerId))?.asks ?? []
        )
          .filter((ask) => ask.partnerId === partnerId)
          .map(
            ({ offer }) => html`<li>${kindWords[offer.kind]}: ${offer.description} (${offerInDutch(offer)})</li>`,
          )}</ul>
${mayPromise && html`<p class="nl-paragraph">${link(here(`ons-deel/${alliance.allianceId}`), `Zeg een bijdrage toe aan ${alliance.title}`)}</p>`}`,
      )
}`;
};

const others = ({ alliances, partnerId, mayPromise }: OurPart, { here }: Pick<Visit, 'here'>): Html => {
  const found = alliances.filter(
    (alliance) =>
      looking.includes(alliance.phase) && !alliance.members.includes(partnerId) && !isOpenAsk(alliance, partnerId),
  );
  return html`
<h2 class="nl-heading nl-heading--level-2">Allianties waar u bij kunt</h2>
${
  found.length === 0
    ? html`<p class="nl-paragraph">Er is nu geen andere alliantie die partners zoekt.</p>`
    : table(
        'Fase en tekort, per alliantie',
        [
          { heading: 'Alliantie', cell: ({ allianceId, title }) => link(here(`allianties/${allianceId}`), title) },
          { heading: 'Fase', cell: ({ phase }) => phaseInDutch[phase] },
          { heading: 'Tekort', cell: (alliance) => euros(gapOf(alliance)), isNumber: true },
          ...(mayPromise
            ? [
                {
                  heading: 'Doe mee',
                  cell: ({ allianceId }: Alliance) => link(here(`ons-deel/${allianceId}`), 'Zeg een bijdrage toe'),
                },
              ]
            : []),
        ],
        found.toSorted((one, other) => gapOf(other) - gapOf(one)),
      )
}`;
};

/** The body that decides on what somebody promises for its partner: of a municipality its council, or its college within its room (rule 8). */
export const decidesFor = ({ role }: Pick<Visit['standing'], 'role'>): string =>
  role === 'board-contact' ? 'uw eigen bestuur' : 'uw raad, uw college of uw eigen bestuur';

/** Who promises for a partner, for whom it is not. */
export const whoPromises = `Een bijdrage toezeggen doet de ${oneOf(rolesFor('propose a contribution').map(roleInDutch))}.`;

/** What a partner was asked, promised, decided and paid, and the alliances that look for it. */
export const ourPartView = (part: OurPart, visit: Pick<Visit, 'here'>): Html => html`
<h1 class="nl-heading nl-heading--level-1">Ons deel: ${part.party}</h1>
<p class="nl-paragraph">Een toezegging telt mee zodra ${part.decides} daarover heeft besloten.${part.mayPromise ? '' : ` ${whoPromises}`}</p>
<p class="nl-paragraph">${link(visit.here('voorwaarden?stand=open'), 'Bekijk de voorwaarden die nog open zijn')}</p>
${figures(part, visit)}
${openAsks(part, visit)}
${contributions(part, visit)}
${others(part, visit)}
${
  part.approved !== undefined &&
  html`<h2 class="nl-heading nl-heading--level-2">De kaders</h2>
<p class="nl-paragraph">Uw college stemde in met versie ${part.approved}, die nu geldt. ${link(visit.here(`kader/${part.approved}/intrekken`), 'Vraag uw college of het de instemming intrekt')}</p>`
}`;
