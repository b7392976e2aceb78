import type { AnswerOf } from '#client/client.ts';
import type { Visit } from '../screen.ts';

export interface KnownCalendar extends AnswerOf<'readCalendarLink'> {
  /** Whose calendar it is, in words. */
  readonly name: string;
}

/** The path of a calendar, within programme and role: of a partner, or without one that of the programme. */
export const pathOfCalendar = (partnerId: string | undefined): string =>
  partnerId === undefined ? 'agenda/programma' : `agenda/van/${partnerId}`;

/** Reads the calendar of a path. */
export const knownCalendar = async ({ api, programmeId, params: { partnerId } }: Visit): Promise<KnownCalendar> => {
  const query = partnerId === undefined ? {} : { partnerId };
  const [link, { partners }] = await Promise.all([
    api.call('readCalendarLink', { path: { programmeId }, query }),
    api.call('readProgramme', { path: { programmeId } }),
  ]);
  const partner = partners.find((one) => one.partnerId === partnerId);
  return { ...link, name: partnerId === undefined ? 'het programma' : (partner?.name ?? partnerId) };
};
