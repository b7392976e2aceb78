import type { Programme } from '#functions/bodies/terms/registry.ts';
import { dayOf, openingOfDay, sameDayLater } from '#shared/calendar/days.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import type { Period } from '../domain/report-standing.ts';

type Fixed = Pick<Programme, 'period' | 'settings'>;

const months = { quarter: 3, 'half-year': 6 } as const;

/** A period that a programme fixed in advance, with the day (ISO date) on which its reports are due. */
export interface ReportingPeriod extends Period {
  readonly dueOn: string;
}

/**
 * The reporting periods of a programme, from its first day to its last: calendar quarters or half-years. The first and the last may be
 * shorter. None when the programme fixes none.
 */
export const periodsOf = ({ period, settings }: Fixed): Period[] => {
  if (settings.reportingPeriod === undefined) return [];
  const step = months[settings.reportingPeriod];
  const periods: Period[] = [];
  let begins = `${period.from.slice(0, 4)}-01-01`;
  while (begins < period.until) {
    const ends = sameDayLater(begins, { months: step });
    const [from, until] = [begins < period.from ? period.from : begins, ends > period.until ? period.until : ends];
    if (from < until) periods.push({ from, until });
    begins = ends;
  }
  return periods;
};

/** The day (ISO date) on which the reports over a period are due: the term of a report, counted from the first day after the period. */
export const reportDueOn = ({ settings }: Fixed, { until }: Pick<Period, 'until'>): string =>
  dayOf(termEnd(openingOfDay(until), settings.terms.report, settings.calendar));

/** The periods that are over on a day (ISO date), each with the day on which its reports are due. */
export const periodsOver = (programme: Fixed, today: string): ReportingPeriod[] =>
  periodsOf(programme)
    .filter(({ until }) => until <= today)
    .map((period) => ({ ...period, dueOn: reportDueOn(programme, period) }));
