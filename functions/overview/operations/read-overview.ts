import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { overviewContracts } from '../contracts.ts';
import { overviewOf } from '../domain/overview.ts';
import { type Reads, storedParts } from '../read-parts.ts';

/** The state of a programme at a glance: one query, whatever happened in the programme before. */
export const readOverview = (reads: Reads) =>
  operation('readOverview', {
    contract: overviewContracts.readOverview,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, standing, now }) => {
      const parts = await storedParts(reads, programmeId, now);
      return { status: 200, body: overviewOf(parts, { standing, now, today: localDate(now) }) };
    },
  });
