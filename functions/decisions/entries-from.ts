import type { Table } from '#shared/dynamo/table.ts';
import { entryEntity, type RegisterEntry, ranges } from './records.ts';

/** The dependencies of the operations on the register. */
export interface Deps {
  readonly table: Table;
}

/** Maximum bytes of a Lambda response, as JSON: the limit is 6 MB, which also holds the rest of the response. */
export const largestAnswer = 5_000_000;

/**
 * The entries after a place, in order, read on demand.
 * @param place - the place of an entry; 0 is where the reading begins, also from the end.
 * @param stride - the number of entries per read.
 * @param newestFirst - from the end to the beginning.
 */
export async function* entriesFrom(
  table: Table,
  programmeId: string,
  place: number,
  stride = 500,
  newestFirst = false,
): AsyncGenerator<RegisterEntry> {
  let after = place;
  for (;;) {
    const entries = await table.query(entryEntity, ranges.entriesAfter(programmeId, after, stride, newestFirst));
    yield* entries;
    if (entries.length < stride) return;
    after = entries.at(-1)?.sequence ?? after;
  }
}
