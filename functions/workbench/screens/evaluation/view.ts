import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { evaluationProof } from '#shared/pages/evaluation-document.ts';
import { evaluationFacts, evaluationSections, evaluationTitle } from '#shared/pages/evaluation-sections.ts';
import type { Html } from '#shared/pages/markup.ts';
import { actionLink } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { picturesOf } from './pictures.ts';

/** An established evaluation on one page that also prints well, with its hash at the foot. */
export const evaluationView = (
  found: AnswerOf<'readEvaluation'>,
  { here }: Pick<Visit, 'here'>,
  doneBefore?: Html,
): Html => html`
${doneBefore}
<div class="rd-dossier">
<h1 class="nl-heading nl-heading--level-1">${evaluationTitle(found.content)}</h1>
<p class="utrecht-action-group rd-on-screen">${actionLink(here(`evaluaties/${found.content.evaluationId}/versies/${found.content.version}/rijk`), 'Maak de rapportage aan het Rijk')}</p>
${evaluationFacts(found.content)}
${evaluationSections(found.content, picturesOf(found.content))}
${evaluationProof(found)}
</div>`;
