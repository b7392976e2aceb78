import { type Election, electionsWithin, quietAround } from '#shared/calendar/elections.ts';
import type { BodyCalendar } from '#shared/calendar/meeting-days.ts';
import type { Partner, Programme } from './registry.ts';

/** A body of a partner that meets. */
export type MeetingBody = 'college' | 'council' | 'board';

type Period = Pick<Programme, 'period'>;

/** The elections of a municipality's council during a programme, and none for another partner. */
export const electionsOf = ({ kind, meetings }: Pick<Partner, 'kind' | 'meetings'>, { period }: Period): Election[] =>
  kind === 'municipality' ? electionsWithin(meetings?.elections ?? [], period.from, period.until) : [];

/**
 * When a body of a partner meets and when not; undefined when no meetings are known. A council with a rhythm does not decide around its
 * election (rule 21), unless its meetings are listed: a listed day around the election was intended.
 */
export const meetingCalendarOf = (
  partner: Pick<Partner, 'kind' | 'meetings'>,
  body: MeetingBody,
  programme: Period,
): BodyCalendar | undefined => {
  const { meetings } = partner;
  const days = meetings?.[body];
  if (!meetings || !days) return undefined;
  const isQuiet = body === 'council' && !('dates' in days);
  const quiet = isQuiet ? quietAround(electionsOf(partner, programme)) : [];
  return { recess: [...meetings.recess, ...quiet], days };
};
