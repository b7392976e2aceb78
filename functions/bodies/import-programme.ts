import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { chunks, transact, transactionLimit } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { firstDayOf } from './domain/as-of.ts';
import type { Difference } from './domain/file-difference.ts';
import { leftByFile } from './domain/left-by-file.ts';
import { kindNames } from './domain/record-kinds.ts';
import { listedIn } from './domain/record-lists.ts';
import type { Recorded } from './domain/recorded.ts';
import { type Importer, type ImportPlan, planImport } from './plan-import.ts';
import { recordChange, writesOfChange } from './record-change.ts';
import { listedEntity, programmeEntity, writesOf } from './records.ts';
import { type PresentRegistry, presentAfter } from './terms/present.ts';
import type { Programme, Registry } from './terms/registry.ts';

/** The result of an import: the numbers of records that are new, changed, unchanged, or ended because the file drops them. */
export interface ImportResult {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
}

/**
 * Records a programme as its file describes it. Idempotent: the same file again changes nothing. A record that the file drops is
 * not removed but ended today (rule 5). The rings of holders of seats follow from the seats (rule 2). The programme itself and the fact are written with the last of the changes, so an import
 * that was cut off can simply be repeated. A partner whose membership the file ends is told so, in the transaction that ends it.
 * @throws {NotEntitled} when the programme exists, the file would change it, and the importer may not.
 * @throws {ConditionFailed} when somebody changed the registry meanwhile.
 * @throws {InvalidInput} when the file would change a rule of the game that only the seats change.
 * @throws {InvalidInput} when the file has a succession that is not recorded, or recorded otherwise.
 * @throws {InvalidInput} when the file ignores changes that were recorded one by one since the last file.
 */
export const importProgramme = async (
  { client, table }: Deps,
  file: Registry,
  today: string,
  now: string,
  importer: Importer,
): Promise<ImportResult> => {
  const plan = await planImport(table, file, today, importer);
  const { known, changes, programme, same, differences } = plan;
  if (!same || differences.length > 0) {
    const last = changes.at(-1)?.recordedOn ?? today;
    const on = last > today ? last : today;
    await record({ client, table }, programme, differences, {
      known,
      after: changes.length,
      since: firstDayOf(changes) ?? on,
      on,
      now,
      by: importer.by,
    });
  }
  return resultOf(plan);
};

/** The numbers of what an import records. */
export const resultOf = ({ known, registry, same, differences }: ImportPlan): ImportResult => {
  const [before] = known.programmes;
  const count = (was: Difference['was']): number => differences.filter((one) => one.was === was).length;
  const total = 1 + kindNames.reduce((sum, name) => sum + listedIn(name, registry).length, 0);
  const created = count('created') + (before ? 0 : 1);
  const changed = count('changed') + (before && !same ? 1 : 0);
  return { created, changed, unchanged: total - created - changed, ended: count('ended') };
};

interface Recording {
  /** The records before the import; without the programme if its first recording is absent or incomplete. */
  readonly known: ImportPlan['known'];
  /** The number of changes before the import. */
  readonly after: number;
  /** The day on which the programme was first recorded (ISO date); it may be the day of this import. */
  readonly since: string;
  /** The day of the import (ISO date); never before the last change. */
  readonly on: string;
  readonly now: string;
  readonly by: string;
}

const record = async (
  { client, table }: Deps,
  programme: Programme,
  differences: readonly Difference[],
  { known, after, since, on, now, by }: Recording,
): Promise<void> => {
  const { programmeId } = programme;
  const importedFact = fact('nl.regiodeal.programme.imported.v1', now, { programmeId, importedAt: now });
  const last = [
    table.put(programmeEntity, programme),
    table.put(listedEntity, { programmeId }),
    ...table.record(importedFact),
  ];
  const records = differences.map(({ what }) => what);
  const room = transactionLimit - last.length - writesOfChange;
  // Each partner that leaves brings a fact into the transaction of its record.
  const runs = chunks(records, Math.max(Math.floor(room / 2), room - leftByFile(records, known.partners).length));
  const ending = runs.pop() ?? [];
  const change = { programmeId, recordedAt: now, recordedOn: on, by, via: 'file' as const };
  const {
    programmes: [before],
    ...lists
  } = known;
  const left = (run: readonly Recorded[], change: number): Write[] =>
    leftByFile(run, known.partners).flatMap((leaving) =>
      table.record(fact('nl.regiodeal.registry.membership-ended.v1', now, { programmeId, ...leaving, change })),
    );
  let present: PresentRegistry = { ...lists, programme: before ?? programme };
  for (const [at, run] of runs.entries()) {
    present = presentAfter(present, run, { since, on });
    const recorded = recordChange(table, { ...change, number: after + at + 1 }, run, before && { present, since });
    await transact(client, [...writesOf(table, run), ...recorded, ...left(run, after + at + 1)]);
  }
  present = { ...presentAfter(present, ending, { since, on }), programme };
  const number = after + runs.length + 1;
  const recorded = recordChange(table, { ...change, number, programme }, ending, { present, since });
  await transact(client, [...writesOf(table, ending), ...recorded, ...left(ending, number), ...last]);
};
