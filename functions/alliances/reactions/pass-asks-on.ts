import type { Succession } from '#functions/bodies/terms/registry.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Deps } from '../deps.ts';
import { noPart } from '../domain/standing.ts';
import { asksPassedOn } from '../domain/totals-after-succession.ts';
import { partWrite } from '../part-write.ts';
import { type OfAlliance, partEntity } from '../records.ts';

/**
 * What an alliance asked of municipalities that merged, it asks of the one that they became. Once it passed on, nothing is left to pass on. What
 * was asked of one that was split stays with it, because nobody knows of whom to ask it: a new call says.
 */
export const passAsksOn = async (
  deps: Pick<Deps, 'client' | 'table'>,
  ids: OfAlliance,
  { kind, predecessors, successors }: Succession,
): Promise<void> => {
  const to = kind === 'merge' ? successors[0]?.partnerId : undefined;
  if (to === undefined) return;
  for (const partnerId of predecessors)
    await retry(async () => {
      const own = await deps.table.get(partEntity, { ...ids, partnerId });
      if (!own || Object.keys(own.figures.asked).length === 0) return;
      const next = (await deps.table.get(partEntity, { ...ids, partnerId: to })) ?? noPart({ ...ids, partnerId: to });
      await transact(
        deps.client,
        asksPassedOn(own, next).map((part) => partWrite(deps, part)),
      );
    });
};
