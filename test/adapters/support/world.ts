import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand, CreateTableCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { inject, onTestFinished } from 'vitest';
import type { FrameworkDeps } from '#functions/alliances/deps.ts';
import { AlliancesReader } from '#functions/alliances/reader.ts';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import { ladderOf } from '#functions/escalations/alliances/ladder.ts';
import { transfersOf } from '#functions/escalations/alliances/transfers.ts';
import type { Deps as LadderDeps } from '#functions/escalations/deps.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import type { Deps } from '#functions/frameworks/deps.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { Deps as ReviewDeps } from '#functions/reviews/deps.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import type { RoundDeps } from '#functions/rounds/round-deps.ts';
import { lastEvaluationIn } from '#functions/wiring/last-evaluation.ts';
import { mattersOf } from '#functions/wiring/matters.ts';
import { factEntity, type StoredFact } from '#shared/dynamo/outbox.ts';
import { Table } from '#shared/dynamo/table.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { begun, nothingIn } from './beginnings.ts';
import { clientAt, type Engine } from './engine.ts';

/** The application's tables, empty, with everything that works on them. */
export interface World {
  /** The account that the tables are in. */
  readonly account: string;
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<Owner, Table>>;
  readonly roundDeps: RoundDeps;
  readonly deps: Deps;
  readonly allianceDeps: FrameworkDeps & { readonly rounds: RoundsReader };
  readonly ladderDeps: LadderDeps & {
    readonly decisions: DecisionsReader;
    readonly contributions: AlliancesReader;
    readonly reports: AlliancesReader;
    readonly rounds: RoundsReader;
    readonly history: Readonly<Record<'frameworks' | 'rounds', Table>>;
  };
  readonly reviewDeps: ReviewDeps;
}

/** The same tables through another client. */
export const worldThrough = (
  client: DynamoDBClient,
  account: string,
  names: Readonly<Record<Owner, string>>,
): World => {
  const tables = Object.fromEntries(owners.map((owner) => [owner, new Table(client, names[owner])])) as Record<
    Owner,
    Table
  >;
  const frameworks = new FrameworksReader(tables.frameworks);
  const registry = new RegistryReader(tables.bodies);
  const reviews = new ReviewsReader(tables.bodies);
  const rounds = new RoundsReader(tables.rounds);
  const escalations = new EscalationsReader(tables.escalations);
  const alliances = new AlliancesReader(tables.alliances);
  const decisions = new DecisionsReader(tables.decisions);
  const evaluated = lastEvaluationIn(new MonitoringReader(tables.monitoring));
  const matters = mattersOf({ registry, reviews, frameworks, rounds, escalations, alliances }, evaluated);
  return {
    account,
    client,
    tables,
    reviewDeps: { client, table: tables.bodies, registry, reviews },
    ladderDeps: {
      client,
      table: tables.escalations,
      escalations,
      registry,
      frameworks,
      alliances: allianceFacts(alliances),
      decisions,
      contributions: alliances,
      reports: alliances,
      rounds,
      history: tables,
    },
    roundDeps: { client, table: tables.rounds, rounds, registry, matters },
    deps: { client, table: tables.frameworks, rounds, registry, frameworks },
    allianceDeps: {
      client,
      table: tables.alliances,
      alliances,
      registry,
      frameworks,
      ladder: ladderOf(escalations, decisions),
      transfers: transfersOf(escalations, decisions),
      rounds,
    },
  };
};

export const namesOf = ({ tables }: World): Record<Owner, string> =>
  Object.fromEntries(owners.map((owner) => [owner, tables[owner].name])) as Record<Owner, string>;

type Names = Readonly<Record<Owner, string>>;

/** Emptied tables of earlier tests of this worker. They are used again, because the engine makes tables more slowly the more it has made. */
const spare: Names[] = [];

/** The tables that were made last: what a test works on. */
let inUse: World | undefined;
export const worldInUse = (): World => {
  if (!inUse) throw new Error('No tables were made');
  return inUse;
};

/** Tables that no other test sees while this one runs. */
export const emptyWorld = async (): Promise<World> => {
  const world = await worldOn(inject('engine'), spare.pop());
  nothingIn(Object.values(namesOf(world)));
  onTestFinished(async ({ task }) => {
    // One that failed may still be writing.
    if (task.result?.state === 'pass') {
      await Promise.all(owners.map((owner) => empty(world.client, world.tables[owner].name)));
      spare.push(namesOf(world));
    }
    world.client.destroy();
  });
  return world;
};

/** Makes tables for the tests of one file; the caller must destroy the client. */
export const lastingWorld = (): Promise<World> => worldOn(inject('engine'));

/** The tables of these names on an engine, or new ones; the caller must destroy the client. */
export const worldOn = async ({ endpoint, tables }: Engine, present?: Names): Promise<World> => {
  const account = `worker${process.env['VITEST_POOL_ID'] ?? ''}`;
  const client = clientAt(endpoint, account);
  inUse = worldThrough(client, account, present ?? (await makeTables(client, tables)));
  return inUse;
};

const makeTables = async (client: DynamoDBClient, tables: Engine['tables']): Promise<Names> => {
  const run = randomBytes(6).toString('hex');
  const names = Object.fromEntries(owners.map((owner) => [owner, `${owner}-${run}`])) as Record<Owner, string>;
  await Promise.all(
    owners.map((owner) => client.send(new CreateTableCommand({ TableName: names[owner], ...tables[owner] }))),
  );
  return names;
};

const empty = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  const keys = { TableName, ProjectionExpression: 'pk, sk', ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client, pageSize: 25 }, keys)) {
    const deletes = Items.map((Key) => ({ DeleteRequest: { Key } }));
    if (deletes.length === 0) continue;
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: deletes } }),
    );
    if (Object.keys(UnprocessedItems).length > 0) throw new Error(`${TableName} could not be emptied`);
  }
};

/** An import that may change everything. */
export const importer = { mayChange: true, by: 'import' };

/** What many tests begin with: done by the operations once for each worker, and copied for tests that begin the same way. */
export const beginning = <T>(
  { client, tables }: World,
  how: readonly [name: string, ...given: readonly unknown[]],
  make: () => Promise<T>,
): Promise<T> => begun(client, tables.bodies.name, how, make);

/** Records a programme as an import does. */
export const imported = async (world: World, registry: Registry = smallRegistry(), at = now): Promise<Registry> => {
  const { client, tables } = world;
  await beginning(world, ['imported', registry, at], () =>
    importProgramme({ client, table: tables.bodies }, registry, localDate(at), at, importer),
  );
  return registry;
};

/** Facts of an owner that are not sent yet, in their order. */
export const unsentFacts = (world: World, owner: Owner): Promise<StoredFact[]> =>
  world.tables[owner].query(factEntity, { pk: 'UNSENT', index: { name: 'unsent', pk: 'unsentpk', sk: 'unsentsk' } });

/** The facts of a type that are not sent yet, in their order. */
export const factsOfType = async (world: World, owner: Owner, type: string): Promise<StoredFact[]> =>
  (await unsentFacts(world, owner)).filter((fact) => fact.type === `nl.regiodeal.${type}.v1`);
