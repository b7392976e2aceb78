import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay, lastDay } from '#shared/words/dutch.ts';
import { done, empty, link, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { urgency } from '../urgency.ts';

type Task = AnswerOf<'listTasks'>['tasks'][number];

interface WorkView extends Pick<Visit, 'here' | 'now'> {
  /** Whether an answer was just recorded. */
  readonly isDone: boolean;
  /** What happens next with the framework, where it is still to begin or waits for its preparers. */
  readonly next?: Html | undefined;
}

interface Work {
  /** What waits on somebody, soonest first. */
  readonly tasks: readonly Task[];
  /** What it answered in rounds that run, and last in those that are over. */
  readonly answered: readonly Task[];
}

const answeredTable = (answered: readonly Task[], here: Visit['here']): Html => html`
<h2 class="nl-heading nl-heading--level-2">Wat u hebt beantwoord</h2>
${table(
  'Het laatste antwoord eerst',
  [
    { heading: 'Vraag', cell: ({ taskId, question }) => link(here(`taken/${taskId}`), question) },
    { heading: 'Onderwerp', cell: ({ about }) => about },
    { heading: 'U antwoordde als', cell: ({ addressee }) => addressee },
    { heading: 'Vastgelegd op', cell: ({ answer }) => answer && dutchDay(answer.givenAt) },
  ],
  answered.toSorted((one, other) => ((one.answer?.givenAt ?? '') < (other.answer?.givenAt ?? '') ? 1 : -1)),
)}`;

/** What waits on somebody, and what it answered. */
export const workView = ({ tasks, answered }: Work, { here, now, isDone, next }: WorkView): Html => html`
${isDone && done('Uw antwoord is vastgelegd.')}
<h1 class="nl-heading nl-heading--level-1">Mijn werk</h1>
${next}
${
  tasks.length === 0
    ? empty('Er wacht nu niets op u. Zodra u iets wordt gevraagd, staat het hier en krijgt u een e-mail.')
    : table(
        'Wat op u wacht',
        [
          { heading: 'Vraag', cell: ({ taskId, question }) => link(here(`taken/${taskId}`), question) },
          { heading: 'Onderwerp', cell: ({ about }) => about },
          { heading: 'U antwoordt als', cell: ({ addressee }) => addressee },
          { heading: 'Uiterlijk', cell: ({ dueAt }) => lastDay(dueAt) },
          { heading: 'Stand', cell: ({ dueAt }) => urgency(dueAt, now) },
        ],
        tasks,
      )
}
${tasks.length > 0 && html`<p class="nl-paragraph">U kunt ook antwoorden met de link in de e-mail. Dat is hetzelfde antwoord.</p>`}
${answered.length > 0 && answeredTable(answered, here)}`;
