import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, hidden, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { type CodeView, codeSection } from './code-section.ts';
import { codeField, type PassOnField, type PassOnValues } from './form-values.ts';
import { layout } from './layout.ts';
import type { TaskView } from './views.ts';

type Faults = readonly PageFault<PassOnField>[];

const deputyFields = (filled: Partial<PassOnValues>, faults: Faults): Html => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">Wie antwoordt voor u?</legend>
${textField({ name: 'deputyName', label: 'Naam van uw collega', value: filled.deputyName, width: 'medium', autocomplete: 'off', fault: faultOf(faults, 'deputyName') })}
${textField({ name: 'deputyRole', label: 'Functie van uw collega', hint: 'Bijvoorbeeld: loco-secretaris.', value: filled.deputyRole, width: 'medium', autocomplete: 'off', fault: faultOf(faults, 'deputyRole') })}
${textField({
  name: 'deputyEmail',
  label: 'E-mailadres van uw collega',
  hint: 'Naar dit adres sturen wij de nieuwe link. Bijvoorbeeld: naam@gemeente.nl',
  value: filled.deputyEmail,
  type: 'email',
  width: 'medium',
  autocomplete: 'off',
  fault: faultOf(faults, 'deputyEmail'),
})}
${textField({ name: 'reason', label: 'Waarom antwoordt u niet zelf?', hint: 'Eén zin is genoeg. Bijvoorbeeld: ik ben met verlof tot 1 maart.', value: filled.reason, rows: 3, fault: faultOf(faults, 'reason') })}
</fieldset>`;

const allFaults = (faults: Faults, code: CodeView | undefined): readonly PageFault[] =>
  code?.codeFault ? [...faults, { field: codeField, message: code.codeFault }] : faults;

/** The form that passes a task on to a deputy (waarneming); with a code when an answer needs one too. */
export const passOnPage = (
  view: TaskView,
  filled: Partial<PassOnValues> = {},
  faults: Faults = [],
  code?: CodeView,
): string =>
  layout({
    frame: view,
    title: `Laat een collega antwoorden: ${view.question}`,
    faulty: faults.length > 0 || code?.codeFault !== undefined,
    hasForm: true,
    main: html`
<h1 class="nl-heading nl-heading--level-1">Laat een collega antwoorden</h1>
${errorSummary(allFaults(faults, code))}
${dataList([
  ['Vraag', view.question],
  ['Gevraagd aan', view.capacity],
  ['Deze taak is nu voor', view.addresseeName],
  ['Uiterlijk antwoorden', lastDay(view.dueAt)],
])}
<h2 class="nl-heading nl-heading--level-2">Wat gebeurt er dan?</h2>
<ul class="utrecht-unordered-list">
<li>Uw collega krijgt een e-mail met een eigen link. Dat heet waarneming.</li>
<li>De link waarmee u nu werkt, werkt daarna niet meer.</li>
<li>De termijn blijft dezelfde.</li>
<li>Wij bewaren wie een collega liet antwoorden, welke collega, wanneer en waarom.</li>
</ul>
<form class="rd-form" method="post" action="${view.formAction}" novalidate>
${hidden({ csrf: view.csrf, textHash: view.subject.hash })}
${deputyFields(filled, faults)}
${code && codeSection(code)}
<div class="utrecht-action-group">
<button class="nl-button nl-button--primary" type="submit" name="step" value="record-pass-on">Laat deze collega antwoorden</button>
<button class="nl-button nl-button--secondary" type="submit" name="step" value="change">Terug naar de vraag</button>
</div>
</form>`,
  });

/** Says that the task is now the deputy's. */
export const passedOnPage = (view: TaskView, deputyName: string): string =>
  layout({
    frame: view,
    title: `Uw collega antwoordt: ${view.question}`,
    main: html`
<h1 class="nl-heading nl-heading--level-1">Uw collega antwoordt</h1>
<div class="utrecht-alert utrecht-alert--ok" role="status"><div class="utrecht-alert__content"><p class="nl-paragraph">${deputyName} krijgt een e-mail met een eigen link.</p></div></div>
${dataList([
  ['Vraag', view.question],
  ['Gevraagd aan', view.capacity],
  ['Uw collega', deputyName],
  ['Uiterlijk antwoorden', lastDay(view.dueAt)],
])}
<p class="nl-paragraph">U hoeft niets meer te doen. De link waarmee u hier kwam, werkt niet meer. Wij bewaren dat u een collega laat antwoorden.</p>
<p class="nl-paragraph">Ging dit per ongeluk? Neem dan contact op met het programmabureau. Dat kan de taak weer aan u geven.</p>`,
  });
