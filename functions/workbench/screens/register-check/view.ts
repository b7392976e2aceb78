import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList, hashCode } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchMoment, dutchNumber } from '#shared/words/dutch.ts';
import { link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

export interface CheckPage {
  readonly verification: AnswerOf<'verifyDecisions'>;
  readonly visit: Pick<Visit, 'here' | 'now'>;
}

type Verification = CheckPage['verification'];

const decisions = (count: number): string => (count === 1 ? '1 besluit' : `${dutchNumber(count)} besluiten`);

/** What is wrong, a sentence each; none when the register is whole. */
const faultsOf = ({ whole, brokenAt, missingCount, unfoundedCount }: Verification): string[] => [
  ...(whole
    ? []
    : [`De keten klopt niet vanaf besluit ${brokenAt ?? 1}: daar is iets veranderd, weggelaten of ingevoegd.`]),
  ...(missingCount > 0
    ? [
        missingCount === 1
          ? '1 besluit is wel genomen en staat niet in het register.'
          : `${decisions(missingCount)} zijn wel genomen en staan niet in het register.`,
      ]
    : []),
  ...(unfoundedCount > 0
    ? [`${decisions(unfoundedCount)} in het register ${unfoundedCount === 1 ? 'is' : 'zijn'} nergens genomen.`]
    : []),
];

const verdict = (verification: Verification): Html => {
  const faults = faultsOf(verification);
  if (faults.length === 0)
    return html`<section class="utrecht-alert utrecht-alert--ok" role="status"><div class="utrecht-alert__content"><p class="nl-paragraph">${
      verification.entries === 0
        ? 'Het register is nog leeg.'
        : `Het register klopt: ${decisions(verification.entries)}, en niets is veranderd, weggelaten of ingevoegd.`
    }</p></div></section>`;
  return html`<section class="utrecht-alert utrecht-alert--error" aria-labelledby="klopt-niet"><div class="utrecht-alert__content">
<h2 class="nl-heading nl-heading--level-2" id="klopt-niet">Het register klopt niet</h2>
${faults.map((fault) => html`<p class="nl-paragraph">${fault}</p>`)}
<p class="nl-paragraph">Meld dit bij het programmabureau, met het controlegetal hieronder. Verander zelf niets.</p>
</div></section>`;
};

/** Whether the register is whole, as a sentence, with what proves it later. */
export const checkView = ({ verification, visit }: CheckPage): Html => html`
<h1 class="nl-heading nl-heading--level-1">Controle van het register</h1>
${verdict(verification)}
<p class="nl-paragraph">Wij rekenden elk controlegetal opnieuw uit, van het eerste tot het laatste besluit, en zochten elk besluit op in het register, en omgekeerd.</p>
${dataList([
  ['Gecontroleerd op', dutchMoment(visit.now)],
  ['Besluiten', dutchNumber(verification.entries)],
  ['Controlegetal van het laatste besluit', hashCode(verification.lastHash)],
])}
<p class="nl-paragraph">Bewaar dit controlegetal, bijvoorbeeld door deze pagina af te drukken. Daarmee kunt u later bewijzen dat tot hier niets is veranderd.</p>
<p class="nl-paragraph">${link(visit.here('besluiten'), 'Naar de besluiten')}</p>`;
