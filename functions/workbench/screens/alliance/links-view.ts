import { html } from 'hono/html';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { empty, link } from '../../pages/parts.ts';
import { kindWords } from '../../words/alliance-words.ts';
import { offerInDutch } from '../../words/figures.ts';
import type { Visit } from '../screen.ts';
import type { Alliance, Beside, Looker } from './looker.ts';

const calls = ({ calls: all }: Alliance, { names }: Beside): Html => html`
<h2 class="nl-heading nl-heading--level-2">Oproepen</h2>
${all.length === 0 && empty('Er is nog geen oproep gedaan.')}
${all.toReversed().map(
  ({ call, calledAt, message, asks }) => html`
<h3 class="nl-heading nl-heading--level-3">Oproep ${call} van ${dutchDay(calledAt)}</h3>
${prose(message)}
<ul class="utrecht-unordered-list">${asks.map(
    ({ partnerId, offer }) =>
      html`<li>${names.partner(partnerId)}: ${kindWords[offer.kind].toLowerCase()}, ${offer.description} (${offerInDutch(offer)})</li>`,
  )}</ul>`,
)}`;

/** The links with other alliances, and the calls to partners. */
export const linkSections = (
  about: Alliance,
  beside: Beside,
  { isBureau }: Looker,
  { here }: Pick<Visit, 'here'>,
): Html => {
  const rows = [
    ...about.helpedBy.map(({ helper, why }) => ({ other: helper, word: 'kan helpen', why })),
    ...about.helps.map(({ helped, why }) => ({ other: helped, word: 'wordt geholpen', why })),
  ];
  return html`
<h2 class="nl-heading nl-heading--level-2">Dwarsverbanden</h2>
${
  rows.length === 0
    ? empty(
        isBureau
          ? 'Er is nog geen dwarsverband. Leg er een als een andere alliantie kan helpen.'
          : 'Er is nog geen dwarsverband. Het programmabureau legt er een als een andere alliantie kan helpen.',
      )
    : html`<ul class="utrecht-unordered-list">${rows.map(
        ({ other, word, why }) =>
          html`<li>${link(here(`allianties/${other}`), beside.titleOf(other))} ${word}: ${why}</li>`,
      )}</ul>`
}
${calls(about, beside)}`;
};
