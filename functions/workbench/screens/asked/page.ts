import { Quarter, quarterOf } from '#shared/calendar/quarters.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Screen } from '../screen.ts';
import { askedView } from './view.ts';

/** What was asked of each partner in a quarter, against the norm of its ring. */
export const asked: Screen = {
  path: 'gevraagd',
  who: 'everybody',
  nav: 'Wat is gevraagd',
  show: async (visit) => {
    const { api, programmeId, query, now } = visit;
    const present = quarterOf(localDate(now));
    const typed = Quarter.safeParse(query.get('kwartaal') ?? present);
    // An address with a quarter that is none, or is to come, shows the present one.
    const quarter = typed.success && typed.data <= present ? typed.data : present;
    const found = await api.call('readAsked', { path: { programmeId }, query: { quarter } });
    return { title: 'Wat is gevraagd', main: askedView(found, visit) };
  },
};
