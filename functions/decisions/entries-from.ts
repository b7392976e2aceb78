import type { Table } from '#shared/dynamo/table.ts';
import { entryEntity, type RegisterEntry, ranges } from './records.ts';

/** What the operations on the register work with. */
export interface Desk {
  readonly table: Table;
}

/** Bytes that an answer of a Lambda may have, as the JSON it travels in: 6 MB, with room for the rest of the answer. */
export const largestAnswer = 5_000_000;

/**
 * The entries after a place, in order, read as they are asked for.
 * @param stride - how many are read at a time.
 */
export async function* entriesFrom(
  table: Table,
  programmeId: string,
  place: number,
  stride = 500,
): AsyncGenerator<RegisterEntry> {
  let after = place;
  for (;;) {
    const entries = await table.query(entryEntity, ranges.entriesAfter(programmeId, after, stride));
    yield* entries;
    if (entries.length < stride) return;
    after = entries.at(-1)?.sequence ?? after;
  }
}
