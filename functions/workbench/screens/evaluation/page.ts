import { html } from 'hono/html';
import { evaluationTitle } from '#shared/pages/evaluation-sections.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import { evaluationView } from './view.ts';

/** An established evaluation, to read or print. */
export const evaluation: Screen = {
  path: 'evaluaties/{evaluationId}/versies/{version}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params } = visit;
    const path = { programmeId, evaluationId: params['evaluationId'] ?? '', version: params['version'] ?? '' };
    const found = await api.call('readEvaluation', { path });
    const main = html`${evaluationView(found, visit, doneOf(visit))}${removalLink(visit, 'evaluation', path.evaluationId)}`;
    return { title: evaluationTitle(found.content), main };
  },
};
