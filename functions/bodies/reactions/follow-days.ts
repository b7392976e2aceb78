import type { Clock } from '#shared/runtime/clock.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { takeEffect } from '../take-effect.ts';

/**
 * Lets the successions of all programmes take effect on their day (rule 18). Called again, or late, it does what is still due.
 * @throws {AggregateError} at the end, when some programmes could not be processed.
 */
export const followDays = async (
  deps: Pick<Deps, 'client' | 'table' | 'registry'> & { readonly clock: Clock },
): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => takeEffect(deps, programmeId, deps.clock()));
};
