import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { readTypes, typesField } from '../new-subscription/view.ts';
import { knownSubscription, pathOf, subscriptionIn } from '../subscription/known.ts';
import { type Subscription, subscriptionRefusals } from '../subscription/words.ts';

/** The form that says which events a subscription is for. */
export const typesForm: FormParts<Subscription, BodyOf<'chooseTypes'>> = {
  path: 'abonnementen/{clientId}/{subscriptionId}/soorten',
  who: 'whole-party',
  title: ({ subscriptionId }) => `Kies de gebeurtenissen van ${subscriptionId}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">${link(here(pathOf(about)), 'Terug naar het abonnement')}</p>
<p class="nl-paragraph">Wat al wacht, wordt nog bezorgd. Uw keuze geldt voor wat daarna gebeurt.</p>`,
  start: ({ types }) => ({ soorten: types.join('\n') }),
  fields: (_, typed) => typesField(typed),
  submit: 'Leg de keuze vast',
  fieldAt: (pointer) => (pointer.startsWith('/types') ? 'soorten' : undefined),
  refusals: subscriptionRefusals,
};

/** Chooses the events of a subscription. */
export const subscriptionTypes = formScreen({
  ...typesForm,
  load: knownSubscription,
  read: (reader) => ({ types: readTypes(reader) }),
  send: async (visit, body, about) => {
    await visit.api.call('chooseTypes', { ...subscriptionIn(visit), body });
    return withDone(visit.here(pathOf(about)), 'abonnement');
  },
});
