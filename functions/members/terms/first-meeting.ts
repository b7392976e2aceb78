import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { Capacity } from '#functions/rounds/terms/task.ts';
import { meetingsOf } from '#functions/rounds/terms/term-of-round.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { firstMeeting, preparedFrom } from '#shared/calendar/meeting-days.ts';

/**
 * The first day (ISO date), today or later, on which a body can decide on what it was asked, by its meetings, its recess and the time that it
 * needs to prepare (rules 13 and 21). Undefined for whoever does not decide in meetings, and where none is known.
 * @param askedAt - ISO instant at which it was asked.
 * @param now - ISO instant.
 */
export const firstMeetingOn = (
  registry: Registry,
  of: { readonly partnerId: string; readonly capacity: Capacity },
  askedAt: string,
  now: string,
): string | undefined => {
  const meetings = meetingsOf(registry, of);
  if (!meetings) return undefined;
  const { calendar } = registry.programme.settings;
  const [prepared, today] = [preparedFrom(askedAt, meetings.preparationDays, calendar), dayOf(now)];
  return firstMeeting(meetings, prepared > today ? prepared : today, calendar);
};
