import { html } from 'hono/html';
import { dataList, hashCode } from '#shared/pages/data-list.ts';
import { frameworkContent } from '#shared/pages/framework-content.ts';
import { type Html, prose, safeLink } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
import { isFramework, oneTextOnly, textName, whyShorter, withoutAnswer } from '#shared/pages/words.ts';
import { lastDay } from '#shared/words/dutch.ts';
import type { TaskView } from './views.ts';

/** Who is asked, in which capacity, until when, and what happens without an answer. */
export const taskSummary = ({
  afterSilence,
  roundName,
  capacity,
  addresseeName,
  dueAt,
  motivation,
  shorterTerm,
}: TaskView): Html => html`
${dataList([
  ['Soort vraag', roundName],
  ['Gevraagd aan', capacity],
  ['Deze taak is voor', addresseeName],
  ['Uiterlijk antwoorden', html`<strong class="rd-due">${lastDay(dueAt)}</strong>`],
])}
<p class="utrecht-paragraph">${withoutAnswer(afterSilence)}</p>
${
  motivation &&
  html`<section class="utrecht-alert utrecht-alert--info" aria-labelledby="waarom">
<h2 class="utrecht-heading-2" id="waarom">Waarom wij dit vragen</h2>
${prose(motivation)}
</section>`
}
${
  shorterTerm &&
  html`<section class="utrecht-alert utrecht-alert--info" aria-labelledby="termijn">
<h2 class="utrecht-heading-2" id="termijn">${whyShorter}</h2>
${prose(shorterTerm)}
</section>`
}`;

/** The text of the question, and how to recognise it. */
export const subjectSection = ({ subject, content, asksAgain }: TaskView): Html => html`
<section aria-labelledby="tekst">
<h2 class="utrecht-heading-2" id="tekst">${isFramework(subject) ? 'Over welke tekst gaat het?' : 'Waar gaat het over?'}</h2>
<p class="utrecht-paragraph"><strong>${textName(subject)}</strong></p>
<p class="utrecht-paragraph">${oneTextOnly(subject, asksAgain)}</p>
${content && html`<details class="rd-details"><summary class="rd-details__summary">${isFramework(subject) ? 'Lees de tekst' : 'Lees de toelichting'}</summary><div class="rd-details__content">${'sections' in content ? sectionsContent(content) : frameworkContent(content)}</div></details>`}
${subject.contentUrl && html`<p class="utrecht-paragraph">${safeLink(subject.contentUrl, `Open ${textName(subject)}`)}</p>`}
<details class="rd-details"><summary class="rd-details__summary">Hoe weet ik dat dit de juiste tekst is?</summary><div class="rd-details__content">
<p class="utrecht-paragraph">Elke tekst heeft een eigen controlegetal. Staat hetzelfde getal in het besluitenregister? Dan is het precies dezelfde tekst.</p>
<p class="utrecht-paragraph">Controlegetal (SHA-256): ${hashCode(subject.hash)}</p>
</div></details>
</section>`;
