import { retry } from '#shared/dynamo/retry.ts';
import { operation } from '#shared/http/operation.ts';
import { reportContracts } from '../contracts/reports.ts';
import { reportOf } from '../contracts/views.ts';
import { allianceMatter, type FrameworkDeps } from '../deps.ts';
import { keepReport } from '../keep-report.ts';
import type { Report } from '../terms/report.ts';

/**
 * Accepts the report of an alliance over a period, compares it with the tolerances of the framework and with what rulings allow, and
 * proposes an escalation for every breach that it forecasts. It reads the alliance, its plan and its open breaches, so its cost does not
 * depend on the number of reports.
 */
export const submitReport = (deps: FrameworkDeps) =>
  operation('submitReport', {
    contract: reportContracts.submitReport,
    act: 'report on an alliance',
    facts: ({ params }) => allianceMatter(deps, params),
    retry,
    answer: async ({ body, caller, now }, { alliance }) => {
      const { report, repeated } = await keepReport(deps, alliance, body, { by: caller.by, now });
      return { status: repeated ? 200 : 201, body: reportOf(report), location: locationOf(report) };
    },
  });

const locationOf = ({ programmeId, allianceId, reportId }: Report): string =>
  `/v1/programmes/${programmeId}/alliances/${allianceId}/reports/${reportId}`;
