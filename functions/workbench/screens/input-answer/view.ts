import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, radioGroup, textField } from '#shared/pages/fields.ts';
import { frameworkContent } from '#shared/pages/framework-content.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { form, link, refusedHere } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import { type Received, verdictInDutch } from '../input/view.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';
import { type Typed, verdicts } from './form.ts';

export interface InputAnswerPage {
  readonly cycleId: string;
  readonly given: Received;
  /** The text of the version as it is now. */
  readonly text: AnswerOf<'readText'>;
  readonly typed?: Typed;
  readonly faults?: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf'>;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const answerForm = ({ cycleId, given, typed, faults = [], visit }: InputAnswerPage): Html =>
  form({
    action: visit.here(`kader/${cycleId}/inbreng/${given.taskId}`),
    csrf: visit.csrf,
    submit: 'Leg het antwoord vast',
    fields: html`
${radioGroup({
  name: 'verdict',
  legend: 'Wat doet u ermee?',
  choices: verdicts.map((value) => ({ value, label: capital(verdictInDutch(value)) })),
  chosen: typed?.verdict,
  fault: faultOf(faults, 'verdict'),
})}
${textField({
  name: 'reason',
  label: 'Waarom',
  hint: 'De indiener krijgt dit per e-mail. Noem de plek in de tekst die is veranderd. U kunt het daarna niet meer wijzigen.',
  value: typed?.reason,
  rows: 5,
  fault: faultOf(faults, 'reason'),
})}`,
  });

/** One contribution with the form that answers it, beside the text that it is about. */
export const inputAnswerView = (page: InputAnswerPage): Html => {
  const { cycleId, given, text, faults = [], refused, visit } = page;
  return html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">Inbreng van ${given.addressee}</h1>
${dataList([
  ['Ronde', kindInDutch(given)],
  ['Gegeven op', given.givenAt && dutchDay(given.givenAt)],
  ['Inbreng', given.remarks && prose(given.remarks)],
  ['Wat ermee is gedaan', given.answer && capital(verdictInDutch(given.answer.verdict))],
  ['Waarom', given.answer && prose(given.answer.reason)],
])}
${!given.answer && answerForm(page)}
<details class="rd-details" open>
<summary class="rd-details__summary">De tekst: versie ${text.cycleId}, tekst ${text.number}</summary>
<div class="rd-details__content">
<h2 class="utrecht-heading-2">${text.content.title}</h2>
${frameworkContent(frameworkContentView(text.content))}
</div>
</details>
<p class="utrecht-paragraph">${link(visit.here(`kader/${cycleId}/inbreng`), 'Terug naar alle inbreng')}</p>`;
};
