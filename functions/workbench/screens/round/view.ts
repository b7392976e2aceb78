import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { isFramework, textName, whyShorter } from '#shared/pages/words.ts';
import { matterInDutch } from '#shared/vocabulary/matter.ts';
import { dutchDay, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { done, link, status, table } from '../../pages/parts.ts';
import { rungHasItsTerm } from '../round-extension/view.ts';
import { kindInDutch, standOfRound } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';

export type Round = AnswerOf<'readRound'>;
type Task = Round['tasks'][number];

/** What was just done, by the word in the address. */
export const doneInDutch: Readonly<Record<string, string>> = {
  verlengd: 'De termijn is verlengd. Wie nog moet antwoorden, wordt volgens het nieuwe schema herinnerd.',
  verstuurd: 'De e-mail wordt opnieuw verstuurd, met dezelfde link.',
  gegeven: 'De vraag ligt nu bij iemand anders. De oude link werkt niet meer.',
  ingetrokken: 'De vraag aan deze geadresseerde is ingetrokken.',
  papier: 'Het antwoord van papier is vastgelegd.',
};

export interface RoundPage {
  readonly round: Round;
  readonly done?: string | undefined;
  /** Whether whoever looks handles the tasks of rounds. */
  readonly handles: boolean;
  readonly visit: Pick<Visit, 'here' | 'now'>;
}

/** The answer of a task, in the words of its round. */
export const answerLabel = (
  { options }: Pick<Round, 'options'>,
  { answer }: Pick<Task, 'answer'>,
): string | undefined => answer && (options.find((option) => option.answer === answer.answer)?.label ?? answer.answer);

/** How a task stands. Silence is said, and never counts as consent (rule 4). */
export const standOfTask = (
  round: Pick<Round, 'status'>,
  task: Pick<Task, 'status' | 'awaited' | 'undeliverable'>,
): Html => {
  if (task.status === 'answered') return status('beantwoord', 'ok');
  if (task.status === 'withdrawn') return status('ingetrokken');
  if (round.status !== 'open') return task.awaited ? status('geen antwoord', 'warning') : status('niet gereageerd');
  if (task.undeliverable) return status('e-mail komt niet aan', 'error');
  return task.awaited ? status('wacht op antwoord', 'warning') : status('mag reageren');
};

const mailsOf = ({ sendings, remindersSent, lastSentAt }: Task): string =>
  sendings === 0
    ? 'nog niet verstuurd'
    : `${sendings} keer, ${remindersSent === 1 ? '1 herinnering' : `${remindersSent} herinneringen`}${lastSentAt ? `, laatst op ${dutchDay(lastSentAt)}` : ''}`;

const tasksTable = ({ round, handles, visit }: RoundPage): Html =>
  table(
    'Aan wie het is gevraagd',
    [
      {
        heading: 'Aan',
        cell: ({ taskId, addressee }) =>
          handles ? link(visit.here(`rondes/${round.roundId}/taken/${taskId}`), addressee) : addressee,
      },
      { heading: 'Stand', cell: (task) => standOfTask(round, task) },
      { heading: 'Antwoord', cell: (task) => answerLabel(round, task) },
      { heading: 'Gegeven op', cell: ({ answer }) => answer && dutchDay(answer.givenAt) },
      { heading: 'E-mails', cell: mailsOf },
    ],
    round.tasks,
  );

const extensions = ({ round }: RoundPage): Html | undefined =>
  round.extensions.length === 0
    ? undefined
    : html`
<h2 class="nl-heading nl-heading--level-2">Verlengingen</h2>
${table(
  'Verlengingen van de termijn',
  [
    { heading: 'Op', cell: ({ at }) => dutchDay(at) },
    { heading: 'Was', cell: ({ from }) => lastDay(from) },
    { heading: 'Werd', cell: ({ until }) => lastDay(until) },
    { heading: 'Reden', cell: ({ reason }) => reason },
  ],
  round.extensions,
)}`;

const answersSoFar = ({ answers, addressees, awaited, status: is }: Round): string =>
  is === 'open' ? `${answers} van ${addressees}; er wordt nog op ${awaited} gewacht` : `${answers} van ${addressees}`;

/** One round: what is asked, and of each addressee how it stands. */
export const roundView = (page: RoundPage): Html => {
  const { round, visit } = page;
  return html`
${page.done && done(page.done)}
<h1 class="nl-heading nl-heading--level-1">${round.question}</h1>
${dataList([
  ['Soort ronde', kindInDutch(round)],
  ['Over', matterInDutch(round)],
  [isFramework(round.subject) ? 'Tekst' : 'Onderwerp', textName(round.subject)],
  ['Stand', standOfRound(round, visit.now)],
  ['Begonnen op', dutchMoment(round.openedAt)],
  [round.status === 'open' ? 'Uiterlijk' : 'De termijn liep tot en met', lastDay(round.termEnd)],
  ['Antwoorden', answersSoFar(round)],
  ['Uitkomst', round.outcome?.sentence],
  ['Motivering', round.motivation && prose(round.motivation)],
  [whyShorter, round.shorterTerm && prose(round.shorterTerm)],
])}
${round.status === 'open' && html`<p class="nl-paragraph">${round.fixedTerm ? rungHasItsTerm : link(visit.here(`rondes/${round.roundId}/verlengen`), 'Verleng de termijn')}</p>`}
${tasksTable(page)}
${!page.handles && html`<p class="nl-paragraph">Het programmabureau stuurt vragen opnieuw, geeft ze aan iemand anders of trekt ze in (regel 1).</p>`}
${extensions(page)}
<p class="nl-paragraph">${link(visit.here('rondes'), 'Naar alle rondes')}</p>`;
};
