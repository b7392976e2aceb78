import type { Screen } from '../screen.ts';
import { partnersView } from './view.ts';

/** Who takes part in the programme. */
export const partners: Screen = {
  path: 'partners',
  who: 'everybody',
  nav: 'Partners',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const programme = await api.call('readProgramme', { path: { programmeId } });
    return { title: 'Partners', main: partnersView(programme, visit) };
  },
};
