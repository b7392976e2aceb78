import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate, dutchNumber, lastDay } from '#shared/words/dutch.ts';
import { type Column, empty, link, status, table } from '../../pages/parts.ts';
import { dueStatus, dueWords } from '../../words/due-words.ts';
import { pathOf } from '../conditions/can-do.ts';
import type { Place } from '../conditions/rows.ts';
import { followUpLink } from '../escalation/obligations-view.ts';
import { contributionPath } from '../payment/payments.ts';
import type { Visit } from '../screen.ts';
import { urgency } from '../urgency.ts';

type Task = AnswerOf<'listTasks'>['tasks'][number];
type Due = AnswerOf<'listDue'>['due'][number];

interface TodayView extends Pick<Visit, 'here' | 'now'> {
  readonly tasks: readonly Task[];
  readonly due: readonly Due[];
  /** What the programmabureau does next with the framework. */
  readonly next?: Html | undefined;
  /** The name of each partner. */
  readonly names: ReadonlyMap<string, string>;
}

/** Days ahead that are shown. */
const ahead = 60;

const until = (now: string): string => localDate(new Date(Date.parse(now) + ahead * 24 * 3600_000).toISOString());

const stand = (task: Task, now: string): Html =>
  task.undeliverable ? status('e-mail komt niet aan', 'error') : urgency(task.dueAt, now);

const taskColumns = ({ here, now }: TodayView): Column<Task>[] => [
  { heading: 'Wie', cell: ({ addressee }) => addressee },
  { heading: 'Vraag', cell: ({ taskId, question }) => link(here(`taken/${taskId}`), question) },
  { heading: 'Onderwerp', cell: ({ about }) => about },
  { heading: 'Uiterlijk', cell: ({ dueAt }) => lastDay(dueAt) },
  { heading: 'Herinnerd', cell: ({ remindersSent }) => dutchNumber(remindersSent), isNumber: true },
  { heading: 'Stand', cell: (task) => stand(task, now) },
];

const owedBy = ({ owedBy: party }: Due, names: ReadonlyMap<string, string>): string => names.get(party) ?? party;

/** What is due; a condition, or a measure or a condition of a dispensation leads to where its follow-up is given, a payment to its contribution, a lesson to itself. */
const whatIsDue = (due: Due, visit: Pick<Visit, 'here' | 'now'>): Html | string => {
  const { lessonId, escalationId, obligationId, allianceId, contributionId } = due;
  const words = dueWords(due, localDate(visit.now));
  if (lessonId) return link(visit.here(`lessen/${lessonId}`), words);
  const place = placeOf(due);
  if (place) return link(visit.here(pathOf(place)), words);
  if (allianceId && contributionId) return link(visit.here(contributionPath({ allianceId, contributionId })), words);
  return escalationId && obligationId ? followUpLink(visit, escalationId, obligationId, words) : words;
};

const placeOf = ({ conditionId, cycleId, allianceId, contributionId }: Due): Place | undefined => {
  if (conditionId === undefined) return undefined;
  if (cycleId !== undefined) return { of: 'approval', cycleId, conditionId };
  return allianceId !== undefined && contributionId !== undefined
    ? { of: 'contribution', allianceId, contributionId, conditionId }
    : undefined;
};

const dueColumns = ({ names, here, now }: TodayView): Column<Due>[] => [
  { heading: 'Wat', cell: (one) => whatIsDue(one, { here, now }) },
  { heading: 'Van wie', cell: (one) => owedBy(one, names) },
  { heading: 'Alliantie', cell: ({ allianceId }) => allianceId },
  { heading: 'Op', cell: ({ dueOn }) => dutchDate(dueOn) },
  { heading: 'Stand', cell: (one) => dueStatus(one, localDate(now)) },
];

/** The way to where a period is closed, beside a report on it that did not come. */
const closingLink = (late: readonly Due[], { here }: TodayView): Html | undefined =>
  late.some(({ what }) => what === 'report')
    ? html`<p class="nl-paragraph">${link(here('rapportageperioden'), 'Bekijk en sluit de rapportageperioden')}</p>`
    : undefined;

const section = (heading: string, main: Html): Html =>
  html`<h2 class="nl-heading nl-heading--level-2">${heading}</h2>${main}`;

/** What the programmabureau looks at first: what goes wrong, then what waits, then what comes. */
export const todayView = (view: TodayView): Html => {
  const { tasks, due, next, now } = view;
  const undeliverable = tasks.filter((task) => task.undeliverable);
  const late = due.filter((one) => one.late);
  const coming = due.filter((one) => !one.late && one.dueOn <= until(now));
  return html`
<h1 class="nl-heading nl-heading--level-1">Vandaag</h1>
${next}
${dataList([
  ['Wacht op antwoord', dutchNumber(tasks.length)],
  ['E-mail komt niet aan', dutchNumber(undeliverable.length)],
  ['Te laat', dutchNumber(late.length)],
  [`Komende ${ahead} dagen`, dutchNumber(coming.length)],
])}
${undeliverable.length > 0 && section('Wat niet aankomt', table('Vragen waarvan de e-mail niet aankomt', taskColumns(view), undeliverable))}
${late.length > 0 && section('Wat te laat is', html`${table('Verwacht, en niet gekomen', dueColumns(view), late)}${closingLink(late, view)}`)}
${section(
  'Wat op wie wacht',
  tasks.length === 0
    ? empty('Er wacht nu geen vraag op antwoord.')
    : table('Vragen die op antwoord wachten', taskColumns(view), tasks),
)}
${section(
  'Wat eraan komt',
  coming.length === 0
    ? empty(`In de komende ${ahead} dagen wordt niets verwacht.`)
    : table(`Wat in de komende ${ahead} dagen wordt verwacht`, dueColumns(view), coming),
)}`;
};
