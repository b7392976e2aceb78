import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { done, link } from '../../pages/parts.ts';
import type { Shown, Visit } from '../screen.ts';
import { pathOf } from '../subscription/known.ts';
import { type Subscription, standOf, subscriptionRefusals } from '../subscription/words.ts';

/** A subscription with its key, which is shown this one time. */
export type WithKey = Pick<Subscription, 'clientId' | 'subscriptionId' | 'status'> &
  Pick<AnswerOf<'rotateKey'>, 'key'> &
  Partial<Pick<AnswerOf<'rotateKey'>, 'formerValidUntil'>>;

/** The page that shows a key, once. It is the answer to the form itself: no address shows the key. */
export const keyShown = ({ here }: Pick<Visit, 'here'>, made: WithKey): Shown => ({
  title: 'Bewaar deze sleutel',
  main: html`
${done(made.formerValidUntil === undefined ? 'Het abonnement is vastgelegd.' : 'De sleutel is vervangen.')}
<h1 class="nl-heading nl-heading--level-1">Bewaar deze sleutel</h1>
<p class="nl-paragraph">U ziet deze sleutel alleen nu. Geef hem aan de beheerder van de ontvanger, en zet hem niet in een e-mail. Raakt hij kwijt, vervang hem dan.</p>
${dataList([
  ['Sleutel', html`<span class="nl-code">${made.key}</span>`],
  ['Abonnement', made.subscriptionId],
  ['Stand', standOf(made)],
  ['De vorige sleutel geldt nog tot', made.formerValidUntil && dutchMoment(made.formerValidUntil)],
])}
${
  made.status === 'pending' &&
  html`<p class="nl-paragraph">De ontvanger stemde nog niet in. Zet hem aan en vraag het hem opnieuw, bij het abonnement.</p>`
}
<p class="nl-paragraph">${link(here(pathOf(made)), 'Naar het abonnement')}</p>`,
});

/** The form that replaces the key of a subscription. */
export const keyForm: FormParts<Subscription, true> = {
  path: 'abonnementen/{clientId}/{subscriptionId}/sleutel',
  who: 'whole-party',
  title: ({ subscriptionId }) => `Vervang de sleutel van ${subscriptionId}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">${link(here(pathOf(about)), 'Terug naar het abonnement')}</p>
<p class="nl-paragraph">U krijgt één keer een nieuwe sleutel te zien. Een dag lang is elk bericht met beide sleutels ondertekend, zodat de ontvanger niets mist. Vervangt u hem binnen die dag nog eens, dan geldt de oudste niet meer.</p>`,
  fields: () => html``,
  submit: 'Vervang de sleutel',
  refusals: subscriptionRefusals,
};
