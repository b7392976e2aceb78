import { isNotThere } from '#shared/dynamo/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { ConcurrentChange } from '#shared/errors/errors.ts';
import type { Deps } from './deps.ts';
import type { PartName, PartOf } from './domain/parts.ts';
import { contentOf, overviewPartEntity, type Place, type StoredPart, storedPart } from './records.ts';

/** How often a part is computed anew while others change what it is made of; then the fact is delivered again. */
const mostTries = 10;

/** A part with how it is computed from the record; some of it may be taken over from what is stored. */
export interface Kept<N extends PartName> extends Place {
  readonly part: N;
  readonly compute: (before: PartOf<N> | undefined) => Promise<PartOf<N>>;
}

/**
 * Brings a part of an overview to what the record says. Nothing is counted up: the part is computed from the record, so a fact that comes
 * twice, late or out of order changes nothing. It is written only on top of what was read, and then computed once more: whoever
 * writes last has looked at the record after writing, so a slower one cannot leave an older state behind. Cut off in
 * between, the fact is delivered again and the sweep comes by.
 * @returns whether the stored part was another one.
 * @throws {ConcurrentChange} while it keeps changing.
 */
export const keepPart = async <N extends PartName>(
  deps: Pick<Deps, 'client' | 'table'>,
  kept: Kept<N>,
): Promise<boolean> => {
  const { programmeId, part, name, compute } = kept;
  const place = { programmeId, part, name };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await deps.table.get(overviewPartEntity, place);
    const now = storedPart(place, await compute(stored && contentOf(part, stored)));
    if (stored?.hash === now.hash) return tries > 0;
    await written(deps, stored, now);
  }
  throw new ConcurrentChange(`The ${part} of the overview of ${programmeId} keeps changing; try again.`);
};

/** Writes a part in place of what was read; does nothing when somebody else wrote meanwhile. */
const written = async (
  { client, table }: Pick<Deps, 'client' | 'table'>,
  read: StoredPart | undefined,
  now: StoredPart,
) => {
  const unchanged = read ? { expression: '#hash = :seen', values: { seen: read.hash } } : isNotThere;
  try {
    await transact(client, [table.put(overviewPartEntity, now, unchanged)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
