import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { pathOf } from '../subscription/known.ts';
import { type Subscription, standOf } from '../subscription/words.ts';

export type Subscriptions = Pick<AnswerOf<'listSubscriptions'>, 'subscriptions' | 'applications'>;

const listed = (subscriptions: readonly Subscription[], { here }: Pick<Visit, 'here'>): Html =>
  table(
    'Abonnementen',
    [
      { heading: 'Naam', cell: (one) => link(here(pathOf(one)), one.subscriptionId) },
      { heading: 'Applicatie', cell: ({ clientId }) => clientId },
      { heading: 'Adres', cell: ({ endpoint }) => html`<span class="nl-code">${endpoint}</span>` },
      { heading: 'Stand', cell: standOf },
    ],
    subscriptions,
  );

/** The subscriptions of the applications of somebody's party. */
export const subscriptionsView = (
  { subscriptions, applications }: Subscriptions,
  visit: Pick<Visit, 'here' | 'query'>,
): Html => html`
${doneOf(visit)}
<h1 class="nl-heading nl-heading--level-1">Abonnementen</h1>
<p class="nl-paragraph">Een applicatie van uw organisatie, zoals een zaaksysteem, krijgt via een abonnement bericht zodra er in het programma iets is vastgelegd. Zo’n bericht heet ook wel een webhook.</p>
${
  applications.length === 0
    ? empty(
        'Uw organisatie heeft nog geen applicatie in dit programma. Vraag het programmabureau om haar vast te leggen.',
      )
    : html`<p class="utrecht-action-group">${actionLink(visit.here('abonnementen/nieuw'), 'Nieuw abonnement')}</p>
${
  subscriptions.length === 0
    ? empty('Er is nog geen abonnement. Maak er een met het adres van de ontvanger, dat uw beheerder weet.')
    : listed(subscriptions, visit)
}`
}`;
