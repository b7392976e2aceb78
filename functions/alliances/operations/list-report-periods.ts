import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reportContracts } from '../contracts/reports.ts';
import { allianceIn, allianceOf, type FrameworkDeps } from '../deps.ts';
import { newestOfEach, standingOfPeriod } from '../domain/report-periods.ts';
import { workingSince } from '../find-missing.ts';
import { ranges, reportEntity } from '../records.ts';
import { periodId } from '../terms/report.ts';
import { periodsOf, reportDueOn } from '../terms/reporting-periods.ts';
import { reportSeenBy } from '../terms/visible-findings.ts';

/**
 * The reporting periods of the programme, as they stand for one alliance (rule 22), with the plan that its report is to account for. A
 * programme that fixes no periods has none here.
 */
export const listReportPeriods = (deps: FrameworkDeps) =>
  operation('listReportPeriods', {
    contract: reportContracts.listReportPeriods,
    act: 'see the programme',
    answer: async ({ params, query, now, standing }) => {
      const today = localDate(now);
      const alliance = await allianceIn(deps, params);
      const [programme, reporting, since, reports] = await Promise.all([
        deps.registry.programme(alliance.programmeId),
        deps.alliances.reporting(alliance.programmeId),
        workingSince(deps, alliance),
        deps.table.query(reportEntity, ranges.reports(alliance)),
      ]);
      const newest = newestOfEach(reports);
      const known = {
        reported: new Set(newest.keys()),
        closedUntil: reporting?.closedUntil,
        workingSince: since,
        today,
      };
      const all = periodsOf(programme).map((period) => {
        const dueOn = reportDueOn(programme, period);
        return { period, dueOn, standing: standingOfPeriod(alliance, { ...period, dueOn }, known) };
      });
      const { allianceId, programmeId } = alliance;
      const { part, next } = partOf(all, {
        path: `/v1/programmes/${programmeId}/alliances/${allianceId}/reporting-periods`,
        query,
        orders: { from: ({ period }) => period.from },
        nameOf: ({ period }) => periodId(period),
      });
      const periods = await Promise.all(
        part.map(async (one) => {
          const newestReport = newest.get(periodId(one.period));
          const report = newestReport && reportSeenBy(newestReport, standing);
          const isToReport = one.standing === 'open' || one.standing === 'late';
          const planned = isToReport ? await deps.alliances.planOfPeriod(allianceOf(alliance), one.period) : undefined;
          const plan = report?.plan ?? (planned && { year: planned.year, version: planned.version });
          const shown = report && { reportId: report.reportId, version: report.version, colour: report.colour };
          return { ...one, ...(shown ? { report: shown } : {}), ...(plan ? { plan } : {}) };
        }),
      );
      return { status: 200, body: { asOf: today, periods, ...(next ? { next } : {}) } };
    },
  });
