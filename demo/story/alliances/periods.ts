import type { GivenReport } from '#functions/alliances/terms/report.ts';

type Period = GivenReport['period'];

const days = (from: string, number: number): string =>
  new Date(Date.parse(from) + number * 86_400_000).toISOString().slice(0, 10);

/** What alliances account for, on a day: two periods that are over, and the year that they lie in. */
export interface Accounted {
  readonly year: number;
  readonly first: Period;
  readonly next: Period;
}

/**
 * The year's first half and what came after it, as far as it goes; early in a year both are shorter. In the first two
 * days of a year there is nothing to account for yet but the year before.
 * @param today - ISO date.
 */
export const accountedOn = (today: string): Accounted => {
  const until = days(today, -2) < `${today.slice(0, 4)}-01-01` ? `${today.slice(0, 4)}-01-01` : today;
  const year = Number(days(until, -1).slice(0, 4));
  const from = `${year}-01-01`;
  const half = `${year}-07-01`;
  const middle = until > half ? half : days(from, Math.floor((Date.parse(until) - Date.parse(from)) / 86_400_000 / 2));
  return { year, first: { from, until: middle }, next: { from: middle, until } };
};

/** The years that need a plan: the one that is accounted for, and this one. */
export const plannedOn = (today: string): number[] => [
  ...new Set([accountedOn(today).year, Number(today.slice(0, 4))]),
];
