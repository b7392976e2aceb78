import { html } from 'hono/html';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { knownSubscription, pathOf, subscriptionIn } from '../subscription/known.ts';
import { type Subscription, subscriptionRefusals } from '../subscription/words.ts';

/** The form that ends a subscription. */
export const subscriptionEndForm: FormParts<Subscription, true> = {
  path: 'abonnementen/{clientId}/{subscriptionId}/einde',
  who: 'whole-party',
  title: ({ subscriptionId }) => `Beëindig het abonnement ${subscriptionId}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">${link(here(pathOf(about)), 'Terug naar het abonnement')}</p>
<p class="nl-paragraph">Er gaat dan niets meer naar de ontvanger, ook niet wat nog wacht. Dit is niet terug te draaien. Wilt u alleen even niets krijgen? Pauzeer het abonnement.</p>`,
  closed: ({ status }) => (status === 'gone' ? 'Dit abonnement is beëindigd.' : undefined),
  fields: () => html``,
  submit: 'Beëindig het abonnement',
  refusals: subscriptionRefusals,
};

/** Ends a subscription, for good. */
export const subscriptionEnd = formScreen({
  ...subscriptionEndForm,
  load: knownSubscription,
  read: () => true as const,
  send: async (visit) => {
    await visit.api.call('moveSubscription', { ...subscriptionIn(visit), body: { move: 'end' } });
    return withDone(visit.here('abonnementen'), 'abonnement-beeindigd');
  },
});
