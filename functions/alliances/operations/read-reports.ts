import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { reportContracts } from '../contracts/reports.ts';
import { type ReportList, reportOf } from '../contracts/views.ts';
import { allianceIn, type FrameworkDeps } from '../deps.ts';
import { ranges, reportEntity } from '../records.ts';
import { reportSeenBy } from '../terms/visible-findings.ts';

/** The reports of an alliance by page, the oldest first: colour and findings, not the whole report. */
export const listReports = (deps: FrameworkDeps) =>
  operation('listReports', {
    contract: reportContracts.listReports,
    act: 'see the programme',
    answer: async ({ params, query: { limit, cursor }, standing }) => {
      const alliance = await allianceIn(deps, params);
      const after = cursor === undefined ? {} : { after: reportEntity.key({ ...alliance, reportId: cursor }).sk };
      const found = await deps.table.query(reportEntity, { ...ranges.reports(alliance), ...after, limit: limit + 1 });
      const part = found.slice(0, limit);
      const last = found.length > limit ? part.at(-1)?.reportId : undefined;
      const path = `/v1/programmes/${alliance.programmeId}/alliances/${alliance.allianceId}/reports`;
      const seen = part.map((report) => reportSeenBy(report, standing));
      const reports = seen.map(({ reportId, period, version, colour, findings, reportedAt }) => ({
        reportId,
        period,
        version,
        colour,
        findings: findings.filter((one) => one.colour !== 'green'),
        reportedAt,
      }));
      const body: ReportList = { reports, ...(last ? { next: nextPart(path, last, { limit }) } : {}) };
      return { status: 200, body };
    },
  });

/** One version of a report, complete. */
export const readReport = (deps: FrameworkDeps) =>
  operation('readReport', {
    contract: reportContracts.readReport,
    act: 'see the programme',
    answer: async ({ params, standing }) => {
      const report = await deps.alliances.report(params, params.reportId);
      return { status: 200, body: reportOf(reportSeenBy(report, standing)) };
    },
  });
