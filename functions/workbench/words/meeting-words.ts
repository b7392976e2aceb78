import type { AnswerOf } from '#client/client.ts';
import { dutchDate } from '#shared/words/dutch.ts';

type Partner = AnswerOf<'readProgramme'>['partners'][number];
/** When the bodies of a partner meet. */
export type Calendar = NonNullable<Partner['meetings']>;
export type Meetings = NonNullable<Calendar['council']>;

/** The days of the week by their ISO number. */
export const weekdayWords: Readonly<Record<string, string>> = {
  '1': 'maandag',
  '2': 'dinsdag',
  '3': 'woensdag',
  '4': 'donderdag',
  '5': 'vrijdag',
  '6': 'zaterdag',
  '7': 'zondag',
};

/** When a body meets, in words. */
export const meetingsInDutch = (meetings: Meetings): string => {
  if ('dates' in meetings) return `op ${meetings.dates.map(dutchDate).join(', ')}`;
  const { weekday, everyWeeks = 1, from } = meetings;
  const day = weekdayWords[String(weekday)] ?? '';
  const rhythm = everyWeeks === 1 ? `iedere ${day}` : `${day}, eens in de ${everyWeeks} weken`;
  return `${rhythm}, vanaf ${dutchDate(from)}`;
};
