import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { readLevels } from '../level/page.ts';
import type { Screen } from '../screen.ts';
import { levelsView } from './view.ts';

/** Who sees what, where somebody chose it (rule 19). */
export const levels: Screen = {
  path: 'openbaarheid',
  who: 'bureau',
  nav: 'Openbaarheid',
  show: async (visit) => {
    const [set, names] = await Promise.all([readLevels(visit), namesOf(visit)]);
    return { title: 'Openbaarheid', main: levelsView({ levels: set, names, done: doneOf(visit) }, visit) };
  },
};
