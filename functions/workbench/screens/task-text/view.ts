import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { textName } from '#shared/pages/words.ts';
import { empty, link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { hashOf, wholeText } from '../task/reading.ts';

interface TextPage {
  readonly task: AnswerOf<'readTask'>;
  readonly round: AnswerOf<'readRound'>;
  readonly visit: Pick<Visit, 'here'>;
}

/** The text of a question alone, with its hash, to read or to print. */
export const taskTextView = ({ task, round, visit }: TextPage): Html => html`
<h1 class="nl-heading nl-heading--level-1">${textName(round.subject)}</h1>
<p class="nl-paragraph">${link(visit.here(`taken/${task.taskId}`), 'Terug naar de vraag')}</p>
${
  task.content
    ? html`<h2 class="nl-heading nl-heading--level-2">De hele tekst</h2>${wholeText(task.content)}`
    : empty('De tekst van deze vraag leest u niet in deze rol. Vraag het programmabureau wie haar kan laten zien.')
}
${hashOf(round)}`;
