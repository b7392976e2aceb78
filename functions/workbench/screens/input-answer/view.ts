import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { frameworkContent } from '#shared/pages/framework-content.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { capital } from '#shared/words/capital.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import { faultsAt } from '../../forms/faults-at.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { type Received, verdictInDutch } from '../input/view.ts';
import { kindInDutch } from '../rounds/words.ts';
import { verdicts, words } from './form.ts';

export interface InputAnswerAbout {
  readonly cycleId: string;
  readonly given: Received;
  /** The text of the version as it is now. */
  readonly text: AnswerOf<'readText'>;
}

const facts = ({ given }: InputAnswerAbout): Html =>
  dataList([
    ['Ronde', kindInDutch(given)],
    ['Gegeven op', given.givenAt && dutchDay(given.givenAt)],
    ['Inbreng', given.remarks && prose(given.remarks)],
    ['Wat ermee is gedaan', given.answer && capital(verdictInDutch(given.answer.verdict))],
    ['Waarom', given.answer && prose(given.answer.reason)],
  ]);

const fields = (_about: InputAnswerAbout, typed: Typed): Html => html`
${radioGroup({
  ...chosen(typed, 'verdict'),
  legend: 'Wat doet u ermee?',
  choices: verdicts.map((value) => ({ value, label: capital(verdictInDutch(value)) })),
})}
${textField({
  ...typed.of('reason'),
  label: 'Waarom',
  hint: 'De indiener krijgt dit per e-mail. Noem de plek in de tekst die is veranderd. U kunt het daarna niet meer wijzigen.',
  rows: 5,
})}`;

/** One contribution with the form that answers it, beside the text that it is about. */
export const inputAnswerForm: FormParts<InputAnswerAbout, BodyOf<'answerInput'>> = {
  path: 'kader/{cycleId}/inbreng/{taskId}',
  who: 'preparer',
  title: ({ given }) => `Inbreng van ${given.addressee}`,
  before: facts,
  closed: ({ given }) => (given.answer ? html`` : undefined),
  fields,
  submit: 'Leg het antwoord vast',
  after: ({ cycleId, text }, { here }) => html`
<details class="rd-details" open>
<summary class="rd-details__summary">De tekst: versie ${text.cycleId}, tekst ${text.number}</summary>
<div class="rd-details__content">
<h2 class="nl-heading nl-heading--level-2">${text.content.title}</h2>
${frameworkContent(frameworkContentView(text.content))}
</div>
</details>
<p class="nl-paragraph">${link(here(`kader/${cycleId}/inbreng`), 'Terug naar alle inbreng')}</p>`,
  faultsOf: (refusal) => faultsAt(refusal, words),
  refusals: {
    'already-answered':
      'Deze inbreng heeft al een ander antwoord, en de indiener weet dat. Een antwoord verandert niet meer.',
  },
};
