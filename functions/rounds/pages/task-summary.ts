import { html } from 'hono/html';
import { whySections } from '#shared/pages/asked-sections.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { withoutAnswer } from '#shared/pages/words.ts';
import { lastDay } from '#shared/words/dutch.ts';
import type { TaskView } from './views.ts';

/** Who asks, who is asked and who else, until when, and what happens without an answer. */
export const taskSummary = ({
  afterSilence,
  roundName,
  askedBy,
  alsoAsked,
  capacity,
  addresseeName,
  dueAt,
  motivation,
  shorterTerm,
}: TaskView): Html => html`
${dataList([
  ['Soort vraag', roundName],
  ['Gevraagd door', askedBy],
  ['Gevraagd aan', capacity],
  ['Ook gevraagd aan', alsoAsked],
  ['Deze taak is voor', addresseeName],
  ['Uiterlijk antwoorden', html`<strong class="rd-due">${lastDay(dueAt)}</strong>`],
])}
<p class="nl-paragraph">${withoutAnswer(afterSilence)}</p>
${whySections({ motivation, shorterTerm })}`;
