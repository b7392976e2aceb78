import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { type Choice, faultOf, hidden, radioGroup, textField } from '#shared/pages/fields.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import {
  dayExamples,
  isFramework,
  registeringIsNotDeciding,
  textName,
  withArticle,
  withoutAnswer,
} from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchMoment, lastDay, oneOf } from '#shared/words/dutch.ts';
import { rowsOf } from '../../forms/form-view.ts';
import { empty, form, link, refusedHere } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import type { Visit } from '../screen.ts';
import { anotherMeasure, type Typed } from './form.ts';
import { measureFields, measureRows, measuresPart } from './measures.ts';
import { draftFields, filledFields } from './more-fields.ts';
import { reading } from './reading.ts';

type Task = AnswerOf<'readTask'>;
type Answering = NonNullable<Task['answering']>;

export interface TaskPage {
  readonly task: Task;
  readonly round: AnswerOf<'readRound'>;
  readonly typed: Typed;
  readonly faults: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf' | 'now'>;
}

const hintOf = ({ remarks, conditions }: Answering['options'][number]): string | undefined =>
  [
    remarks === 'required' ? 'Geef hieronder ook een toelichting.' : '',
    conditions ? 'Vul hieronder ook de voorwaarden in.' : '',
  ]
    .filter(Boolean)
    .join(' ') || undefined;

const choicesOf = ({ options }: Answering): Choice[] =>
  options.map((option) => ({ value: option.answer, label: option.label, hint: hintOf(option) }));

const labelled = (options: Answering['options']): string => oneOf(options.map(({ label }) => `“${label}”`));

const remarks = ({ options }: Answering, { typed, faults }: Pick<TaskPage, 'typed' | 'faults'>): Html | undefined => {
  const required = options.filter((option) => option.remarks === 'required');
  if (options.every((option) => option.remarks === 'none')) return undefined;
  return textField({
    name: 'remarks',
    label: 'Toelichting',
    hint: required.length > 0 ? `Verplicht als u kiest voor ${labelled(required)}.` : undefined,
    optional: required.length === 0,
    value: typed['remarks'],
    rows: 6,
    fault: faultOf(faults, 'remarks'),
  });
};

const conditions = (
  { options }: Answering,
  { typed, faults }: Pick<TaskPage, 'typed' | 'faults'>,
): Html | undefined => {
  const conditional = options.filter((option) => option.conditions);
  if (conditional.length === 0) return undefined;
  return textField({
    name: 'conditions',
    label: 'Voorwaarden',
    hint: `Alleen als u kiest voor ${labelled(conditional)}. Zet elke voorwaarde op een nieuwe regel.`,
    value: typed['conditions'],
    rows: 4,
    fault: faultOf(faults, 'conditions'),
  });
};

