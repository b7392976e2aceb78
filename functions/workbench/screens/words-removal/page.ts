import { NotFound } from '#shared/errors/errors.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { removalForm } from './view.ts';
import { aboutNamed, type WordsRemoval } from './words.ts';

/** Every removal of words, oldest first. */
export const readRemovals = ({ api, programmeId }: Visit): Promise<WordsRemoval[]> =>
  everyPart(api, 'listRemovals', { path: { programmeId }, query: { limit: 100 } }, (part) => part.removals);

/** Takes words out of everything that was written about one thing (rule 19). */
export const wordsRemoval = formScreen({
  ...removalForm,
  load: async (visit) => {
    const { about: named = '', aboutId = '' } = visit.params;
    const about = aboutNamed(named);
    if (about === undefined) throw new NotFound('There is no such kind.');
    const all = await readRemovals(visit);
    return { about, aboutId, before: all.filter((one) => one.about === about && one.aboutId === aboutId) };
  },
  read: (reader, { about, aboutId }) => ({
    about,
    aboutId,
    words: reader.text('woorden', 'Vul in wat weg moet.'),
    reason: reader.text('reden', 'Vul in waarom deze woorden weg moeten.'),
  }),
  send: async ({ api, programmeId, here }, body) => {
    await api.call('takeOutWords', { path: { programmeId }, body });
    return withDone(here('weglatingen'), 'weggelaten');
  },
});
