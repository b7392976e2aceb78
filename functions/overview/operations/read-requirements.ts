import { operation } from '#shared/http/operation.ts';
import { overviewContracts } from '../contracts.ts';
import { type Reads, storedRequirements } from '../read-parts.ts';

/** The design requirements as practice meets them: one query, whatever happened in the programme before. */
export const readRequirements = (reads: Reads) =>
  operation('readRequirements', {
    contract: overviewContracts.readRequirements,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, standing, now }) => {
      const { figures } = await storedRequirements(reads, programmeId, standing, now);
      return { status: 200, body: { requirements: figures } };
    },
  });
