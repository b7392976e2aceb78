import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import type { OnLadder } from './ladder.ts';

/** The escalations of a list that a reader sees. */
export const seenOf = (escalations: readonly string[], standing: Standing): string[] =>
  escalations.filter((escalationId) => seesMatter(standing, 'escalation', escalationId));

/**
 * What is on the ladder, as a reader sees it. Nothing may show an escalation that the reader does not see (rule 19): a breach that a report
 * shows then counts as one that nobody raised and no ruling allows.
 */
export const ladderSeenBy = (standing: Standing, ladder: OnLadder): OnLadder => {
  const dispensations = ladder.dispensations.filter(({ escalationId }) =>
    seesMatter(standing, 'escalation', escalationId),
  );
  const escalations = seenOf(ladder.escalations, standing);
  const isWhole =
    escalations.length === ladder.escalations.length && dispensations.length === ladder.dispensations.length;
  return isWhole ? ladder : { ...ladder, escalations, dispensations, hasReceived: () => false };
};
