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

/** Whether one evaluation is later than another: of two about stretches that end on one day the shorter one is. */
const isLater = (one: Evaluation, other: Evaluation): boolean => {
  if (one.until !== other.until) return one.until > other.until;
  return one.from === other.from ? one.version > other.version : one.from > other.from;
};

/** The number of evaluations whose figures are shown beside today's. */
const mostMoments = 8;

/**
 * The evaluations whose figures show how the requirements moved, in the order of time: of those about stretches that end on one day the shortest, in
 * its newest version.
 * @param evaluations - every established version of a programme.
 * @param before - only those about stretches that end before this day (ISO date); undefined for all.
 * @param most - how many; the last ones.
 */
export const momentsOf = (
  evaluations: readonly Evaluation[],
  { before, most = mostMoments }: { readonly before?: string; readonly most?: number } = {},
): Evaluation[] => {
  const byEnd = new Map<string, Evaluation>();
  for (const one of evaluations) {
    const other = byEnd.get(one.until);
    if ((before === undefined || one.until < before) && (!other || isLater(one, other))) byEnd.set(one.until, one);
  }
  return [...byEnd.values()].toSorted((one, other) => (one.until < other.until ? -1 : 1)).slice(-most);
};
