import { isNotThere } from '#shared/dynamo/condition.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { ConcurrentChange, CorruptRecord } from '#shared/errors/errors.ts';
import type { Deps } from './deps.ts';
import type { PartName, PartOf } from './domain/parts.ts';
import { contentOf, overviewPartEntity, type Place, type StoredPart, storedPart } from './records.ts';

/** How often a part is computed anew while others change what it is made of; then the fact is delivered again. */
const mostTries = 10;

/** A part with how it is computed from the record; some of it may be taken over from what is stored. */
export interface Kept<N extends PartName> extends Place {
  readonly part: N;
  /** What of the part is computed anew, where that is not all of it. */
  readonly only?: string;
  readonly compute: (before: PartOf<N> | undefined) => Promise<PartOf<N>>;
}

/**
 * Brings a part of an overview to what the record says. Nothing is counted up: the part is computed from the record, so a fact that comes
 * twice, late or out of order changes nothing. It is written only on top of what was read, and then computed once more: whoever
 * writes last has looked at the record after writing, so a slower one cannot leave an older state behind. Cut off in
 * between, the fact is delivered again and the sweep comes by. A stored part that cannot be read is written over.
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
    const stored = await readAt(deps.table, place);
    const before = stored.item && contentOf(part, stored.item);
    const now = storedPart(place, await compute(before));
    // What is packed may be spoilt beside a hash that is right.
    if (before !== undefined && stored.item?.hash === now.hash) return tries > 0;
    await written(deps, stored, now);
  }
  throw new ConcurrentChange(`The ${part} of the overview of ${programmeId} keeps changing; try again.`);
};

/** What is stored in a place. */
interface Found {
  readonly item?: StoredPart;
  /** Whether something is there that cannot be read. */
  readonly isCorrupt?: true;
}

const readAt = async (table: Table, place: Place): Promise<Found> => {
  try {
    const item = await table.get(overviewPartEntity, place);
    return item ? { item } : {};
  } catch (error) {
    if (!(error instanceof CorruptRecord)) throw error;
    return { isCorrupt: true };
  }
};

/**
 * Writes a part in place of what was read; does nothing when somebody else wrote meanwhile. What cannot be read has no hash to compare: it is
 * written over as it is, and the next look puts right what somebody else may have repaired meanwhile.
 */
const written = async (
  { client, table }: Pick<Deps, 'client' | 'table'>,
  { item, isCorrupt }: Found,
  now: StoredPart,
): Promise<void> => {
  const seen = item ? { expression: '#hash = :seen', values: { seen: item.hash } } : isNotThere;
  await transact(client, [table.put(overviewPartEntity, now, isCorrupt ? undefined : seen)]).catch(unlessDone);
};
