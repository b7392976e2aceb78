import * as z from 'zod';
import { isReportingPhase } from '../terms/phases.ts';
import { periodId } from '../terms/report.ts';
import type { Alliance } from './alliance.ts';
import type { ReportRequest } from './report-request.ts';
import { Period } from './report-standing.ts';

/** A report that did not come before its period was closed; without a period when the programme fixes none (rule 22). */
export const MissingReport = z.strictObject({ allianceId: z.string(), period: Period.optional() });
export type MissingReport = z.infer<typeof MissingReport>;

/** What a closing closes: the periods that begin on or after the day of the previous closing, and before the day of this one (ISO dates). */
export interface Closed {
  readonly after: string | undefined;
  readonly until: string;
}

/** A report that an alliance owed when its period was closed, given or not. */
export interface Owed {
  readonly alliance: Alliance;
  readonly period: Period | undefined;
}

/**
 * The reports that are owed over what a closing closes: by each alliance that is at work, and by each that was asked. Where a programme fixes
 * no periods, an alliance owes one report over everything that is closed.
 */
export const owedReports = (
  alliances: readonly Alliance[],
  requests: readonly ReportRequest[],
  fixed: readonly Period[] | undefined,
  { after = '', until }: Closed,
): Owed[] => {
  const wasAsked = ({ allianceId }: Alliance, period: Period): boolean =>
    requests.some((one) => one.allianceId === allianceId && periodId(one.period) === periodId(period));
  const closing = fixed?.filter(({ from }) => from >= after && from < until) ?? [undefined];
  return closing.flatMap((period) =>
    alliances
      .filter((alliance) => isReportingPhase(alliance.phase) || (period !== undefined && wasAsked(alliance, period)))
      .map((alliance) => ({ alliance, period })),
  );
};

/**
 * Whether the newest report of an alliance shows that it reported: undefined when an earlier one may have.
 * @param after - ISO date: the previous closing.
 */
export const showsReported = ({ alliance: { report }, period }: Owed, after = ''): boolean | undefined => {
  if (report === undefined) return false;
  if (period === undefined) return report.period.from >= after;
  if (periodId(report.period) === periodId(period)) return true;
  return report.period.until > period.until ? undefined : false;
};
