import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { takeEffect } from '../take-effect.ts';

/**
 * Lets the successions of all programmes take effect on their day (rule 18). Called again, or late, it does what is still due.
 * @throws {AggregateError} at the end, when some programmes could not be processed.
 */
export const followDays = async (
  deps: Pick<Deps, 'client' | 'table' | 'registry'> & { readonly clock: Clock },
): Promise<void> => {
  const programmeIds = await deps.registry.programmeIds();
  await eachOrThrow(programmeIds, (programmeId) => takeEffect(deps, programmeId, deps.clock()), { nameOf: (id) => id });
};
