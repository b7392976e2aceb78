import type { BodyOf } from '#client/client.ts';
import { endOfDay } from '#shared/calendar/days.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import type { Reader } from '../../forms/typed.ts';

/** What is wrong with each field. @param end - the day on which the term ends now (ISO date). */
export const words = (end: string): Readonly<Record<'until' | 'reason', string>> => ({
  until: `Vul een dag in na ${dutchDate(end)}, de dag waarop de termijn nu eindigt, en voor het einde van het programma. Bijvoorbeeld 31 december 2028.`,
  reason: 'Vul in waarom de termijn langer wordt, in hoogstens 2.000 tekens.',
});

/** The extension as it was typed, to the end of its day. @param end - the day on which the term ends now (ISO date). */
export const readExtension = ({ values, fault }: Reader, end: string): BodyOf<'extendRound'> => {
  const day = isoDay(values['until'] ?? '');
  if (day === undefined) fault('until', words(end).until);
  return { until: endOfDay(day ?? end), reason: values['reason'] ?? '' };
};
