import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { type Caller, personOf } from '#shared/http/identity.ts';
import type { Task } from '../terms/task.ts';

/**
 * Whether a task waits on the caller itself: a task of its own that no deputy answers; of the programmabureau one that its staff shares; for an
 * application one of its partner.
 */
export const isOwnTask = (
  { partnerId, personId, deputyId }: Pick<Task, 'partnerId' | 'personId' | 'deputyId'>,
  { by, person }: Caller,
  standing: Standing,
): boolean => {
  if (partnerId === programmabureau) return standing.bureau;
  if (deputyId !== undefined) return false;
  return person ? personId === personOf(by) : standing.partner?.partnerId === partnerId;
};
