import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { addressField, readAddress } from '../new-subscription/view.ts';
import { knownSubscription, pathOf, subscriptionIn } from '../subscription/known.ts';
import { type Subscription, subscriptionRefusals } from '../subscription/words.ts';

/** The form with which a subscription gets another receiver. */
export const addressForm: FormParts<Subscription, BodyOf<'changeSubscription'>> = {
  path: 'abonnementen/{clientId}/{subscriptionId}/adres',
  who: 'whole-party',
  title: ({ subscriptionId }) => `Wijzig het adres van ${subscriptionId}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">${link(here(pathOf(about)), 'Terug naar het abonnement')}</p>
<p class="nl-paragraph">De ontvanger op het nieuwe adres krijgt eerst de vraag of hij berichten wil krijgen. Stemt hij in, dan gaat alles daarheen, ook wat nog wacht. Tot die tijd verandert er niets. De sleutel blijft dezelfde: vervang hem als de vorige ontvanger hem niet mag kennen.</p>`,
  closed: ({ status }) => (status === 'gone' ? 'Dit abonnement is beëindigd.' : undefined),
  start: ({ endpoint }) => ({ adres: endpoint }),
  fields: (_, typed) => addressField(typed),
  submit: 'Wijzig het adres',
  fieldAt: (pointer) => (pointer === '/endpoint' ? 'adres' : undefined),
  refusals: subscriptionRefusals,
};

/** Moves a subscription to another receiver. */
export const subscriptionAddress = formScreen({
  ...addressForm,
  load: knownSubscription,
  read: (reader) => ({ endpoint: readAddress(reader) }),
  send: async (visit, body, about) => {
    await visit.api.call('changeSubscription', { ...subscriptionIn(visit), body });
    return withDone(visit.here(pathOf(about)), 'adres');
  },
});
