import type { Screen } from '../screen.ts';
import { calendarsView } from './view.ts';

/** The calendars whose days one can have in one's own calendar. */
export const calendars: Screen = {
  path: 'agenda',
  who: 'everybody',
  nav: 'Agenda',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const programme = await api.call('readProgramme', { path: { programmeId } });
    return { title: 'Agenda', main: calendarsView(programme, visit) };
  },
};
