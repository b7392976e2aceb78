import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { answerChoice, decisionFields, draftFields, formFields, remarksField } from '#shared/pages/answer-fields.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { isFramework, textName, withArticle, withoutAnswer } from '#shared/pages/words.ts';
import { dutchMoment, lastDay } from '#shared/words/dutch.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { empty, link } from '../../pages/parts.ts';
import { answerLabel } from '../round/view.ts';
import type { Visit } from '../screen.ts';
import { faultsIn, type Given } from './form.ts';
import { measureFields, measureRows, measuresPart } from './measures.ts';
import { reading } from './reading.ts';

type Task = AnswerOf<'readTask'>;
type Answering = NonNullable<Task['answering']>;

export interface TaskAbout {
  readonly task: Task;
  readonly round: AnswerOf<'readRound'>;
  /** ISO date. */
  readonly today: string;
}

/** Who is asked, and on which day. */
type Asked = Pick<TaskAbout, 'task' | 'today'>;

/** The fields of an answer, as far as its round needs them. */
export const answerFields = (answering: Answering, { task, today }: Asked, typed: Typed): Html => {
  const { options, form = [], registersDecision } = answering;
  return html`
${answerChoice(options, typed.of, 'Het antwoord')}
${formFields(form, typed.of)}
${remarksField(options, typed.of)}
${measureFields(answering, typed)}
${draftFields(options, typed.of)}
${registersDecision && decisionFields({ options, capacity: task.addressee, today }, typed.of)}`;
};

const answered = ({ task, round }: TaskAbout): Html | undefined => {
  if (!task.answer) return undefined;
  const { givenAt, remarks: said } = task.answer;
  return html`
<h2 class="nl-heading nl-heading--level-2">Wat is vastgelegd</h2>
${dataList([
  ['Antwoord', answerLabel(round, task)],
  ['Op', dutchMoment(givenAt)],
  ['Toelichting', said && prose(said)],
  ['Uitkomst van de ronde', round.outcome?.sentence],
])}`;
};

/** The escalation that a question is about, as a story: for whoever answers, and for whoever wants to know what became of the answer. */
const story = ({ round: { matter, matterId } }: TaskAbout, { here }: Pick<Visit, 'here'>): Html | undefined =>
  matter === 'escalation'
    ? link(here(`escalaties/${matterId}`), 'Bekijk de escalatie en hoe zij verdergaat')
    : undefined;

const closed = ({ task }: TaskAbout, { standing }: Pick<Visit, 'standing'>): Html | undefined => {
  if (!task.answering) return empty('De termijn van deze vraag is voorbij: er kan niet meer worden geantwoord.');
  if (task.status !== 'open') return html``;
  if (task.yours) return undefined;
  return empty(
    task.partnerId === standing.actsFor
      ? `Deze vraag is aan ${task.addressee}. Een collega van u kreeg de e-mail en antwoordt. Lukt dat niet? Vraag het programmabureau om de vraag aan een ander te geven.`
      : `Deze vraag is aan ${task.addressee}, en niet aan u in deze rol.`,
  );
};

/** One task: what is asked, what was answered, and the form for whoever it waits on. */
export const taskForm: FormParts<TaskAbout, Given & Pick<BodyOf<'answerTask'>, 'textHash'>> = {
  path: 'taken/{taskId}',
  who: 'everybody',
  title: ({ round }) => round.question,
  before: (about, visit) => html`
${dataList([
  ['Aan', about.task.addressee],
  [isFramework(about.round.subject) ? 'Tekst' : 'Onderwerp', textName(about.round.subject)],
  ['Uiterlijk', lastDay(about.round.termEnd)],
  ['Escalatie', story(about, visit)],
])}
${about.task.status === 'open' && about.task.answering && html`<p class="nl-paragraph">${withoutAnswer(about.task.answering.afterSilence)}</p>`}
${answered(about)}
${reading({ ...about, visit })}
${!closed(about, visit) && html`<h2 class="nl-heading nl-heading--level-2">Geef antwoord namens ${withArticle(about.task.addressee)}</h2>`}`,
  closed,
  seenVersion: ({ round }) => ({ textHash: round.subject.hash }),
  rows: { [measuresPart]: measureRows },
  fields: (about, typed) => html`${about.task.answering && answerFields(about.task.answering, about, typed)}`,
  submit: 'Leg het antwoord vast',
  after: (_about, { here }) => html`<p class="nl-paragraph">${link(here('werk'), 'Terug naar mijn werk')}</p>`,
  faultsOf: (refusal, values, { task, today }) => faultsIn(refusal, today, values, task),
  refusals: {
    'different-answer':
      'Op deze vraag is al een ander antwoord vastgelegd. Een verbetering legt het programmabureau vast.',
    'task-withdrawn': 'Deze vraag is ingetrokken. Uw antwoord is niet vastgelegd.',
    'round-closed': 'De termijn is voorbij. Uw antwoord is niet vastgelegd.',
    'already-concluded': 'Uit het eerdere antwoord is al een besluit getrokken. Dit antwoord is niet vastgelegd.',
    'remarks-answered': 'Op de eerdere inbreng is al geantwoord. Dit antwoord is niet vastgelegd.',
    'task-moved': 'De vraag ging net naar iemand anders. Uw antwoord is niet vastgelegd.',
    'task-passed-on': 'Een collega kreeg deze vraag en beantwoordt die.',
    'text-superseded': 'De tekst is intussen veranderd. Lees de nieuwe tekst en antwoord opnieuw.',
    'not-entitled': 'In deze rol mag u dit antwoord niet geven.',
  },
};
