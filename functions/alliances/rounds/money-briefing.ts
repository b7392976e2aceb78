import type { BriefingContent } from '#functions/rounds/terms/briefing.ts';
import { stakesIn } from '../frameworks/stakes.ts';
import type { AlliancesReader } from '../reader.ts';

/** What a body that decides on a contribution or on room reads beside the question (rule 20): what its partner has in the alliances. */
export const moneyBriefing =
  (alliances: Pick<AlliancesReader, 'alliances' | 'parts'>) =>
  async ({ programmeId }: { readonly programmeId: string }): Promise<BriefingContent> => ({
    changes: [],
    earlier: [],
    stakes: await stakesIn(alliances)(programmeId),
    documents: [],
  });
