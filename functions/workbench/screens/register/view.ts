import { html } from 'hono/html';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { matterInDutch } from '#shared/vocabulary/matter.ts';
import { empty, link, selectField, table } from '../../pages/parts.ts';
import { decidedOn } from '../../words/decided-on.ts';
import {
  deciderInDutch,
  decidingBodies,
  decisionKinds,
  type Entry,
  outcomeInDutch,
} from '../../words/decision-words.ts';
import type { Visit } from '../screen.ts';
import { queryOf, type Typed } from './search.ts';

export interface RegisterPage {
  readonly decisions: readonly Entry[];
  /** The names of the partners. */
  readonly names: ReadonlyMap<string, string>;
  readonly typed: Typed;
  readonly faults: readonly PageFault[];
  /** Where the earlier decisions are, when there are more. */
  readonly earlier?: string | undefined;
  /** Where the same decisions are as a file. */
  readonly file: string;
  /** The same as a workbook. */
  readonly workbook: string;
  readonly visit: Pick<Visit, 'here'>;
}

const choicesOf = (words: Readonly<Record<string, string>> | ReadonlyMap<string, string>) =>
  [...(words instanceof Map ? words : Object.entries(words))].map(([value, label]) => ({ value, label }));

const search = ({ typed, faults, names, visit }: RegisterPage): Html => html`
<form class="rd-form" method="get" action="${visit.here('besluiten')}" role="search" novalidate>
${textField({ name: 'woorden', label: 'Woorden', optional: true, value: typed.woorden, hint: 'In het kenmerk, de toelichting, de voorwaarden of het onderwerp.', autocomplete: 'off' })}
${selectField({ name: 'soort', label: 'Soort besluit', optional: true, chosen: typed.soort, choices: choicesOf(decisionKinds) })}
${selectField({ name: 'orgaan', label: 'Orgaan', optional: true, chosen: typed.orgaan, choices: choicesOf(decidingBodies) })}
${selectField({ name: 'partner', label: 'Gemeente of partner', optional: true, chosen: typed.partner, choices: choicesOf(names) })}
${textField({ name: 'van', label: 'Besloten vanaf', optional: true, width: 'short', value: typed.van, fault: faultOf(faults, 'van'), autocomplete: 'off', hint: 'Bijvoorbeeld 1 januari 2027.' })}
${textField({ name: 'tot', label: 'Besloten tot en met', optional: true, width: 'short', value: typed.tot, fault: faultOf(faults, 'tot'), autocomplete: 'off' })}
<div class="utrecht-action-group"><button class="nl-button nl-button--primary" type="submit">Zoek</button></div>
</form>`;

const found = ({ decisions, names, visit }: RegisterPage): Html =>
  table(
    'Besluiten, het laatste eerst',
    [
      {
        heading: 'Besluit',
        cell: ({ sequence, decision }: Entry) =>
          link(visit.here(`besluiten/${decision.decisionId}`), `${sequence}. ${decisionKinds[decision.kind]}`),
      },
      { heading: 'Onderwerp', cell: ({ decision }) => matterInDutch(decision) },
      { heading: 'Wie', cell: ({ decision }) => deciderInDutch(decision, names) },
      { heading: 'Uitkomst', cell: ({ decision }) => outcomeInDutch(decision) },
      { heading: 'Besloten op', cell: ({ decision }) => decidedOn(decision.decidedAt) },
      { heading: 'Kenmerk', cell: ({ decision }) => decision.reference },
    ],
    decisions,
  );

const none = ({ typed, visit }: RegisterPage): Html =>
  queryOf(typed) === ''
    ? empty(
        'Er is nog geen besluit geregistreerd. Elk besluit van een college, raad, bestuur of de regiegroep komt hier vanzelf.',
      )
    : empty(html`Geen besluit past bij wat u zoekt. ${link(visit.here('besluiten'), 'Toon alle besluiten')}`);

/** The register of decisions: what was decided, with a search, a file and the check that nothing in it changed. */
export const registerView = (page: RegisterPage): Html => html`
${errorSummary(page.faults)}
<h1 class="nl-heading nl-heading--level-1">Besluiten</h1>
<p class="nl-paragraph">In het register staat elk besluit, met wie het nam, wanneer en op welke grond. Niets erin verandert. ${link(page.visit.here('besluiten/controle'), 'Controleer het register')}</p>
<p class="nl-paragraph">Een tussentijdse evaluatie is geen besluit. Wat is vastgesteld, staat met versie en controlegetal bij ${link(page.visit.here('evaluaties'), 'de evaluaties')}.</p>
<details class="rd-details"${(queryOf(page.typed) !== '' || page.faults.length > 0) && html` open`}><summary class="rd-details__summary">Zoek een besluit</summary><div class="rd-details__content">${search(page)}</div></details>
${page.decisions.length === 0 ? none(page) : found(page)}
${page.earlier && html`<p class="nl-paragraph">${link(page.earlier, 'Eerdere besluiten')}</p>`}
${page.decisions.length > 0 && html`<p class="nl-paragraph">Download deze besluiten als ${link(page.workbook, 'werkmap voor Excel (xlsx)')} of als ${link(page.file, 'tekstbestand (CSV)')}.</p>`}`;
