import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { evaluationProof } from '#shared/pages/evaluation-document.ts';
import { evaluationFacts, evaluationSections, evaluationTitle } from '#shared/pages/evaluation-sections.ts';
import type { Html } from '#shared/pages/markup.ts';
import { picturesOf } from './pictures.ts';

/** An established evaluation on one page that also prints well, with its hash at the foot. */
export const evaluationView = (found: AnswerOf<'readEvaluation'>, doneBefore?: Html): Html => html`
${doneBefore}
<div class="rd-dossier">
<h1 class="utrecht-heading-1">${evaluationTitle(found.content)}</h1>
${evaluationFacts(found.content)}
${evaluationSections(found.content, picturesOf(found.content))}
${evaluationProof(found)}
</div>`;
