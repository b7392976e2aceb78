import type { Table } from '#shared/dynamo/table.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { entryEntity, type RegisterEntry, ranges } from '../records.ts';
import { firstRemovalId, removalIdOf } from '../removals.ts';
import type { Decision } from '../terms/decision.ts';
import { withoutWordsIn } from '../without-words.ts';

/**
 * The entries that contain words of a removal, without them: that of the answer itself, and what bodies decided together on the matter, which
 * quotes answers. The same words of somebody else stay. The hashes of the entries stay too, so the chain holds, and the removal that is
 * registered in the same transaction says what they are now.
 */
export const entriesWithout = async (
  table: Table,
  removal: Decision,
  words: TakenOutWords,
): Promise<RegisterEntry[]> => {
  const entries = await table.query(entryEntity, ranges.entries(removal.programmeId));
  const first = firstRemovalId(removal.decisionId);
  const concerned = entries.filter(({ decision: { decisionId, matter, matterId, partnerId } }) => {
    const isAbout = matter === removal.matter && matterId === removal.matterId;
    return isAbout && (partnerId === undefined || removalIdOf(decisionId) === first);
  });
  return concerned.flatMap((entry) => withoutWordsIn(entry, words) ?? []);
};
