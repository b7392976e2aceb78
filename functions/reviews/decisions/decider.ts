import type { ReviewsReader } from '../reader.ts';

/**
 * The decisions on a review of the composition: the seats vote, and together they adopt it or not. The decisions service is on the same
 * floor, so its port is not imported here: the compiler checks this against it in `functions/wiring/deciders.ts`.
 */
export const reviewDecider = {
  rounds: { composition: { together: { kind: 'composition', act: 'review the composition' } } },
} as const;

/** The decisions that the records of reviews hold: the rounds in which they were put to the seats. */
export const reviewDecisions = ({ reviews }: { readonly reviews: ReviewsReader }) => ({
  decisionsIn: async (programmeId: string) => {
    const all = await reviews.reviews(programmeId);
    // The decision on a review that proposes rules is the decision on its rule change.
    const own = all.filter(({ ruleChange }) => ruleChange === undefined);
    return { rounds: own.map(({ roundId }) => roundId), ownDecisions: [] };
  },
});
