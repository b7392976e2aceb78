import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { ExpectedFailure } from '../programme/failure.ts';
import type { Choices } from './choices.ts';
import { type CopyParts, copyTable, type OwnedTables, type Progress, type TableReport } from './copy-table.ts';
import { eachPage } from './pairs.ts';
import { type Counts, RecordCheck } from './record/record-check.ts';
import { type ToRepeat, toRepeat } from './tally.ts';

export interface RestoreParts {
  readonly client: DynamoDBClient;
  /** The table of each owner, as the application uses it. */
  readonly record: Readonly<Record<Owner, string>>;
  /** The restored copies, of the owners whose table goes back. */
  readonly copies: Readonly<Partial<Record<Owner, string>>>;
  readonly choices: Choices;
  readonly now: () => Date;
  readonly progress: (progress: Progress) => void;
}

/** What a restore does, or would do. */
export interface Restored {
  readonly reports: readonly TableReport[];
  readonly check: RecordCheck;
  /** What was erased or taken out since, by the tables that stay: the copies of the others bring it back. */
  readonly repeat: readonly string[];
  /** Whether somebody must choose first. */
  readonly undecided: boolean;
}

/** Compares, and says what a restore would do and whether the record would hold then. Nothing is written. */
export const rehearse = (parts: RestoreParts): Promise<Restored> => run(parts, false);

/**
 * Brings the tables to what their restored copies say, and reads the whole record again to see that it holds. It can be cut off at
 * any moment and be started again.
 * @param expected - what the rehearsal said would be there.
 * @throws {ExpectedFailure} when somebody must choose first.
 */
export const restoreRecord = async (parts: RestoreParts, expected: Restored): Promise<Restored> => {
  if (expected.undecided)
    throw new ExpectedFailure('Nothing was written: choose first what becomes of what was written since (see above).');
  const { reports, repeat, undecided } = await run(parts, true);
  const check = await checkRecord(parts);
  return { reports, check, repeat, undecided };
};

/** Reads the whole record and sees whether it holds. */
export const checkRecord = async ({
  client,
  record,
}: Pick<RestoreParts, 'client' | 'record'>): Promise<RecordCheck> => {
  const check = new RecordCheck();
  for (const owner of owners) await read(client, record[owner], owner, check);
  return check;
};

/** In the order of the table of owners: what others refer to comes first. */
const run = async ({ record, copies, ...parts }: RestoreParts, apply: boolean): Promise<Restored> => {
  const check = new RecordCheck();
  const reports: TableReport[] = [];
  const staying: ToRepeat[] = [];
  const copy: CopyParts = { ...parts, apply, see: (owner, item, isRepeated) => check.see(owner, item, isRepeated) };
  for (const owner of owners) {
    const restored = copies[owner];
    const tables: OwnedTables | undefined = restored ? { owner, original: record[owner], restored } : undefined;
    if (tables) reports.push(await copyTable(copy, tables));
    else staying.push(...(await read(parts.client, record[owner], owner, check)));
  }
  const undecided = reports.some(({ counts }) =>
    Object.values(counts).some((each) => each['undecided-changed'] || each['undecided-newer']),
  );
  return { reports, check, repeat: missingIn(reports, staying), undecided };
};

/** What was recorded after the oldest copy was made: it was not erased or taken out there yet. */
const missingIn = (reports: readonly TableReport[], staying: readonly ToRepeat[]): string[] => {
  const [oldest = '~'] = reports.map(({ newestFact = '' }) => newestFact).toSorted();
  return [...new Set(staying.filter(({ recordedAt }) => recordedAt >= oldest).map(({ words }) => words))];
};

const read = async (client: DynamoDBClient, table: string, owner: Owner, check: RecordCheck): Promise<ToRepeat[]> => {
  const found: ToRepeat[] = [];
  await eachPage(client, table, async (items) => {
    for (const item of items) {
      check.see(owner, item);
      found.push(...toRepeat(item));
    }
  });
  return found;
};

/** What is there in other numbers than was expected, in sentences: something else wrote meanwhile. */
export const differencesIn = (expected: Counts, found: Counts): string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((kind) => expected[kind] !== found[kind])
    .map((kind) => `${kind}: ${expected[kind] ?? 0} were expected and ${found[kind] ?? 0} are there.`);
