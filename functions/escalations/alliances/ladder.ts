import type { Ladder } from '#functions/alliances/terms/ladder.ts';
import { isOnLadder, isReceived } from '../domain/received.ts';
import type { EscalationsReader } from '../reader.ts';

/** The alliances service's questions to the ladder, answered from the records of escalations: one query. */
export const ladderOf = (escalations: EscalationsReader): Ladder => ({
  of: async (alliance) => {
    const known = await escalations.breaches(alliance);
    return {
      escalations: known.flatMap(({ escalationId }) => escalationId ?? []),
      hasReceived: (breach) => isReceived(known, alliance, breach),
      isOpen: (breach) => isOnLadder(known, alliance, breach),
    };
  },
});
