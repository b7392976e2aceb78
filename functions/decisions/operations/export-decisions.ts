import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Standing } from '#shared/authority/standing.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { decisionContracts } from '../contracts.ts';
import { type DecisionFilter, matchesFilter, seenEntry, seesEntry } from '../decision-filter.ts';
import { type Deps, entriesFrom, largestAnswer } from '../entries-from.ts';
import type { RegisterEntry } from '../records.ts';
import type { Names } from '../register-columns.ts';
import { csvHead, csvRow } from '../register-csv.ts';
import { registerWorkbook, workbookVersion } from '../register-workbook.ts';

/** The register, and the registry that has the names of the partners. */
export interface ExportDeps extends Deps {
  readonly registry: Pick<RegistryReader, 'registry' | 'demandPartner'>;
}

/** Maximum bytes of rows in a workbook: base64 adds a third, and text that people wrote may not shrink in a zip. */
const largestWorkbook = 4_000_000;

/**
 * The register as CSV, after a place: as many rows as one response can hold, and a link to the next part if there is one. Every part has a
 * header row, so that each can be opened alone.
 * @param largest - bytes of rows, as JSON, after which a part ends.
 */
export const exportDecisions = (deps: ExportDeps, largest = largestAnswer) =>
  operation('exportDecisions', {
    contract: decisionContracts.exportDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { cursor, ...filter }, standing }) => {
      await deps.registry.demandPartner(programmeId, filter.partnerId);
      const { separator } = filter;
      const part = { programmeId, place: Number(cursor ?? 0), matches: seenMatches(standing, filter), largest };
      const names = await namesIn(deps, programmeId);
      const { rows, last } = await rowsAfter(deps.table, part, (entry) =>
        csvRow(seenEntry(standing, entry), separator, names),
      );
      const next = nextAfter(last, `/v1/programmes/${programmeId}/decisions/_export`, filter);
      const body = `${csvHead(separator)}${rows.join('')}`;
      return { status: 200, body, headers: headersOf(programmeId, 'csv', next) };
    },
  });

/** The same as a workbook, in which no spreadsheet misinterprets a text. */
export const exportWorkbook = (deps: ExportDeps, largest = largestWorkbook) =>
  operation('exportWorkbook', {
    contract: decisionContracts.exportWorkbook,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { cursor, ...filter }, standing }) => {
      await deps.registry.demandPartner(programmeId, filter.partnerId);
      const part = { programmeId, place: Number(cursor ?? 0), matches: seenMatches(standing, filter), largest };
      const { rows, last } = await rowsAfter(deps.table, part, (entry) => seenEntry(standing, entry));
      const next = nextAfter(last, `/v1/programmes/${programmeId}/decisions/_workbook`, filter);
      const names = await namesIn(deps, programmeId);
      const bytes = await registerWorkbook(rows, names);
      const version = workbookVersion(rows, names, next);
      return { status: 200, body: bytes.toString('base64'), headers: headersOf(programmeId, 'xlsx', next), version };
    },
  });

const seenMatches = (standing: Standing, filter: DecisionFilter) => {
  const matches = matchesFilter(filter);
  return (entry: RegisterEntry): boolean => seesEntry(standing, entry) && matches(seenEntry(standing, entry));
};

const namesIn = async ({ registry }: ExportDeps, programmeId: string): Promise<Names> => {
  const { partners } = await registry.registry(programmeId);
  return new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
};

const nextAfter = (last: number | undefined, path: string, filter: Parameters<typeof nextPart>[2]) =>
  last === undefined ? undefined : nextPart(path, last, filter);

const headersOf = (programmeId: string, extension: string, next: string | undefined) => ({
  'Content-Disposition': `attachment; filename="besluitenregister-${programmeId}.${extension}"`,
  ...(next ? { Link: `<${next}>; rel="next"` } : {}),
});

interface Part {
  readonly programmeId: string;
  readonly place: number;
  readonly matches: (entry: RegisterEntry) => boolean;
  readonly largest: number;
}

/**
 * The rows of the matching entries after a place, as many as one response can hold.
 * @returns with them the place of the last one, when more follow.
 */
const rowsAfter = async <Row>(
  table: Table,
  { programmeId, place, matches, largest }: Part,
  rowOf: (entry: RegisterEntry) => Row,
): Promise<{ rows: Row[]; last: number | undefined }> => {
  const rows: Row[] = [];
  let [size, last] = [0, 0];
  for await (const entry of entriesFrom(table, programmeId, place)) {
    if (!matches(entry)) continue;
    const row = rowOf(entry);
    size += Buffer.byteLength(JSON.stringify(row));
    if (rows.length > 0 && size > largest) return { rows, last };
    rows.push(row);
    last = entry.sequence;
  }
  return { rows, last: undefined };
};
