import type { BodyOf } from '#client/client.ts';
import { endOfDay } from '#shared/calendar/days.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { isoDay } from '#shared/words/typed-day.ts';

export interface Typed {
  readonly until: string;
  readonly reason: string;
}

export const typedIn = (form: URLSearchParams): Typed => ({
  until: form.get('until') ?? '',
  reason: form.get('reason') ?? '',
});

/** What is wrong with each field. @param end - the day on which the term ends now (ISO date). */
export const words = (end: string): Readonly<Record<keyof Typed, string>> => ({
  until: `Vul een dag in na ${dutchDate(end)}, de dag waarop de termijn nu eindigt, en voor het einde van het programma. Bijvoorbeeld 31 december 2028.`,
  reason: 'Vul in waarom de termijn langer wordt, in hoogstens 2.000 tekens.',
});

/** The extension as it was typed, to the end of its day; or the fault of a day that cannot be read. */
export const extensionIn = ({ until, reason }: Typed, end: string): BodyOf<'extendRound'> | readonly PageFault[] => {
  const day = isoDay(until);
  return day === undefined ? [{ field: 'until', message: words(end).until }] : { until: endOfDay(day), reason };
};
