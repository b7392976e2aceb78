import type { Table } from '#shared/dynamo/table.ts';
import { operation } from '#shared/http/api.ts';
import { nextPart } from '#shared/http/paging.ts';
import { decisionContracts } from './contracts.ts';
import type { Desk } from './operations.ts';
import { entryEntity, type RegisterEntry, ranges } from './records.ts';
import { csvHead, csvRow } from './register-csv.ts';
import { isWanted } from './wanted.ts';

/** Bytes that an answer of a Lambda may have, as the JSON it travels in: 6 MB, with room for the rest of the answer. */
export const largestAnswer = 5_000_000;

/**
 * The register as CSV, from a place on: as many rows as one answer holds, and a link to the next when there are more.
 * Every part has its row of names, so that each can be opened by itself.
 * @param largest - bytes of rows, as JSON, after which a part ends.
 */
export const exportDecisions = (desk: Desk, largest = largestAnswer) =>
  operation({
    contract: decisionContracts.exportDecisions,
    answer: async ({ params: { programmeId = '' }, query: { cursor, ...asked } }) => {
      const { separator } = asked;
      const wanted = isWanted(asked);
      const rows: string[] = [];
      let [size, last, more] = [0, 0, false];
      for await (const entry of entriesFrom(desk.table, programmeId, Number(cursor ?? 0))) {
        if (!wanted(entry)) continue;
        const row = csvRow(entry, separator);
        size += Buffer.byteLength(JSON.stringify(row));
        more = rows.length > 0 && size > largest;
        if (more) break;
        rows.push(row);
        last = entry.sequence;
      }
      const path = `/v1/programmes/${programmeId}/decisions/_export`;
      return {
        status: 200,
        body: `${csvHead(separator)}${rows.join('')}`,
        headers: {
          'Content-Disposition': `attachment; filename="besluitenregister-${programmeId}.csv"`,
          ...(more ? { Link: `<${nextPart(path, last, asked)}>; rel="next"` } : {}),
        },
      };
    },
  });

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
