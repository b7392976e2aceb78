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
    const path = { programmeId };
    const [found, asked, names] = await Promise.all([
      api.call('readOverview', { path }),
      api.call('readAsked', { path }),
      namesOf(visit),
    ]);
    return { title: 'Overzicht', main: overviewView(found, names, visit, asked) };
  },
};
