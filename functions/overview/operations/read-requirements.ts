import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { overviewContracts } from '../contracts.ts';
import { movementOf } from '../domain/movement.ts';
import { requirementsOn } from '../parts/requirements.ts';
import { type Reads, storedRequirements } from '../read-parts.ts';

/**
 * The design requirements as practice meets them, with their figures in the last established evaluations: two queries and a read for each of those
 * evaluations, whatever happened in the programme before. Or as they were met by the end of a day.
 */
export const readRequirements = (reads: Reads) =>
  operation('readRequirements', {
    contract: overviewContracts.readRequirements,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const past = await reads.sources.registry.pastDay(programmeId, query.asOf, now);
      const sources = past === undefined ? reads.sources : reads.sources.asOf(past);
      const [figures, before] = await Promise.all([
        past === undefined
          ? storedRequirements(reads, programmeId, standing, now).then((kept) => kept.figures)
          : requirementsOn(reads.sources, programmeId, past, now),
        sources.pastFigures(programmeId, now),
      ]);
      return { status: 200, body: { asOf: past ?? localDate(now), requirements: movementOf(figures, before) } };
    },
  });
