import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import type { Screen } from '../screen.ts';
import { accessionsView } from './view.ts';

/** The municipalities that joined while a framework was in force. */
export const accessions: Screen = {
  path: 'toetredingen',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const request = { path: { programmeId }, query: { sort: '-askedAt' } } as const;
    const [found, names] = await Promise.all([
      everyPart(api, 'listAccessions', request, (part) => part.accessions),
      namesOf(visit),
    ]);
    const main = accessionsView({ accessions: found, names, done: doneOf(visit) }, visit);
    return { title: 'Gemeenten die later toetraden', main };
  },
};
