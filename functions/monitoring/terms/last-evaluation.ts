import type { Evaluation } from './evaluation.ts';

/**
 * The evaluation that comes with a draft: the newest version of the one about the last stretch of the framework in force; where none is about that
 * framework, about the last stretch of all (rule 20). Undefined while none was established.
 * @param evaluations - every established version of a programme.
 * @param cycleId - the version of the framework in force.
 */
export const lastEvaluation = (
  evaluations: readonly Evaluation[],
  cycleId: string | undefined,
): Evaluation | undefined => {
  const ofFramework = evaluations.filter((one) => one.cycleId === cycleId);
  return (ofFramework.length > 0 ? ofFramework : evaluations).reduce<Evaluation | undefined>(
    (last, one) => (last && !isLater(one, last) ? last : one),
    undefined,
  );
};

/** Of two about stretches that end on one day the shorter one is the later. */
const isLater = (one: Evaluation, other: Evaluation): boolean => {
  if (one.until !== other.until) return one.until > other.until;
  return one.from === other.from ? one.version > other.version : one.from > other.from;
};
