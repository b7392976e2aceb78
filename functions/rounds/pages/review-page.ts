import { html } from 'hono/html';
import { dataList, type Row } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { hidden } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { oneTextOnly, registeringIsNotDeciding, withArticle } from '#shared/pages/words.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';
import { boundRows } from './bound-rows.ts';
import { boundIn } from './bound-values.ts';
import { type CodeView, codeSection } from './code-section.ts';
import { filledRows } from './fill-sections.ts';
import { answerFields, codeField, type FormValues } from './form-values.ts';
import { layout } from './layout.ts';
import { decisionRows, personRow, subjectRows } from './recorded-list.ts';
import type { TaskView } from './views.ts';

const givenRows = (view: TaskView, values: FormValues, option?: AnswerOption): Row[] => [
  ...subjectRows(view.question, view.capacity, view.subject),
  ['Antwoord', html`<strong>${option?.label ?? values.answer}</strong>`],
  ['Toelichting', values.remarks],
  ...boundRows(boundIn(view.options, values)),
  ...filledRows(view),
  ...(view.registersDecision ? givenDecision(values) : []),
  personRow(values.byName, values.byRole),
];

const givenDecision = (values: FormValues): Row[] => {
  const decidedOn = isoDay(values.decidedOn);
  const rows = decisionRows({
    decidedOn: decidedOn ?? '1970-01-01',
    reference: values.reference,
    onBehalfOf: values.onBehalfOf,
    conditions: typedLines(values.conditions),
    document: values.document,
  });
  // An impossible day is refused before this; if one came here, the typed text is shown instead of another day.
  return decidedOn ? rows : [['Datum van het besluit', values.decidedOn], ...rows.slice(1)];
};

const consequences = (view: TaskView, option?: AnswerOption): Html => html`
<div class="utrecht-alert utrecht-alert--info"><div class="utrecht-alert__content">
<p class="nl-paragraph">${view.registersDecision ? registeringIsNotDeciding : `U geeft dit antwoord namens ${withArticle(view.capacity)}.`} ${oneTextOnly(view.subject, view.asksAgain)}</p>
<p class="nl-paragraph">${
  option?.keepsOpen
    ? 'De vraag blijft open tot het einde van de termijn. Is er een besluit? Leg dat dan vast met dezelfde link.'
    : 'Na het vastleggen kunt u het antwoord niet meer zelf wijzigen.'
}</p>
</div></div>`;

/** Everything that would be recorded, for a check before the recording: everything can still be changed. */
export const reviewPage = (view: TaskView, values: FormValues, code: CodeView = {}): string => {
  const option = view.options.find(({ answer }) => answer === values.answer);
  const faults = code.codeFault === undefined ? [] : [{ field: codeField, message: code.codeFault }];
  const kept = Object.fromEntries(answerFields.map((field) => [field, values[field]]));
  return layout({
    frame: view,
    title: `Controleer uw antwoord: ${view.question} (stap 2 van 2)`,
    faulty: faults.length > 0,
    hasForm: true,
    main: html`
<p class="rd-step">Stap 2 van 2: controleren en vastleggen</p>
<h1 class="nl-heading nl-heading--level-1">Controleer uw antwoord</h1>
${errorSummary(faults)}
<p class="nl-paragraph">Er is nog niets vastgelegd. Dit leggen wij vast als u hieronder kiest voor “Leg definitief vast”.</p>
${dataList(givenRows(view, values, option))}
<form class="rd-form" method="post" action="${view.formAction}" novalidate>
${hidden({ csrf: view.csrf, textHash: view.subject.hash, ...kept, ...view.filled })}
${view.oneTimeCode && codeSection(code)}
${consequences(view, option)}
<div class="utrecht-action-group">
<button class="nl-button nl-button--primary" type="submit" name="step" value="record">Leg definitief vast</button>
<button class="nl-button nl-button--secondary" type="submit" name="step" value="change">Wijzig</button>
${view.oneTimeCode && html`<button class="nl-button nl-button--secondary" type="submit" name="step" value="new-code">Stuur een nieuwe code</button>`}
</div>
</form>`,
  });
};
