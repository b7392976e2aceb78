import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { evaluationFacts, evaluationSections, evaluationTitle } from '#shared/pages/evaluation-sections.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { actionLink, link } from '../../pages/parts.ts';
import { picturesOf } from '../evaluation/pictures.ts';
import type { Visit } from '../screen.ts';

export type Concept = AnswerOf<'readEvaluationConcept'>;

/** The concept of an evaluation: where to write, where to establish, and the document as it would be. */
export const conceptView = (concept: Concept, { here }: Pick<Visit, 'here'>, doneBefore?: Html): Html => {
  const { content, over, established } = concept;
  const own = `evaluaties/${content.evaluationId}`;
  return html`
${doneBefore}
<div class="rd-dossier">
<h1 class="nl-heading nl-heading--level-1">Concept: ${evaluationTitle(content)}</h1>
<p class="nl-paragraph">Dit is wat nu is vastgelegd. Zolang u de evaluatie niet vaststelt, verandert het mee. Vertrouwelijke zaken staan er niet in. De rapportage aan het Rijk maakt u uit een vastgestelde evaluatie.</p>
<p class="utrecht-action-group rd-on-screen">${actionLink(here(`${own}/woorden`), 'Schrijf uw toelichting')}${over && actionLink(here(`${own}/vaststellen`), 'Stel de evaluatie vast')}</p>
${!over && html`<p class="nl-paragraph">De periode loopt nog. U kunt de evaluatie vaststellen vanaf ${dutchDate(content.until)}.</p>`}
${
  established.length > 0 &&
  html`<p class="nl-paragraph">Al vastgesteld: ${established.map(({ version }, at) => html`${at > 0 && ', '}${link(here(`${own}/versies/${version}`), `versie ${version}`)}`)}. Dit concept wordt versie ${content.version}.</p>`
}
${evaluationFacts(content)}
${evaluationSections(content, picturesOf(content))}
</div>`;
};
