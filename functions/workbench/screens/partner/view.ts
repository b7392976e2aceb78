import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { contributionStatus } from '../../words/alliance-words.ts';
import { doneOf } from '../../words/done-words.ts';
import { offerInDutch } from '../../words/figures.ts';
import { meetingsInDutch } from '../../words/meeting-words.ts';
import { bodyWords, partnerKindWords, periodInDutch, programmabureau, ringWords } from '../../words/registry-words.ts';
import { type Asked, askedTable } from '../asked/view.ts';
import { representationIdOf } from '../representation-end/page.ts';
import type { Visit } from '../screen.ts';
import { type PersonInRole, peopleOfParty } from './people-view.ts';

type Programme = AnswerOf<'readProgramme'>;
type Partner = Programme['partners'][number];
type Contribution = AnswerOf<'readAlliance'>['contributions'][number];

/** One partner, with everything that the page shows of it. */
export interface PartnerPage {
  readonly partnerId: string;
  readonly title: string;
  readonly found: Partner | undefined;
  readonly people: readonly PersonInRole[];
  readonly programme: Programme;
  readonly seats: AnswerOf<'readComposition'>['seats'];
  /** What was asked of the partners in this quarter. */
  readonly askedOfPartners: Asked;
  readonly commitments: readonly (Contribution & { readonly allianceId: string; readonly title: string })[];
}

const nameIn = ({ partners }: Programme, id: string): string =>
  partners.find(({ partnerId }) => partnerId === id)?.name ?? id;

const represented = (
  { partnerId, programme }: PartnerPage,
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
): Html => {
  const concerned = programme.representations.filter(
    (one) => one.representedPartnerId === partnerId || one.byPartnerId === partnerId,
  );
  if (concerned.length === 0) return empty('Deze partner spreekt in ieder gremium voor zichzelf.');
  return table(
    'Wie voor wie spreekt',
    [
      { heading: 'Gremium', cell: ({ body }) => bodyWords[body] },
      { heading: 'Partner', cell: ({ representedPartnerId }) => nameIn(programme, representedPartnerId) },
      { heading: 'Vertegenwoordigd door', cell: ({ byPartnerId }) => nameIn(programme, byPartnerId) },
      { heading: 'Periode', cell: periodInDutch },
      ...(standing.actsFor === programmabureau
        ? [
            {
              heading: 'Wijzigen',
              cell: (one: Programme['representations'][number]) =>
                link(here(`vertegenwoordigingen/${representationIdOf(one)}/einde`), 'Beëindig'),
            },
          ]
        : []),
    ],
    concerned,
  );
};

const meetings = ({ meetings: calendar }: Partner): Html => {
  if (!calendar) return empty('Er zijn nog geen vergaderdagen vastgelegd.');
  const { college, council, board, recess, elections = [] } = calendar;
  return dataList([
    ['College', college && meetingsInDutch(college)],
    ['Raad', council && meetingsInDutch(council)],
    ['Bestuur', board && meetingsInDutch(board)],
    [
      'Recessen',
      recess.length === 0
        ? undefined
        : html`${recess.map(({ from, until }) => html`${dutchDate(from)} tot en met ${dutchDate(until)}<br>`)}`,
    ],
    [
      'Eigen verkiezingen',
      elections.length === 0 ? undefined : html`${elections.map(({ on }) => html`${dutchDate(on)}<br>`)}`,
    ],
  ]);
};

const contributions = ({ commitments }: PartnerPage, { here }: Pick<Visit, 'here'>): Html =>
  commitments.length === 0
    ? empty('Deze partner draagt nog niet bij aan een alliantie.')
    : table(
        'Bijdragen aan allianties',
        [
          { heading: 'Alliantie', cell: ({ allianceId, title }) => link(here(`allianties/${allianceId}`), title) },
          { heading: 'Bijdrage', cell: ({ offer }) => offerInDutch(offer) },
          { heading: 'Stand', cell: ({ status }) => contributionStatus(status) },
        ],
        commitments,
      );

const askedOf = ({ askedOfPartners, partnerId }: PartnerPage, { here }: Pick<Visit, 'here'>): Html => {
  const own = askedOfPartners.partners.filter((one) => one.partnerId === partnerId);
  return html`
${own.length === 0 ? empty('Deze partner doet niet mee, en is dit kwartaal niets gevraagd.') : askedTable('Vragen, rapportages en herinneringen', own, { here })}
<p class="nl-paragraph">${link(here('gevraagd'), 'Vergelijk met andere partners en kwartalen')}</p>`;
};

/** One partner: its ring and seats, its people, who speaks for it, when it meets, and what it gives. */
export const partnerView = (page: PartnerPage, visit: Pick<Visit, 'here' | 'standing' | 'query'>): Html => {
  const { found, title, partnerId, people, programme } = page;
  const seats = page.seats.filter((seat) => seat.partnerId === partnerId);
  const departure = programme.departures.find((one) => one.partnerId === partnerId);
  return html`
${doneOf(visit)}
<p class="nl-paragraph">${link(visit.here('partners'), 'Alle partners')}</p>
<h1 class="nl-heading nl-heading--level-1">${title}</h1>
${dataList([
  ['Soort', found && partnerKindWords[found.kind]],
  ['Nu in de', found?.ring && ringWords[found.ring]],
  [
    'Deelname',
    found && html`${found.rings.map((dated) => html`${ringWords[dated.ring]}, ${periodInDutch(dated)}<br>`)}`,
  ],
  [
    'Zetel in de regiegroep',
    seats.length === 0
      ? 'geen'
      : html`${seats.map((seat) => html`${seat.kind === 'fixed' ? 'vast' : 'roulerend'}, ${periodInDutch(seat)}<br>`)}`,
  ],
  ['Vertrekt', departure && `op ${dutchDate(departure.on)}: ${departure.ground}`],
])}
${
  visit.standing.actsFor === programmabureau &&
  html`<p class="utrecht-action-group">
${actionLink(visit.here(`partners/${partnerId}/ring`), 'Wijzig de ring')}
${actionLink(visit.here(`partners/${partnerId}/vertegenwoordiging`), 'Laat een ander spreken')}
${actionLink(visit.here(`partners/${partnerId}/vertrek`), 'Leg het vertrek vast')}
</p>`
}
${peopleOfParty(partnerId, people, visit)}
<h2 class="nl-heading nl-heading--level-2">Vertegenwoordiging</h2>
${represented(page, visit)}
<h2 class="nl-heading nl-heading--level-2">Bijdragen</h2>
${contributions(page, visit)}
<h2 class="nl-heading nl-heading--level-2">${visit.standing.actsFor === partnerId ? 'Wat ons dit kwartaal gevraagd is' : 'Wat dit kwartaal is gevraagd'}</h2>
${askedOf(page, visit)}
<h2 class="nl-heading nl-heading--level-2">Vergaderdagen</h2>
${found && meetings(found)}
${
  visit.standing.actsFor === programmabureau &&
  html`<p class="utrecht-action-group">${actionLink(visit.here(`partners/${partnerId}/vergaderdagen`), 'Wijzig de vergaderdagen')}</p>`
}`;
};
