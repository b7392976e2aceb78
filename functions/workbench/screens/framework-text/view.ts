import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { frameworkContent } from '#shared/pages/framework-content.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';
import type { Html } from '#shared/pages/markup.ts';
import { differenceInDutch } from '#shared/words/difference-in-dutch.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { empty, link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

export interface TextPage {
  readonly text: AnswerOf<'readText'>;
  /** What changed since the text before it; absent for the first text of a version. */
  readonly comparison?: AnswerOf<'compareTexts'> | undefined;
  readonly visit: Pick<Visit, 'here'>;
}

const changes = ({ comparison }: TextPage): Html | undefined =>
  comparison &&
  html`
<h2 class="nl-heading nl-heading--level-2">Wat is veranderd sinds tekst ${comparison.from.number}</h2>
${
  comparison.differences.length === 0
    ? empty('Er is niets veranderd.')
    : html`<ul class="utrecht-unordered-list">${comparison.differences.map((one) => html`<li>${differenceInDutch(one)}</li>`)}</ul>`
}`;

const before = ({ text: { cycleId, number }, visit }: TextPage): Html | undefined =>
  number === 1
    ? undefined
    : html`<p class="nl-paragraph">${link(visit.here(`kader/${cycleId}/tekst/${number - 1}`), `Lees tekst ${number - 1}, de tekst hiervoor`)}</p>`;

/** A text of a version as people read it, with what changed since the text before. */
export const textView = (page: TextPage): Html => {
  const { text, visit } = page;
  return html`
<h1 class="nl-heading nl-heading--level-1">${text.content.title}</h1>
${dataList([
  ['Versie', text.cycleId],
  ['Tekst', String(text.number)],
  ['Geschreven op', dutchMoment(text.writtenAt)],
  ['Hash van de tekst', html`<span class="nl-code">${text.hash}</span>`],
])}
<p class="nl-paragraph">${link(visit.here(`kader/${text.cycleId}/tekst/${text.number}/document`), 'Download de tekst als document om af te drukken')}, met de hash op elke bladzijde en de besluiten die voor deze tekst gelden.</p>
${changes(page)}
<h2 class="nl-heading nl-heading--level-2">De tekst</h2>
${frameworkContent(frameworkContentView(text.content))}
${before(page)}
<p class="nl-paragraph">${link(visit.here(`kader/${text.cycleId}`), 'Terug naar de versie')}</p>`;
};
