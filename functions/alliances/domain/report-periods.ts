import { periodId } from '../terms/report.ts';
import type { ReportingPeriod } from '../terms/reporting-periods.ts';
import type { Alliance } from './alliance.ts';
import { isOwed } from './report-request.ts';
import type { Period } from './report-standing.ts';

/** How a reporting period stands for an alliance. */
export const periodStandings = ['reported', 'open', 'late', 'running', 'ahead', 'closed'] as const;
export type PeriodStanding = (typeof periodStandings)[number];

interface Known {
  /** The periods (`periodId`) on which the alliance reported. */
  readonly reported: ReadonlySet<string>;
  readonly closedUntil: string | undefined;
  /** The day (ISO date) on which the alliance began to carry out its plan. */
  readonly workingSince: string;
  readonly today: string;
}

/**
 * How a period stands for an alliance on a day (rule 22): reported; over and to be reported, in time or late; running; ahead; or closed,
 * which means that no report on it is expected and none is taken.
 */
export const standingOfPeriod = (
  alliance: Pick<Alliance, 'phase' | 'report'>,
  { dueOn, ...period }: ReportingPeriod,
  { reported, closedUntil, workingSince, today }: Known,
): PeriodStanding => {
  if (reported.has(periodId(period))) return 'reported';
  if (period.from > today) return 'ahead';
  if (period.until > today) return 'running';
  if (period.until <= workingSince || !isOwed(alliance, period, closedUntil)) return 'closed';
  return dueOn < today ? 'late' : 'open';
};

/** The version of a report that is the newest of each period, by `periodId`. */
export const newestOfEach = <Version extends { readonly period: Period; readonly version: number }>(
  reports: readonly Version[],
): Map<string, Version> => {
  const newest = new Map<string, Version>();
  for (const report of reports) {
    const id = periodId(report.period);
    if ((newest.get(id)?.version ?? 0) < report.version) newest.set(id, report);
  }
  return newest;
};
