import type { Screen, Visit } from '../screen.ts';
import { knownCalendar } from './known.ts';
import { calendarView } from './view.ts';

const shownIn = async (visit: Visit, isShown: boolean) => {
  const calendar = await knownCalendar(visit);
  return { title: `Agenda van ${calendar.name}`, main: calendarView(calendar, isShown, visit) };
};

/**
 * One calendar. The link is the key to it, so a page shows it only to who asks: it stands in no page that is left open. Asking changes nothing,
 * and gives the same link each time.
 */
const ofCalendar = (path: string): Screen => ({
  path,
  who: 'everybody',
  show: (visit) => shownIn(visit, false),
  send: (visit) => shownIn(visit, true),
});

/** The calendar of the programme. */
export const programmeCalendar = ofCalendar('agenda/programma');
/** The calendar of a partner. */
export const partnerCalendar = ofCalendar('agenda/van/{partnerId}');
