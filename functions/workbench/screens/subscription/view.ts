import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { actionLink, empty, form, link, refusedHere, table } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { pathOf } from './known.ts';
import { type Delivery, handshakeWords, lastAttempt, type Subscription, standOf, standOfDelivery } from './words.ts';

export interface SubscriptionPage {
  readonly subscription: Subscription;
  readonly deliveries: readonly Delivery[];
  /** Whether those alone are shown that were not delivered. */
  readonly failedOnly: boolean;
  /** Where the older ones are, when there are more. */
  readonly older?: string | undefined;
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf' | 'query'>;
}

/** The names of what the buttons of the page send. */
export const moveField = 'zet';
export const againField = 'opnieuw';

const moves = {
  pending: [['shake-hands', 'Vraag de ontvanger opnieuw']],
  active: [
    ['pause', 'Pauzeer'],
    ['shake-hands', 'Vraag de ontvanger opnieuw'],
  ],
  paused: [['resume', 'Hervat']],
  gone: [],
} as const;

const moveForms = ({ subscription, visit }: SubscriptionPage): Html[] =>
  moves[subscription.status].map(([move, label]) =>
    form({
      action: visit.here(pathOf(subscription)),
      csrf: visit.csrf,
      submit: label,
      values: { [moveField]: move },
      fields: html``,
    }),
  );

const changes = ({ subscription, visit: { here } }: SubscriptionPage): Html => {
  const at = (part: string): string => here(`${pathOf(subscription)}/${part}`);
  return html`<p class="rd-actions">${actionLink(at('adres'), 'Wijzig het adres')}${actionLink(
    at('soorten'),
    'Kies welke gebeurtenissen',
  )}${actionLink(at('sleutel'), 'Vervang de sleutel')}${actionLink(at('einde'), 'Beëindig het abonnement')}</p>`;
};

const again = ({ subscription, visit }: SubscriptionPage, { sequence, status }: Delivery): Html | undefined =>
  status === 'waiting' || !['active', 'paused'].includes(subscription.status)
    ? undefined
    : form({
        action: visit.here(pathOf(subscription)),
        csrf: visit.csrf,
        submit: `Bezorg nummer ${sequence} opnieuw`,
        values: { [againField]: String(sequence) },
        fields: html``,
      });

const deliveriesTable = (page: SubscriptionPage): Html =>
  table(
    'Bezorgingen, de nieuwste eerst',
    [
      { heading: 'Nummer', cell: ({ sequence }) => String(sequence) },
      { heading: 'Gebeurtenis', cell: ({ type }) => html`<span class="rd-code">${type}</span>` },
      { heading: 'Stand', cell: standOfDelivery },
      { heading: 'Pogingen', cell: ({ attempts }) => String(attempts), isNumber: true },
      { heading: 'Laatste poging', cell: lastAttempt },
      { heading: 'Volgende poging', cell: ({ nextAttemptAt }) => nextAttemptAt && dutchMoment(nextAttemptAt) },
      { heading: 'Opnieuw', cell: (delivery) => again(page, delivery) },
    ],
    page.deliveries,
  );

const deliveriesPart = (page: SubscriptionPage): Html => {
  const { subscription, deliveries, failedOnly, older, visit } = page;
  const here = visit.here(pathOf(subscription));
  return html`
<h2 class="utrecht-heading-2">Bezorgingen</h2>
<p class="utrecht-paragraph">Een bezorging blijft drie maanden staan. ${
    failedOnly
      ? link(here, 'Toon alle bezorgingen')
      : link(`${here}?stand=niet-bezorgd`, 'Toon alleen wat niet is bezorgd')
  }.</p>
${
  deliveries.length === 0
    ? empty(failedOnly ? 'Alles is bezorgd, of wordt nog bezorgd.' : 'Er is nog niets bezorgd.')
    : deliveriesTable(page)
}
${older && html`<p class="utrecht-paragraph">${link(older, 'Oudere bezorgingen')}</p>`}`;
};

/** One subscription: how it stands, what can be done with it, and what was delivered. */
export const subscriptionView = (page: SubscriptionPage): Html => {
  const { subscription, refused, visit } = page;
  const { subscriptionId, clientId, endpoint, types, registeredAt, changedAt, status } = subscription;
  return html`
${refused && refusedHere('Dit is niet vastgelegd', [`${refused.title}.`, ...refused.sentences])}
${doneOf(visit)}
<h1 class="utrecht-heading-1">Abonnement ${subscriptionId}</h1>
<p class="utrecht-paragraph">${link(visit.here('abonnementen'), 'Alle abonnementen')}</p>
${dataList([
  ['Stand', standOf(subscription)],
  ['Applicatie', clientId],
  ['Adres van de ontvanger', html`<span class="rd-code">${endpoint}</span>`],
  [
    'Gebeurtenissen',
    types.length === 0
      ? 'alle, ook die er later bij komen'
      : html`<ul class="utrecht-unordered-list">${types.map((type) => html`<li><span class="rd-code">${type}</span></li>`)}</ul>`,
  ],
  ['Antwoord van de ontvanger', handshakeWords(subscription)],
  ['Gemaakt', dutchMoment(registeredAt)],
  ['Laatst gewijzigd', dutchMoment(changedAt)],
])}
${
  status === 'gone'
    ? html`<p class="utrecht-paragraph">Dit abonnement is beëindigd. Er gaat niets meer naar de ontvanger.</p>`
    : html`${moveForms(page)}${changes(page)}`
}
${deliveriesPart(page)}`;
};
