import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { chunks, transact, transactionLimit } from '#shared/dynamo/transact.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { firstDayOf } from './domain/as-of.ts';
import { demandFileKnows } from './domain/file-behind.ts';
import { type Difference, differencesOf } from './domain/file-difference.ts';
import { kindNames } from './domain/record-kinds.ts';
import { listedIn, type RecordLists } from './domain/record-lists.ts';
import { followsFromSeats, ringsBySeats } from './domain/rings-by-seats.ts';
import { demandSameRules, withRulesOf } from './domain/rules-in-file.ts';
import { successionsAfter } from './domain/successions-in-file.ts';
import { recordChange, writesOfChange } from './record-change.ts';
import { listedEntity, programmeEntity, ranges, registryChangeEntity, registryEntities, writesOf } from './records.ts';
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

/** The caller of an import. */
export interface Importer {
  /** Whether it may change an existing programme, or only create one. */
  readonly mayChange: boolean;
  /** Whether a framework was ever in force: from then on a file changes no rule of the game (rule 17). */
  readonly rulesBound?: boolean;
  /** The application, as the change keeps it. */
  readonly by: string;
}

const keptByItsOwn = 'This programme is there already; its own programmabureau changes it.';

/**
 * Records a programme as its file describes it. Idempotent: the same file again changes nothing. A record that the file drops is
 * not removed but ended today (rule 5). The rings of holders of seats follow from the seats (rule 2). The programme itself and the fact are written with the last of the changes, so an import
 * that was cut off can simply be repeated.
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
  { mayChange, by, rulesBound = false }: Importer,
): Promise<ImportResult> => {
  const { programmeId } = file.programme;
  const [known, recorded] = await Promise.all([
    table.queryKinds(registryEntities, ranges.all(programmeId)),
    table.query(registryChangeEntity, ranges.changes(programmeId)),
  ]);
  const [before] = known.programmes;
  const successions = before ? successionsAfter(known.successions, file.successions) : file.successions;
  const registry = { ...file, successions, partners: ringsBySeats(file, known, today) };
  const differences = differencesOf(registry, known, today);
  const programme = programmeAfter(before, registry.programme, differences, { rulesBound, today });
  const same = isDeepStrictEqual(before, programme);
  if (!same || differences.length > 0) {
    if (before && !mayChange) throw new NotEntitled('keep the registry', keptByItsOwn);
    const bySeats = new Set(
      file.partners.filter((partner) => followsFromSeats(partner, known, today)).map(({ partnerId }) => partnerId),
    );
    const own = differences.filter(({ what: { partner } }) => !partner || !bySeats.has(partner.partnerId));
    demandFileKnows(recorded, own);
    const last = recorded.at(-1)?.recordedOn ?? today;
    const on = last > today ? last : today;
    await record({ client, table }, programme, differences, {
      known,
      after: recorded.length,
      since: firstDayOf(recorded) ?? on,
      on,
      now,
      by,
    });
  }
  const count = (was: Difference['was']): number => differences.filter((one) => one.was === was).length;
  const total = 1 + kindNames.reduce((sum, name) => sum + listedIn(name, registry).length, 0);
  const created = count('created') + (before ? 0 : 1);
  const changed = count('changed') + (before && !same ? 1 : 0);
  return { created, changed, unchanged: total - created - changed, ended: count('ended') };
};

/** The programme as it is recorded after the import: a file changes no rule of the game once they are bound (rule 17). */
const programmeAfter = (
  before: Programme | undefined,
  file: Programme,
  differences: readonly Difference[],
  { rulesBound, today }: { readonly rulesBound: boolean; readonly today: string },
): Programme => {
  if (!before || !(rulesBound || before.ruleVersions)) return file;
  demandSameRules(before, file, differences, today);
  return withRulesOf(before, file);
};

interface Recording {
  /** The records before the import; without the programme if its first recording is absent or incomplete. */
  readonly known: RecordLists & { readonly programmes: readonly Programme[] };
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
  const runs = chunks(
    differences.map(({ what }) => what),
    transactionLimit - last.length - writesOfChange,
  );
  const ending = runs.pop() ?? [];
  const change = { programmeId, recordedAt: now, recordedOn: on, by, via: 'file' as const };
  const {
    programmes: [before],
    ...lists
  } = known;
  let present: PresentRegistry = { ...lists, programme: before ?? programme };
  for (const [at, run] of runs.entries()) {
    present = presentAfter(present, run, { since, on });
    const recorded = recordChange(table, { ...change, number: after + at + 1 }, run, before && { present, since });
    await transact(client, [...writesOf(table, run), ...recorded]);
  }
  present = { ...presentAfter(present, ending, { since, on }), programme };
  const number = after + runs.length + 1;
  const recorded = recordChange(table, { ...change, number, programme }, ending, { present, since });
  await transact(client, [...writesOf(table, ending), ...recorded, ...last]);
};
