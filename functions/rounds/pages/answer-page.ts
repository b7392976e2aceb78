import { html } from 'hono/html';
import { answerChoice, decisionFields, type FieldAt, formFields, remarksField } from '#shared/pages/answer-fields.ts';
import { hashSection } from '#shared/pages/asked-sections.ts';
import { changesSection, documentsSection, earlierSection, stakesSection } from '#shared/pages/briefing-sections.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, hidden, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { withArticle } from '#shared/pages/words.ts';
import { boundFields } from './bound-fields.ts';
import type { FormValues } from './form-values.ts';
import { layout } from './layout.ts';
import { subjectSection } from './subject-section.ts';
import { taskSummary } from './task-summary.ts';
import type { TaskView } from './views.ts';

type Filled = Partial<FormValues>;
type Faults = readonly PageFault[];

/** The fields of the form, with what was typed in each: the answer and its parts, and the form of the matter. */
const fieldsAt =
  (filled: Partial<Record<string, string>>, faults: Faults): FieldAt =>
  (name) => ({ name, value: filled[name], fault: faultOf(faults, name) });

const personFields = (filled: Filled, faults: Faults): Html => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">Wie vult dit in?</legend>
<p class="nl-paragraph">Wij bewaren bij het antwoord wie het heeft vastgelegd.</p>
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
<h2 class="nl-heading nl-heading--level-2">Kunt u zelf niet antwoorden?</h2>
<p class="nl-paragraph">Laat dan een collega antwoorden. Die krijgt een eigen link.</p>
${hidden({ csrf, textHash: subject.hash })}
<div class="utrecht-action-group"><button class="nl-button nl-button--secondary" type="submit" name="step" value="pass-on">Laat een collega antwoorden</button></div>
</form>`;

/** The question with its answer form. After faults everything that was typed is shown again. */
export const answerPage = (view: TaskView, filled: Filled = {}, faults: Faults = []): string => {
  const { options, form = [], capacity, today } = view;
  const at = fieldsAt({ ...filled, ...view.filled }, faults);
  return layout({
    frame: view,
    title: `${view.question} (stap 1 van 2)`,
    faulty: faults.length > 0,
    hasForm: true,
    main: html`
<p class="rd-step">Stap 1 van 2: uw antwoord</p>
<h1 class="nl-heading nl-heading--level-1">${view.question}</h1>
${errorSummary(faults)}
${taskSummary(view)}
${subjectSection(view)}
${view.briefing && changesSection(view.briefing)}
${view.briefing && earlierSection(view.briefing)}
${view.briefing && stakesSection(view.briefing)}
${view.briefing && documentsSection(view.briefing.documents)}
${hashSection(view.subject)}
<form class="rd-form" method="post" action="${view.formAction}" novalidate aria-labelledby="antwoord">
<h2 class="nl-heading nl-heading--level-2" id="antwoord">Geef antwoord namens ${withArticle(view.capacity)}</h2>
${hidden({ csrf: view.csrf, step: 'review', textHash: view.subject.hash })}
${answerChoice(options, at, 'Uw antwoord')}
${formFields(form, at)}
${remarksField(options, at)}
${boundFields(view, at)}
${view.registersDecision && decisionFields({ options, capacity, today }, at)}
${personFields(filled, faults)}
<p class="nl-paragraph">Er wordt nu nog niets vastgelegd. Op de volgende pagina controleert u eerst alles.</p>
<div class="utrecht-action-group"><button class="nl-button nl-button--primary" type="submit">Controleer uw antwoord</button></div>
</form>
${passOnForm(view)}`,
  });
};
