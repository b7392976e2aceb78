import { operation } from '#shared/http/operation.ts';
import { assessReport } from '../assess-report.ts';
import { reportContracts } from '../contracts/reports.ts';
import { allianceMatter, type FrameworkDeps } from '../deps.ts';
import { breachFatesOf } from '../domain/report-trial.ts';
import { reportSeenBy } from '../terms/visible-findings.ts';

/**
 * Says what a report would say before it is sent: the same assessment as of a report that is kept, and nothing is written. What a report
 * is refused for, its trial is refused for.
 */
export const tryReport = (deps: FrameworkDeps) =>
  operation('tryReport', {
    contract: reportContracts.tryReport,
    act: 'report on an alliance',
    facts: ({ params }) => allianceMatter(deps, params),
    answer: async ({ body, caller, now, standing }, { alliance }) => {
      const { report, open, breaches } = await assessReport(deps, alliance, body, { by: caller.by, now });
      const { reportId, version, plan, framework, colour, findings } = reportSeenBy(report, standing);
      return {
        status: 200,
        body: {
          reportId,
          version,
          plan,
          framework,
          colour,
          findings,
          breaches: breachFatesOf(open, breaches),
        },
      };
    },
  });
