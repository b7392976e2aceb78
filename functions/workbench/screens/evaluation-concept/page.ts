import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { conceptAt } from './find.ts';
import { conceptView } from './view.ts';

/** The concept of an evaluation, as it would be established now. */
export const evaluationConcept: Screen = {
  path: 'evaluaties/{evaluationId}',
  who: 'bureau',
  show: async (visit) => ({
    title: 'Concept van een evaluatie',
    main: conceptView(await conceptAt(visit), visit, doneOf(visit)),
  }),
};
