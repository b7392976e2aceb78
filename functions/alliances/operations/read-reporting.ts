import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reportContracts } from '../contracts/reports.ts';
import type { FrameworkDeps } from '../deps.ts';
import { closableUntil, closingStandingOf } from '../domain/reporting.ts';
import { findMissing } from '../find-missing.ts';
import { periodsOf, reportDueOn } from '../terms/reporting-periods.ts';

/**
 * The reporting periods of the programme, with what a closing up to a day would name as missing (rule 22). A day past the last one up to which
 * can be closed counts as that one: `closePeriods` would refuse it.
 */
export const readReporting = (deps: FrameworkDeps) =>
  operation('readReporting', {
    contract: reportContracts.readReporting,
    act: 'close a reporting period',
    answer: async ({ params: { programmeId }, query, now }) => {
      const today = localDate(now);
      const [programme, reporting] = await Promise.all([
        deps.registry.programme(programmeId),
        deps.alliances.reporting(programmeId),
      ]);
      const fixed = periodsOf(programme);
      const last = closableUntil(fixed, today);
      const { closedUntil: after, closings = [] } = reporting ?? {};
      const until = query.closedUntil !== undefined && query.closedUntil < last ? query.closedUntil : last;
      // Nothing is left to close up to a day that is closed already.
      const isOpen = after === undefined || after < until;
      const { missing } = isOpen ? await findMissing(deps, programme, { after, until }) : { missing: [] };
      const periods = fixed.map((period) => ({
        period,
        dueOn: reportDueOn(programme, period),
        standing: closingStandingOf(period, after, today),
      }));
      const closed = after === undefined ? {} : { closedUntil: after };
      return { status: 200, body: { asOf: today, ...closed, closableUntil: last, periods, missing, closings } };
    },
  });
