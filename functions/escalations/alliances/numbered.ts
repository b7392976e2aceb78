import type { Dispensation, NumberedDispensation } from '#functions/alliances/terms/dispensation.ts';
import type { DecisionsReader } from '#functions/decisions/reader.ts';

/** Dispensations with the number of their decision in the register; one that is not registered yet has none. */
export const numbered = (decisions: DecisionsReader, all: readonly Dispensation[]): Promise<NumberedDispensation[]> =>
  Promise.all(
    all.map(async (one) => {
      const number = await decisions.numberOf(one.programmeId, one.decisionId);
      return number === undefined ? one : { ...one, number };
    }),
  );
