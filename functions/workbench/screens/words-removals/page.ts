import { formScreen } from '../../forms/form-screen.ts';
import { doneOf, withDone } from '../../words/done-words.ts';
import { readRemovals } from '../words-removal/page.ts';
import { againField, removalsForm } from './view.ts';

/** Which words were taken out (rule 19), and one removal again: a table that was restored can have its words. */
export const wordsRemovals = formScreen({
  ...removalsForm,
  load: async (visit) => ({ removals: await readRemovals(visit), done: doneOf(visit) }),
  read: ({ values }) => ({ removal: values[againField] ?? '' }),
  send: async ({ api, programmeId, here }, { removal }) => {
    // The path of the operation has a number, and an empty one would be another path.
    await api.call('repeatRemoval', { path: { programmeId, removal: removal || '0' } });
    return withDone(here('weglatingen'), 'opnieuw-weggelaten');
  },
});
