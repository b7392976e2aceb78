import { endOfDay } from '#shared/calendar/days.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { overviewContracts } from '../contracts.ts';
import { overviewOf } from '../domain/overview.ts';
import { computedParts, type Reads, storedParts } from '../read-parts.ts';

/**
 * The state of a programme at a glance: one query, whatever happened in the programme before. That of an earlier day is computed from what was
 * recorded by the end of it, by the same rules: what was known when the regiegroep decided.
 */
export const readOverview = (reads: Reads) =>
  operation('readOverview', {
    contract: overviewContracts.readOverview,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const past = await reads.sources.registry.pastDay(programmeId, query.asOf, now);
      if (past !== undefined) {
        const end = endOfDay(past);
        const parts = await computedParts(reads.sources.asOf(past), programmeId, end);
        return { status: 200, body: overviewOf(parts, { standing, now: end, today: past }) };
      }
      const parts = await storedParts(reads, programmeId, now);
      return { status: 200, body: overviewOf(parts, { standing, now, today: localDate(now) }) };
    },
  });
