import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { readRemovals } from '../words-removal/page.ts';
import { removalsView } from './view.ts';

/** Which words were taken out (rule 19). */
export const wordsRemovals: Screen = {
  path: 'weglatingen',
  who: 'bureau',
  nav: 'Weglatingen',
  show: async (visit) => ({
    title: 'Weglatingen',
    main: removalsView({ removals: await readRemovals(visit), done: doneOf(visit) }),
  }),
};
