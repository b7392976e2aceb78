import type { RegistryReader } from '#functions/bodies/reader.ts';
import { forgetWords } from '#shared/dynamo/forget-words.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { Deps } from '../deps.ts';
import { textsOfCycle } from '../texts.ts';

type ForgetDeps = Pick<Deps, 'client' | 'table'> & { readonly registry: Pick<RegistryReader, 'removal'> };

/** Takes words that were taken out also out of what was written in the course of their cycle. A repeated fact finds nothing to take out. */
export const forgetInCycle =
  (deps: ForgetDeps) =>
  async ({ data }: FactOf<'nl.regiodeal.registry.words-taken-out.v1'>): Promise<void> => {
    const { programmeId, cycleId, change } = data;
    const removal = cycleId === undefined ? undefined : await deps.registry.removal(programmeId, change);
    if (cycleId !== undefined && removal)
      await forgetWords(deps, textsOfCycle({ programmeId, cycleId }), removal.words);
  };
