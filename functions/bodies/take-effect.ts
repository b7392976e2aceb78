import { fact } from '#shared/events/catalogue.ts';
import { changeRegistry, registryState } from './change-registry.ts';
import type { Deps } from './deps.ts';
import { dueSuccessions, takingEffect } from './domain/succession/effect.ts';

/** The application that the changes of a day are recorded for. */
const by = 'registry';

/**
 * Lets every succession of a programme take effect whose day has come, with the fact that the other services follow. One change each:
 * done twice, or by two invocations at once, it takes effect once, because a succession that took effect is not due any more; cut off between
 * two, the rest is still due.
 * @param now - ISO instant.
 * @throws {Conflict} when somebody changed the registry at the same moment: the next call does it.
 */
export const takeEffect = async (
  deps: Pick<Deps, 'client' | 'table' | 'registry'>,
  programmeId: string,
  now: string,
): Promise<void> => {
  for (;;) {
    const state = await registryState(deps, { programmeId, now });
    const [due] = dueSuccessions(state.registry, state.today);
    if (!due) return;
    const { successionId } = due;
    const records = takingEffect(state.registry, due, now);
    await changeRegistry(deps, state, { by, now }, records, (change) =>
      fact('nl.regiodeal.registry.succession-took-effect.v1', now, { programmeId, successionId, change }),
    );
  }
};
