import type { DecidedRecord, Decider } from '#functions/decisions/terms/decider.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { AlliancesReader } from '../reader.ts';

/** What is decided on a contribution: its council or its own board commits it, or declines. */
export const contributionDecider: Decider = { rounds: { contribution: {} } };

/** What the record of alliances holds of decisions: the rounds in which contributions were put to whoever decides. */
export const contributionDecisions = ({ alliances }: { readonly alliances: AlliancesReader }): DecidedRecord => ({
  held: async (programmeId) => {
    const all = await alliances.alliances(programmeId);
    const contributions = (await inParts(all, (alliance) => alliances.contributions(alliance))).flat();
    const put = await inParts(contributions, (contribution) => alliances.roundsOf(contribution));
    return { rounds: put.flat(), drawnUp: [] };
  },
});
