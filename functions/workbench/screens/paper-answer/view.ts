import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { faultsAt } from '../../forms/faults-at.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { empty, link } from '../../pages/parts.ts';
import { answerLabel } from '../round/view.ts';
import { faultsIn } from '../task/form.ts';
import { measureRows, measuresPart } from '../task/measures.ts';
import { answerFields, type TaskAbout } from '../task/view.ts';
import { words } from './form.ts';

const paper = (typed: Typed): Html => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">Het papier</legend>
${textField({ ...typed.of('name'), label: 'Naam van wie het antwoord gaf', width: 'medium', autocomplete: 'off' })}
${textField({ ...typed.of('role'), label: 'Functie van wie het antwoord gaf', hint: 'Bijvoorbeeld: gemeentesecretaris.', width: 'medium', autocomplete: 'off' })}
${textField({ ...typed.of('reason'), label: 'Reden', hint: 'Waarom u dit vastlegt. Bijvoorbeeld: de brief kwam per post op 3 februari.', rows: 3 })}
</fieldset>`;

const closed = ({ task }: TaskAbout): Html | undefined => {
  if (!task.answering) return empty('Deze ronde is voorbij. Er kan geen antwoord meer worden vastgelegd.');
  return task.status === 'withdrawn'
    ? empty('Deze vraag is ingetrokken. Er kan geen antwoord meer worden vastgelegd.')
    : undefined;
};

/** The form in which the programmabureau registers an answer that came on paper, or corrects one. */
export const paperForm: FormParts<TaskAbout, BodyOf<'registerPaperAnswer'>> = {
  path: 'rondes/{roundId}/taken/{taskId}/papier',
  who: 'bureau',
  title: () => 'Leg een antwoord van papier vast',
  before: ({ task, round }) => html`
${dataList([
  ['Vraag', round.question],
  ['Aan', task.addressee],
  ['Uiterlijk', lastDay(round.termEnd)],
  ['Nu vastgelegd', answerLabel(round, task)],
])}
${task.answer && html`<p class="nl-paragraph">Er is al een antwoord. Wat u hier vastlegt, verbetert dat. Het eerste antwoord blijft bewaard.</p>`}`,
  closed,
  seenVersion: ({ task: { answer } }) => (answer ? { replaces: String(answer.number) } : {}),
  rows: { [measuresPart]: measureRows },
  fields: (about, typed) =>
    html`${about.task.answering && answerFields(about.task.answering, about, typed)}${paper(typed)}`,
  submit: ({ task }) => (task.answer ? 'Leg de verbetering vast' : 'Leg het antwoord vast'),
  after: ({ task: { roundId, taskId } }, { here }) =>
    html`<p class="nl-paragraph">${link(here(`rondes/${roundId}/taken/${taskId}`), 'Terug naar de taak')}</p>`,
  faultsOf: (refusal, values, { task, today }) => [
    ...faultsIn(refusal, today, values, task),
    ...faultsAt(refusal, words),
  ],
  refusals: {
    'different-answer':
      'Er is intussen een ander antwoord vastgelegd. Bekijk het eerst; wat u vastlegt, verbetert dan dat antwoord.',
    'task-withdrawn': 'Deze vraag is ingetrokken. Het antwoord is niet vastgelegd.',
    'round-closed': 'Deze ronde is voorbij. Het antwoord is niet vastgelegd.',
    'already-concluded': 'Uit het eerdere antwoord is al een besluit getrokken. Dit antwoord is niet vastgelegd.',
    'remarks-answered': 'Op de eerdere inbreng is al geantwoord. Dit antwoord is niet vastgelegd.',
    'task-changed': 'Tegelijk met u veranderde er iets aan deze taak. Bekijk hoe zij er nu voor staat.',
  },
};
