import { html } from 'hono/html';
import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import { conceptAt } from './find.ts';
import { conceptView } from './view.ts';

/** The concept of an evaluation, as it would be established now. */
export const evaluationConcept: Screen = {
  path: 'evaluaties/{evaluationId}',
  who: 'bureau',
  show: async (visit) => {
    const concept = await conceptAt(visit);
    const main = html`${conceptView(concept, visit, doneOf(visit))}${removalLink(visit, 'evaluation', concept.content.evaluationId)}`;
    return { title: 'Concept van een evaluatie', main };
  },
};
