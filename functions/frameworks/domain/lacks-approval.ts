import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ancestorsOf, isCovered } from '#functions/bodies/terms/succession.ts';
import type { Task } from '#functions/rounds/terms/task.ts';

type Answered = Pick<Task, 'partnerId'>;

/**
 * Whether a municipality that takes part on a day (ISO date) was asked about the text and its approval does not stand: its college refused or took
 * it back, or its conditions were refused or exclude others that were accepted too (rule 8). One that joined since is asked afterwards (rule 18).
 * @param colleges - the last answer of each college to the text, and the approvals among them that stand.
 */
export const lacksApproval = (
  registry: Pick<Registry, 'partners' | 'successions'>,
  { last, standing }: { readonly last: readonly Answered[]; readonly standing: readonly Answered[] },
  date: string,
): boolean => {
  const approving = new Set(standing.map(({ partnerId }) => partnerId));
  const lost = new Set(last.map(({ partnerId }) => partnerId).filter((partnerId) => !approving.has(partnerId)));
  return municipalitiesOn(registry, date).some(
    ({ partnerId }) =>
      [partnerId, ...ancestorsOf(registry, partnerId, date)].some((one) => lost.has(one)) &&
      !isCovered(registry, partnerId, approving, date),
  );
};
