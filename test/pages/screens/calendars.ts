import type { AnswerOf } from '#client/client.ts';
import { programmeContracts } from '#functions/bodies/contracts/programmes.ts';
import { calendarContracts } from '#functions/calendar/contracts.ts';
import { calendarView } from '#functions/workbench/screens/calendar/view.ts';
import { calendarEndForm } from '#functions/workbench/screens/calendar-end/page.ts';
import { calendarsView } from '#functions/workbench/screens/calendars/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample } from './example-alliance.ts';

const programme = programmeContracts.readProgramme.example.answer as AnswerOf<'readProgramme'>;
const link = calendarContracts.readCalendarLink.example.answer as AnswerOf<'readCalendarLink'>;

/** Examples of the screens about calendars. */
export const calendarScreens = (frame: Frame): Screens => {
  const { shown } = frame;
  const as = (actsFor: string) => ({
    ...frame.visit,
    query: new URLSearchParams(),
    standing: { actsFor, party: actsFor },
  });
  const calendar = { ...link, name: 'Stein' };
  return {
    calendars: shown('Agenda', calendarsView(programme, as('programmabureau'))),
    calendar: shown('Agenda van Stein', calendarView(calendar, false, as('stein'))),
    'calendar-shown': shown('Agenda van Stein', calendarView({ ...calendar, version: 3 }, true, as('programmabureau'))),
    'calendar-end': formExample(frame, 'programmabureau')(calendarEndForm('agenda/van/{partnerId}'), calendar),
  };
};
