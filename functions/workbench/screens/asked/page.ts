import { Quarter, quarterAfter, quarterOf } from '#shared/calendar/quarters.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Screen } from '../screen.ts';
import { askedView } from './view.ts';

/** What was asked of each partner in a quarter, against the norm of its ring; of the next one what is foreseen. */
export const askedScreen: Screen = {
  path: 'gevraagd',
  who: 'everybody',
  nav: 'Wat is gevraagd',
  show: async (visit) => {
    const { api, programmeId, query, now } = visit;
    const present = quarterOf(localDate(now));
    const typed = Quarter.safeParse(query.get('kwartaal') ?? present);
    // An address with a quarter that is none, or of which nothing is foreseen yet, shows the present one.
    const quarter = typed.success && typed.data <= quarterAfter(present) ? typed.data : present;
    const found = await api.call('readAsked', { path: { programmeId }, query: { quarter } });
    const title = quarter > present ? 'Wat wordt gevraagd' : 'Wat is gevraagd';
    return { title, main: askedView(found, visit) };
  },
};
