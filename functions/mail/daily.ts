import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { atHour, dayOf, sameDayLater } from '#shared/calendar/days.ts';
import { addWorkingDays, nextWorkingDay } from '#shared/calendar/working-days.ts';

type Daily = Pick<ProgrammeSettings, 'dailyMail' | 'calendar'>;

/**
 * The moment (ISO instant) of the daily mail that a question or reminder waits for: the first one after it, on a working day. Undefined when it does not
 * wait: the programme has no daily mail, or the question is urgent. Urgent is a ruling on the second rung, and whatever has to be answered within the
 * days that the programme sets, counted from that mail: so nothing waits beyond the day on which it becomes urgent.
 * @param askedAt - ISO instant: when the question was asked, or its reminder became due.
 */
export const dailyMailFor = (
  { dailyMail, calendar }: Daily,
  { kind, termEnd }: Pick<Round, 'kind' | 'termEnd'>,
  askedAt: string,
): string | undefined => {
  if (dailyMail === undefined || kind === 'ruling') return undefined;
  const { hour, urgentWithin } = dailyMail;
  const today = dayOf(askedAt);
  const first = nextWorkingDay(today, calendar);
  const day = atHour(first, hour) > askedAt ? first : nextWorkingDay(sameDayLater(first, { days: 1 }), calendar);
  const isUrgent = dayOf(termEnd) <= addWorkingDays(day, urgentWithin, calendar);
  return isUrgent ? undefined : atHour(day, hour);
};