const decision = (answering: Answering, page: Parameters<typeof answerFields>[1]): Html => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Het besluit</legend>
<p class="utrecht-paragraph">${registeringIsNotDeciding}</p>
${textField({
  name: 'decidedOn',
  label: 'Datum van het besluit',
  hint: `De dag van de vergadering. Bijvoorbeeld ${dayExamples(localDate(page.visit.now))}.`,
  value: page.typed['decidedOn'],
  width: 'short',
  autocomplete: 'off',
  fault: faultOf(page.faults, 'decidedOn'),
})}
${textField({
  name: 'reference',
  label: 'Kenmerk van het besluit',
  hint: 'Het nummer of de code waarmee uw organisatie dit besluit terugvindt.',
  value: page.typed['reference'],
  width: 'medium',
  autocomplete: 'off',
  fault: faultOf(page.faults, 'reference'),
})}
${textField({
  name: 'onBehalfOf',
  label: 'Namens wie is het besluit genomen?',
  hint: `Bijvoorbeeld: ${page.task.addressee}.`,
  value: page.typed['onBehalfOf'],
  autocomplete: 'off',
  fault: faultOf(page.faults, 'onBehalfOf'),
})}
${conditions(answering, page)}
${textField({
  name: 'document',
  label: 'Link naar het besluit',
  hint: 'Het webadres van het document. Het begint met https://',
  value: page.typed['document'],
  optional: true,
  autocomplete: 'off',
  fault: faultOf(page.faults, 'document'),
})}
</fieldset>`;

/** A question with one answer, such as a form to fill in, has nothing to choose. */
const answerChoice = (answering: Answering, { typed, faults }: Pick<TaskPage, 'typed' | 'faults'>): Html => {
  const [only] = answering.options;
  if (answering.options.length === 1 && only) return hidden({ answer: only.answer });
  return radioGroup({
    name: 'answer',
    legend: 'Het antwoord',
    choices: choicesOf(answering),
    chosen: typed['answer'],
    fault: faultOf(faults, 'answer'),
  });
};

/** The parts of the form of an answer beside its fields: how many rows of measures it has, and the button for another. */
export const measuresOf = ({ options }: Answering, typed: Typed) =>
  options.some(({ measures }) => measures)
    ? { values: { [rowsOf(measuresPart)]: String(measureRows(typed)) }, also: [anotherMeasure] }
    : { values: {}, also: [] };

/** The fields of an answer, as far as its round needs them. */
export const answerFields = (
  answering: Answering,
  page: Pick<TaskPage, 'task' | 'typed' | 'faults'> & { readonly visit: Pick<Visit, 'now'> },
): Html => html`
${answerChoice(answering, page)}
${filledFields(answering, page.typed, page.faults)}
${remarks(answering, page)}
${measureFields(answering, page.typed, page.faults)}
${draftFields(answering, page.typed, page.faults)}
${answering.registersDecision && decision(answering, page)}`;

const answerForm = (answering: Answering, page: TaskPage): Html => html`
<h2 class="utrecht-heading-2">Geef antwoord namens ${withArticle(page.task.addressee)}</h2>
${form({
  action: page.visit.here(`taken/${page.task.taskId}`),
  csrf: page.visit.csrf,
  submit: 'Leg het antwoord vast',
  values: { textHash: page.round.subject.hash, ...measuresOf(answering, page.typed).values },
  also: measuresOf(answering, page.typed).also,
  fields: answerFields(answering, page),
})}`;

const answered = ({ task, round }: TaskPage): Html | undefined => {
  if (!task.answer) return undefined;
  const { answer, givenAt, remarks: said } = task.answer;
  const label = task.answering?.options.find((option) => option.answer === answer)?.label ?? answer;
  return html`
<h2 class="utrecht-heading-2">Wat is vastgelegd</h2>
${dataList([
  ['Antwoord', label],
  ['Op', dutchMoment(givenAt)],
  ['Toelichting', said && prose(said)],
  ['Uitkomst van de ronde', round.outcome?.sentence],
])}`;
};

const answering = (page: TaskPage): Html | undefined => {
  const { task } = page;
  if (!task.answering) return empty('De termijn van deze vraag is voorbij: er kan niet meer worden geantwoord.');
  if (task.status !== 'open') return undefined;
  if (!task.yours) return empty(`Deze vraag is aan ${task.addressee}, en niet aan u in deze rol.`);
  return answerForm(task.answering, page);
};

/** One task: what is asked, what was answered, and the form for whoever it waits on. */
export const taskView = (page: TaskPage): Html => {
  const { task, round, faults, refused, visit } = page;
  return html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">${round.question}</h1>
${dataList([
  ['Aan', task.addressee],
  [isFramework(round.subject) ? 'Tekst' : 'Onderwerp', textName(round.subject)],
  ['Uiterlijk', lastDay(round.termEnd)],
])}
${task.status === 'open' && task.answering && html`<p class="utrecht-paragraph">${withoutAnswer(undefined)}</p>`}
${answered(page)}
${reading(page)}
${answering(page)}
<p class="utrecht-paragraph">${link(visit.here('werk'), 'Terug naar mijn werk')}</p>`;
};
