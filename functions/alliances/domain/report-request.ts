import * as z from 'zod';
import { isReportingPhase } from '../terms/phases.ts';
import { periodId } from '../terms/report.ts';
import type { ReportingPeriod } from '../terms/reporting-periods.ts';
import type { Alliance } from './alliance.ts';
import { Period } from './report-standing.ts';

/** A report that an alliance owes, recorded when its period is over: the day on which it is due, and how often it was asked for. */
export const ReportRequest = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  period: Period,
  dueOn: z.iso.date(),
  /** The number of rounds in which it was asked. */
  asked: z.int().min(1),
  askedAt: z.iso.datetime(),
  /** The day (ISO date) on which the last of those rounds ends. */
  askedUntil: z.iso.date(),
  revision: z.int().min(1),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** How often a report is asked for: once in time, and then again when it is late. */
const mostAsked = 4;

type Reporting = Pick<Alliance, 'phase' | 'report'>;

/** Whether an alliance reported on a period or on a later one: then no first report on the period is accepted any more. */
export const isReported = ({ report }: Pick<Alliance, 'report'>, { until }: Period): boolean =>
  report !== undefined && report.period.until >= until;

/**
 * Whether a report can still be given: the alliance is at work, did not report since or over a part of the period, and the period is not
 * closed.
 */
export const isOwed = (alliance: Reporting, period: Period, closedUntil: string | undefined): boolean =>
  isReportingPhase(alliance.phase) &&
  (alliance.report === undefined || alliance.report.period.until <= period.from) &&
  (closedUntil === undefined || period.from >= closedUntil);

/**
 * The request to record now for the last period that is over; undefined when nothing is to be asked. A report that does not come is asked
 * for again after each term, a few times.
 * @param workingSince - the day (ISO date) on which the alliance began to carry out its plan.
 * @param askedUntil - the day on which a round that opens now would end.
 */
export const nextRequest = (
  { programmeId, allianceId, ...alliance }: Reporting & Pick<Alliance, 'programmeId' | 'allianceId'>,
  { dueOn, ...period }: ReportingPeriod,
  before: ReportRequest | undefined,
  moments: {
    readonly closedUntil: string | undefined;
    readonly workingSince: string;
    readonly askedUntil: string;
    readonly now: string;
    readonly today: string;
  },
): ReportRequest | undefined => {
  const { closedUntil, workingSince, askedUntil, now: askedAt, today } = moments;
  if (!isOwed(alliance, period, closedUntil)) return undefined;
  if (before === undefined) {
    if (period.until <= workingSince) return undefined;
    return { programmeId, allianceId, period, dueOn, asked: 1, askedAt, askedUntil, revision: 1 };
  }
  if (before.askedUntil >= today || before.asked >= mostAsked) return undefined;
  return { ...before, asked: before.asked + 1, askedAt, askedUntil, revision: before.revision + 1 };
};

/** A report whose day is past while it can still be given. */
export const LateReport = z.strictObject({ period: Period, dueOn: z.iso.date() });
export type LateReport = z.infer<typeof LateReport>;

/** The reports of an alliance that are late on a day (ISO date), of those that a programme asked for. */
export const lateReports = (
  alliance: Reporting & Pick<Alliance, 'allianceId'>,
  requests: readonly ReportRequest[],
  closedUntil: string | undefined,
  today: string,
): LateReport[] =>
  requests
    .filter(({ allianceId, period, dueOn }) => {
      const isTheirs = allianceId === alliance.allianceId;
      return isTheirs && dueOn < today && isOwed(alliance, period, closedUntil);
    })
    .map(({ period, dueOn }) => ({ period, dueOn }));

/** The round in which a report is asked for: each time that it is asked for is a separate round. */
export const reportRoundOf = ({
  programmeId,
  allianceId,
  period,
  asked: times,
}: Pick<ReportRequest, 'programmeId' | 'allianceId' | 'period' | 'asked'>): string =>
  `${programmeId}.report.${allianceId}.${periodId(period)}.${times}`;

/** Every round in which a report was asked for, in order. */
export const reportRoundsOf = (request: ReportRequest): string[] =>
  Array.from({ length: request.asked }, (_, at) => reportRoundOf({ ...request, asked: at + 1 }));
