import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import type { Around, FormParts } from '../../forms/form-subject.ts';
import type { Reader } from '../../forms/typed.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { pathOf } from './known.ts';
import {
  type Delivery,
  handshakeWords,
  lastAttempt,
  type Subscription,
  standOf,
  standOfDelivery,
  subscriptionRefusals,
} from './words.ts';

export interface SubscriptionAbout {
  readonly subscription: Subscription;
  readonly deliveries: readonly Delivery[];
  /** Whether those alone are shown that were not delivered. */
  readonly failedOnly: boolean;
  /** Where the older ones are, when there are more. */
  readonly older?: string | undefined;
  /** What was just done. */
  readonly done?: Html | undefined;
}

/** What a button of the page asks: a move of the subscription, or one delivery again. */
export type Pressed = { readonly move: Move } | { readonly sequence: number };

/** The names of what the buttons of the page send. */
const moveField = 'zet';
const againField = 'opnieuw';

const allMoves = ['shake-hands', 'pause', 'resume'] as const;
type Move = (typeof allMoves)[number];

const moves = {
  pending: [['shake-hands', 'Vraag de ontvanger opnieuw']],
  active: [
    ['pause', 'Pauzeer'],
    ['shake-hands', 'Vraag de ontvanger opnieuw'],
  ],
  paused: [['resume', 'Hervat']],
  gone: [],
} as const satisfies Readonly<Record<Subscription['status'], readonly (readonly [move: Move, label: string])[]>>;

const changes = ({ subscription }: SubscriptionAbout, { here }: Pick<Around, 'here'>): Html => {
  const at = (part: string): string => here(`${pathOf(subscription)}/${part}`);
  return html`<p class="utrecht-action-group">${actionLink(at('adres'), 'Wijzig het adres')}${actionLink(
    at('soorten'),
    'Kies welke gebeurtenissen',
  )}${actionLink(at('sleutel'), 'Vervang de sleutel')}${actionLink(at('einde'), 'Beëindig het abonnement')}</p>`;
};

const deliveriesTable = ({ subscription, deliveries }: SubscriptionAbout, press: Around['press']): Html => {
  const deliverAgain = ({ sequence, status }: Delivery): Html | undefined =>
    status === 'waiting' || !['active', 'paused'].includes(subscription.status)
      ? undefined
      : press({ [againField]: String(sequence) }, `Bezorg nummer ${sequence} opnieuw`);
  return table(
    'Bezorgingen, de nieuwste eerst',
    [
      { heading: 'Nummer', cell: ({ sequence }) => String(sequence) },
      { heading: 'Gebeurtenis', cell: ({ type }) => html`<span class="nl-code">${type}</span>` },
      { heading: 'Stand', cell: standOfDelivery },
      { heading: 'Pogingen', cell: ({ attempts }) => String(attempts), isNumber: true },
      { heading: 'Laatste poging', cell: lastAttempt },
      { heading: 'Volgende poging', cell: ({ nextAttemptAt }) => nextAttemptAt && dutchMoment(nextAttemptAt) },
      { heading: 'Opnieuw', cell: deliverAgain },
    ],
    deliveries,
  );
};

const deliveriesPart = (page: SubscriptionAbout, visit: Around): Html => {
  const { subscription, deliveries, failedOnly, older } = page;
  const here = visit.here(pathOf(subscription));
  return html`
<h2 class="nl-heading nl-heading--level-2">Bezorgingen</h2>
<p class="nl-paragraph">Een bezorging blijft drie maanden staan. ${
    failedOnly
      ? link(here, 'Toon alle bezorgingen')
      : link(`${here}?stand=niet-bezorgd`, 'Toon alleen wat niet is bezorgd')
  }.</p>
${
  deliveries.length === 0
    ? empty(failedOnly ? 'Alles is bezorgd, of wordt nog bezorgd.' : 'Er is nog niets bezorgd.')
    : deliveriesTable(page, visit.press)
}
${older && html`<p class="nl-paragraph">${link(older, 'Oudere bezorgingen')}</p>`}`;
};

const before = (page: SubscriptionAbout, visit: Around): Html => {
  const { subscription } = page;
  const { clientId, endpoint, types, registeredAt, changedAt, status } = subscription;
  return html`
${page.done}
<p class="nl-paragraph">${link(visit.here('abonnementen'), 'Alle abonnementen')}</p>
${dataList([
  ['Stand', standOf(subscription)],
  ['Applicatie', clientId],
  ['Adres van de ontvanger', html`<span class="nl-code">${endpoint}</span>`],
  [
    'Gebeurtenissen',
    types.length === 0
      ? 'alle, ook die er later bij komen'
      : html`<ul class="utrecht-unordered-list">${types.map((type) => html`<li><span class="nl-code">${type}</span></li>`)}</ul>`,
  ],
  ['Antwoord van de ontvanger', handshakeWords(subscription)],
  ['Gemaakt', dutchMoment(registeredAt)],
  ['Laatst gewijzigd', dutchMoment(changedAt)],
])}
${
  status === 'gone'
    ? html`<p class="nl-paragraph">Dit abonnement is beëindigd. Er gaat niets meer naar de ontvanger.</p>`
    : html`${moves[status].map(([move, label]) => visit.press({ [moveField]: move }, label))}${changes(page, visit)}`
}
${deliveriesPart(page, visit)}`;
};

/** What a button of the page sent. */
export const pressed = ({ values }: Pick<Reader, 'values'>): Pressed => {
  const move = allMoves.find((one) => one === values[moveField]);
  return move ? { move } : { sequence: Number(values[againField]) || 0 };
};

/** One subscription: how it stands, what can be done with it, and what was delivered. */
export const subscriptionForm: FormParts<SubscriptionAbout, Pressed> = {
  path: 'abonnementen/{clientId}/{subscriptionId}',
  who: 'whole-party',
  title: ({ subscription }) => `Abonnement ${subscription.subscriptionId}`,
  before,
  fields: () => html``,
  refusals: subscriptionRefusals,
};
