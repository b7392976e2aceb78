import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { RoundDeps } from '#functions/rounds/round-deps.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { lastEvaluationIn } from './last-evaluation.ts';
import { mattersOf } from './matters.ts';
import { readersOf, type Tables } from './readers.ts';

/** The tables of matters and their rounds, and that of the evaluations which come with a next framework (rule 20). */
export type RoundTables = Tables & { readonly MONITORING_TABLE: string };

/** The dependencies for handling rounds, from the tables that they need. */
export const roundDepsOf = (client: DynamoDBClient, tables: RoundTables): RoundDeps => {
  const readers = readersOf(client, tables);
  const { rounds, registry } = readers;
  const evaluated = lastEvaluationIn(new MonitoringReader(tableOf(client, tables.MONITORING_TABLE)));
  return {
    client,
    table: tableOf(client, tables.ROUNDS_TABLE),
    rounds,
    registry,
    matters: mattersOf(readers, evaluated),
  };
};
