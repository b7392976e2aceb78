import { demanded } from '../../demanded.ts';
import { everyPart } from '../../every-part.ts';
import type { Report, ReportPeriod } from '../../words/report-words.ts';
import type { Alliance } from '../alliance/looker.ts';
import type { Visit } from '../screen.ts';

export type Period = ReportPeriod['period'];

/** The periods of the programme as they stand for the alliance of the address, past and ahead. */
export const periodsAt = ({ api, programmeId, params: { allianceId = '' } }: Visit): Promise<ReportPeriod[]> =>
  everyPart(api, 'listReportPeriods', { path: { programmeId, allianceId } }, ({ periods }) => periods);

/** A report or a period that an address names. @throws {ApiProblem} when there is none. */
export const demandedOfReports = <Found>(found: Found | undefined): Found =>
  demanded(found, 'readReport', 'This alliance has no such period or report.');

const day = '(\\d{4}-\\d\\d-\\d\\d)';
const pattern = new RegExp(`^${day}_${day}$`);

/** The period that an address names. @throws {ApiProblem} when it names none. */
export const periodIn = (text = ''): Period => {
  const [, from, until] = pattern.exec(text) ?? [];
  return demandedOfReports(from && until ? { from, until } : undefined);
};

/** The path of the form of a report, below programme and role. */
export const reportFormPath = (allianceId: string, { from, until }: Period): string =>
  `allianties/${allianceId}/rapportage/${from}_${until}`;

/** The path of a report. */
export const reportPath = (allianceId: string, reportId: string): string =>
  `allianties/${allianceId}/rapportages/${reportId}`;

const isSame = (one: Period, other: Period): boolean => one.from === other.from && one.until === other.until;

/** The period with its standing; undefined in a programme that fixes no periods. */
export const periodAmong = (periods: readonly ReportPeriod[], named: Period): ReportPeriod | undefined =>
  periods.find(({ period }) => isSame(period, named));

/** The version of the plan that a report accounts for. */
export const planOf = (
  { plans }: Pick<Alliance, 'plans'>,
  period: Period,
  found: Pick<ReportPeriod, 'plan'> | undefined,
): { readonly year: number; readonly version: number } | undefined => {
  const year = Number(period.from.slice(0, 4));
  const fitting = plans[year]?.fitting;
  return found?.plan ?? (fitting === undefined ? undefined : { year, version: fitting });
};

/** The report that a report is shown beside, and the one that it corrects. */
export interface Earlier {
  /** The last one over an earlier period. */
  readonly before: Report | undefined;
  readonly corrected: Report | undefined;
}

/** The reports before one over a period. */
export const earlierOf = async (
  { api, programmeId }: Visit,
  { allianceId, report: newest }: Alliance,
  period: Period,
  periods: readonly ReportPeriod[],
): Promise<Earlier> => {
  const read = (reportId: string) => api.call('readReport', { path: { programmeId, allianceId, reportId } });
  if (!newest) return { before: undefined, corrected: undefined };
  if (!isSame(newest.period, period)) return { before: await read(newest.reportId), corrected: undefined };
  const last = periods.findLast(({ period: { until }, report }) => report && until <= period.from)?.report;
  const [corrected, before] = await Promise.all([read(newest.reportId), last && read(last.reportId)]);
  return { before, corrected };
};
