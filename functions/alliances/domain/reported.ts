import type { Report } from '../terms/report.ts';
import { allowedBy } from '../terms/visible-findings.ts';
import type { Alliance } from './alliance.ts';
import type { Breach } from './breach.ts';
import type { ReportStanding } from './report-standing.ts';

/** An alliance after its next report, with the breaches that the report opened, continued or ended. */
export const reported = (alliance: Alliance, report: Report, breaches: readonly Breach[]): Alliance => ({
  ...alliance,
  report: {
    reportId: report.reportId,
    period: report.period,
    version: report.version,
    colour: report.colour,
    ...rulingsIn(report),
    breaches: openAfter(alliance.report?.breaches ?? [], breaches),
  },
  reports: alliance.reports + 1,
  revision: alliance.revision + 1,
});

const rulingsIn = ({ findings }: Report): Pick<ReportStanding, 'allowedBy'> => {
  const escalations = allowedBy(findings);
  return escalations.length > 0 ? { allowedBy: escalations } : {};
};

/** The breaches that continue, with those that the report does not mention: they are not over (rule 4). */
const openAfter = (before: readonly string[], breaches: readonly Breach[]): string[] => {
  const over = new Set(breaches.filter(({ status }) => status === 'over').map(({ breachId }) => breachId));
  const open = breaches.filter(({ status }) => status === 'open').map(({ breachId }) => breachId);
  return [...new Set([...before.filter((breachId) => !over.has(breachId)), ...open])];
};
