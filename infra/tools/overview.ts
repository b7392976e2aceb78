import { parseArgs } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { overviewSourcesOf } from '#functions/wiring/overview-sources.ts';
import { Table } from '#shared/dynamo/table.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { ExpectedFailure } from './programme/failure.ts';
import { databaseIn, recordIn } from './restore/place.ts';

const usage = `npm run overview -- rebuild --env <env> [--programme <programme>]
    Computes the overview of every programme, or of one, from the record, and names the parts that were behind. The application may run.

Instead of --env: --endpoint <url> --table <owner>=<table> … for a database on this machine.
It ends with 0 when it is done, 2 when it was not.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    env: { type: 'string' },
    endpoint: { type: 'string' },
    table: { type: 'string', multiple: true, default: [] as string[] },
    programme: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const overviewDeps = (client: DynamoDBClient, record: Readonly<Record<Owner, string>>) => ({
  client,
  table: new Table(client, record.escalations),
  sources: overviewSourcesOf(client, {
    BODIES_TABLE: record.bodies,
    FRAMEWORKS_TABLE: record.frameworks,
    ALLIANCES_TABLE: record.alliances,
    ESCALATIONS_TABLE: record.escalations,
    ROUNDS_TABLE: record.rounds,
    MONITORING_TABLE: record.monitoring,
    MONEY_TABLE: record.money,
  }),
  clock: systemClock,
});

try {
  if (values.help) console.log(usage);
  else if (positionals[0] === 'rebuild' && positionals.length === 1) {
    const behind = await rebuild(overviewDeps(databaseIn(values), await recordIn(values)), values.programme);
    for (const name of behind) console.log(`was behind: ${name}`);
    console.log(`Done: ${behind.length} parts were behind.`);
  } else throw new ExpectedFailure(usage);
} catch (error) {
  console.error(error instanceof ExpectedFailure ? error.message : error);
  process.exitCode = 2;
}
