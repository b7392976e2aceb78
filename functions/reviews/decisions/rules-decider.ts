import type { ReviewsReader } from '../reader.ts';

/** The decisions on a change of the rules of the game: the seats vote, and together they adopt it or not (rule 17). */
export const rulesDecider = {
  rounds: { 'rule-change': { together: { kind: 'rule-change', act: 'change the rules of the game' } } },
} as const;

/** The decisions that the records of rule changes hold: the rounds in which they were put to the seats. */
export const rulesDecisions = ({ reviews }: { readonly reviews: ReviewsReader }) => ({
  decisionsIn: async (programmeId: string) => {
    const ruleChanges = await reviews.ruleChanges(programmeId);
    return { rounds: ruleChanges.map(({ roundId }) => roundId), ownDecisions: [] };
  },
});
