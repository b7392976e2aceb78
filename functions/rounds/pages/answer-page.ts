import { html } from 'hono/html';
import { changesSection, documentsSection, earlierSection, stakesSection } from '#shared/pages/briefing-sections.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { type Choice, faultOf, hidden, radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples, registeringIsNotDeciding, withArticle } from '#shared/pages/words.ts';
import { oneOf } from '#shared/words/dutch.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';
import { boundFields } from './bound-fields.ts';
import { fillSections } from './fill-sections.ts';
import type { FormValues } from './form-values.ts';
import { layout } from './layout.ts';
import { hashSection, subjectSection } from './subject-section.ts';
import { taskSummary } from './task-summary.ts';
import type { TaskView } from './views.ts';

type Filled = Partial<FormValues>;
type Faults = readonly PageFault[];

const choiceHint = ({ answer, remarks, conditions, keepsOpen }: AnswerOption): string | undefined => {
  const hints = [
    remarks === 'required'
      ? answer === 'input'
        ? 'Schrijf uw inbreng hieronder.'
        : 'Geef hieronder ook een toelichting.'
      : '',
    conditions ? 'Vul hieronder ook de voorwaarden in.' : '',
    keepsOpen ? 'De vraag blijft open. U antwoordt opnieuw zodra er een besluit is.' : '',
  ].filter(Boolean);
  return hints.join(' ') || undefined;
};

const choices = (options: readonly AnswerOption[]): Choice[] =>
  options.map((option) => ({ value: option.answer, label: option.label, hint: choiceHint(option) }));

const quoted = (options: readonly AnswerOption[]): string => oneOf(options.map(({ label }) => `“${label}”`));

/** A question with one answer, such as a form to fill in, has nothing to choose. */
const answerChoice = ({ options }: TaskView, filled: Filled, faults: Faults): Html => {
  const [only] = options;
  if (options.length === 1 && only) return hidden({ answer: only.answer });
  const fault = faultOf(faults, 'answer');
  return radioGroup({ name: 'answer', legend: 'Uw antwoord', choices: choices(options), chosen: filled.answer, fault });
};

const remarksField = ({ roundKind, options }: TaskView, filled: Filled, faults: Faults): Html | undefined => {
  if (options.every(({ remarks }) => remarks === 'none')) return undefined;
  const required = options.filter(({ remarks }) => remarks === 'required');
  return textField({
    name: 'remarks',
    label: roundKind === 'input' ? 'Uw inbreng' : 'Toelichting',
    hint: required.length > 0 ? `Verplicht als u kiest voor ${quoted(required)}.` : undefined,
    optional: required.length === 0,
    value: filled.remarks,
    rows: 6,
    fault: faultOf(faults, 'remarks'),
  });
};

const conditionsField = ({ options }: TaskView, filled: Filled, faults: Faults): Html | undefined => {
  const conditional = options.filter(({ conditions }) => conditions);
  if (conditional.length === 0) return undefined;
  return textField({
    name: 'conditions',
    label: 'Voorwaarden',
    hint: `Alleen als u kiest voor ${quoted(conditional)}. Zet elke voorwaarde op een nieuwe regel.`,
    value: filled.conditions,
    rows: 4,
    fault: faultOf(faults, 'conditions'),
  });
};

const decisionFields = (view: TaskView, filled: Filled, faults: Faults): Html => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Het besluit</legend>
<p class="utrecht-paragraph">${registeringIsNotDeciding}</p>
${textField({
  name: 'decidedOn',
  label: 'Datum van het besluit',
  hint: `De dag van de vergadering. Bijvoorbeeld ${dayExamples(view.today)}.`,
  value: filled.decidedOn,
  width: 'short',
  autocomplete: 'off',
  fault: faultOf(faults, 'decidedOn'),
})}
${textField({
  name: 'reference',
  label: 'Kenmerk van het besluit',
  hint: 'Het nummer of de code waarmee uw organisatie dit besluit terugvindt.',
  value: filled.reference,
  width: 'medium',
  autocomplete: 'off',
  fault: faultOf(faults, 'reference'),
})}
${textField({
  name: 'onBehalfOf',
  label: 'Namens wie is het besluit genomen?',
  hint: `Bijvoorbeeld: ${view.capacity}.`,
  value: filled.onBehalfOf,
  autocomplete: 'off',
  fault: faultOf(faults, 'onBehalfOf'),
})}
${conditionsField(view, filled, faults)}
${textField({
  name: 'document',
  label: 'Link naar het besluit',
  hint: 'Het webadres van het document. Het begint met https://',
  value: filled.document,
  optional: true,
  autocomplete: 'off',
  fault: faultOf(faults, 'document'),
})}
</fieldset>`;

const personFields = (filled: Filled, faults: Faults): Html => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Wie vult dit in?</legend>
<p class="utrecht-paragraph">Wij bewaren bij het antwoord wie het heeft vastgelegd.</p>
${textField({ name: 'byName', label: 'Uw naam', value: filled.byName, width: 'medium', autocomplete: 'name', fault: faultOf(faults, 'byName') })}
${textField({
  name: 'byRole',
  label: 'Uw functie',
  hint: 'Bijvoorbeeld: gemeentesecretaris.',
  value: filled.byRole,
  width: 'medium',
  autocomplete: 'organization-title',
  fault: faultOf(faults, 'byRole'),
})}
</fieldset>`;

const passOnForm = ({ formAction, csrf, subject }: TaskView): Html => html`
<form class="rd-aside" method="post" action="${formAction}">
<h2 class="utrecht-heading-2">Kunt u zelf niet antwoorden?</h2>
<p class="utrecht-paragraph">Laat dan een collega antwoorden. Die krijgt een eigen link.</p>
${hidden({ csrf, textHash: subject.hash })}
<div class="rd-actions"><button class="utrecht-button utrecht-button--secondary-action" type="submit" name="step" value="pass-on">Laat een collega antwoorden</button></div>
</form>`;

/** The question with its answer form. After faults everything that was typed is shown again. */
export const answerPage = (view: TaskView, filled: Filled = {}, faults: Faults = []): string =>
  layout({
    frame: view,
    title: `${view.question} (stap 1 van 2)`,
    faulty: faults.length > 0,
    hasForm: true,
    main: html`
<p class="rd-step">Stap 1 van 2: uw antwoord</p>
<h1 class="utrecht-heading-1">${view.question}</h1>
${errorSummary(faults)}
${taskSummary(view)}
${subjectSection(view)}
${view.briefing && changesSection(view.briefing)}
${view.briefing && earlierSection(view.briefing)}
${view.briefing && stakesSection(view.briefing)}
${view.briefing && documentsSection(view.briefing.documents)}
${hashSection(view)}
<form class="rd-form" method="post" action="${view.formAction}" novalidate aria-labelledby="antwoord">
<h2 class="utrecht-heading-2" id="antwoord">Geef antwoord namens ${withArticle(view.capacity)}</h2>
${hidden({ csrf: view.csrf, step: 'review', textHash: view.subject.hash })}
${answerChoice(view, filled, faults)}
${fillSections(view, faults)}
${remarksField(view, filled, faults)}
${boundFields(view, filled, faults)}
${view.registersDecision && decisionFields(view, filled, faults)}
${personFields(filled, faults)}
<p class="utrecht-paragraph">Er wordt nu nog niets vastgelegd. Op de volgende pagina controleert u eerst alles.</p>
<div class="rd-actions"><button class="utrecht-button utrecht-button--primary-action" type="submit">Controleer uw antwoord</button></div>
</form>
${passOnForm(view)}`,
  });
