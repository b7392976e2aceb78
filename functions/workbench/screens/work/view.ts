import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { empty, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

type Task = AnswerOf<'listTasks'>['tasks'][number];

/** What waits on somebody, soonest first. */
export const workView = (tasks: readonly Task[], _visit: Pick<Visit, 'here'>): Html => html`
<h1 class="utrecht-heading-1">Mijn werk</h1>
${
  tasks.length === 0
    ? empty('Er wacht nu niets op u. Zodra u iets wordt gevraagd, staat het hier en krijgt u een e-mail.')
    : table(
        'Wat op u wacht',
        [
          { heading: 'Vraag', cell: ({ question }) => question },
          { heading: 'Aan', cell: ({ addressee }) => addressee },
          { heading: 'Uiterlijk', cell: ({ dueAt }) => lastDay(dueAt) },
        ],
        tasks,
      )
}`;
