import type { Ladder } from '#functions/alliances/terms/ladder.ts';
import type { DecisionsReader } from '#functions/decisions/reader.ts';
import { isOnLadder, isReceived } from '../domain/received.ts';
import type { EscalationsReader } from '../reader.ts';
import { numbered } from './numbered.ts';

/**
 * The alliances service's questions to the ladder, answered from the records of escalations: two or three queries, and one read of the
 * register for each dispensation.
 */
export const ladderOf = (escalations: EscalationsReader, decisions: DecisionsReader): Ladder => ({
  of: async (alliance) => {
    const [known, dispensations] = await Promise.all([
      escalations.breaches(alliance),
      escalations.standingDispensations(alliance.programmeId, alliance.allianceId),
    ]);
    return {
      escalations: known.flatMap(({ escalationId }) => escalationId ?? []),
      hasReceived: (breach) => isReceived(known, alliance, breach),
      isOpen: (breach) => isOnLadder(known, alliance, breach),
      dispensations: await numbered(decisions, dispensations),
    };
  },
});
