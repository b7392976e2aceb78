import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { roomView } from './view.ts';

/** The room that councils gave their colleges. */
export const room: Screen = {
  path: 'ruimte',
  who: 'everybody',
  nav: 'Ruimte',
  show: async (visit) => {
    const { api, programmeId, here, standing } = visit;
    const path = { programmeId };
    const [grants, programme] = await Promise.all([
      everyPart(api, 'listGrants', { path }, (part) => part.grants),
      api.call('readProgramme', { path }),
    ]);
    const names = new Map(programme.partners.map(({ partnerId, name }) => [partnerId, name]));
    return { title: 'Ruimte van de raad', main: roomView({ grants, names, here, standing, done: doneOf(visit) }) };
  },
};
