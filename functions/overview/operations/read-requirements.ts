import { endOfDay } from '#shared/calendar/days.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { overviewContracts } from '../contracts.ts';
import { requirementsPart } from '../parts/requirements.ts';
import { type Reads, storedRequirements } from '../read-parts.ts';

/** The design requirements as practice meets them: one query, whatever happened in the programme before; or as they were met by the end of a day. */
export const readRequirements = (reads: Reads) =>
  operation('readRequirements', {
    contract: overviewContracts.readRequirements,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const past = await reads.sources.registry.pastDay(programmeId, query.asOf, now);
      const { figures } =
        past === undefined
          ? await storedRequirements(reads, programmeId, standing, now)
          : await requirementsPart(reads.sources.asOf(past), programmeId, endOfDay(past), { readAt: now });
      return { status: 200, body: { asOf: past ?? localDate(now), requirements: figures } };
    },
  });
