import type { RoundsReader } from '#functions/rounds/reader.ts';
import { isRevision } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact, transactionLimit } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reportContracts } from '../contracts/reports.ts';
import { closingOf } from '../contracts/views.ts';
import type { FrameworkDeps } from '../deps.ts';
import { demandPeriodsOver, withClosing } from '../domain/reporting.ts';
import { findMissing } from '../find-missing.ts';
import { takeInReportsOf } from '../reactions/take-in-report.ts';
import { allianceEntity, closingEntity, reportingEntity } from '../records.ts';
import { periodsOf } from '../terms/reporting-periods.ts';

/** With the other writes they fit in a transaction; a programme has some dozens of alliances. */
const mostChecked = transactionLimit - 5;

/**
 * Closes the periods that begin before a day: totals that the programmabureau computes from their reports do not change any more.
 * First it takes in the reports that were filled in and are not in the record yet, so that nobody who answered in time is missing. The closing
 * names the reports that did not come; the programmabureau and the seats get a letter (rule 22).
 */
export const closePeriods = (deps: FrameworkDeps & { readonly rounds: RoundsReader }) =>
  operation('closePeriods', {
    contract: reportContracts.closePeriods,
    act: 'close a reporting period',
    answer: async ({ params: { programmeId }, body: { closedUntil }, caller, now }) => {
      const today = localDate(now);
      if (closedUntil > today) {
        throw new InvalidInput('A period that is not over cannot be closed.', [
          { pointer: '/closedUntil', message: 'lies in the future', expected: `${today} or earlier` },
        ]);
      }
      return retry(async () => {
        const before = await deps.alliances.reporting(programmeId);
        if (before?.closedUntil === closedUntil) return { status: 200 as const, body: closingOf(before) };
        if (before && before.closedUntil > closedUntil) {
          throw new Conflict(
            'later-periods-closed',
            `Periods before ${before.closedUntil} are closed and stay closed.`,
          );
        }
        const programme = await deps.registry.programme(programmeId);
        demandPeriodsOver(periodsOf(programme), closedUntil, today);
        await takeInReportsOf(deps, programmeId, ({ period }) => period.from < closedUntil);
        const stretch = { after: before?.closedUntil, until: closedUntil };
        const { missing, silent } = await findMissing(deps, programme, stretch);
        const closing = { closedUntil, closedAt: now, closedBy: caller.by, missing };
        const next = withClosing(programmeId, before, closing);
        await transact(deps.client, [
          before ? deps.table.replace(reportingEntity, next) : deps.table.insert(reportingEntity, next),
          deps.table.insert(closingEntity, { programmeId, ...closing }),
          // An alliance whose report came in meanwhile is not named.
          ...silent.slice(0, mostChecked).map((one) => deps.table.check(allianceEntity, one, isRevision(one.revision))),
          ...deps.table.record(fact('nl.regiodeal.alliances.periods-closed.v1', now, { programmeId, closedUntil })),
        ]);
        return { status: 201 as const, body: closingOf(next) };
      });
    },
  });
