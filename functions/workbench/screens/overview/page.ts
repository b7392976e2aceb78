import { namesOf } from '../../words/names.ts';
import type { Screen } from '../screen.ts';
import { overviewView } from './view.ts';

/** The overview of the programme on one page, for the evening before the meeting. */
export const overview: Screen = {
  path: 'overzicht',
  who: 'everybody',
  nav: 'Overzicht',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const [found, names] = await Promise.all([api.call('readOverview', { path: { programmeId } }), namesOf(visit)]);
    return { title: 'Overzicht', main: overviewView(found, names, visit) };
  },
};
