import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundDeps } from '#functions/rounds/round-deps.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { mattersOf } from './matters.ts';
import { readersOf, type Tables } from './readers.ts';

/** The dependencies for handling rounds, from the tables that they need. */
export const roundDepsOf = (client: DynamoDBClient, tables: Tables): RoundDeps => {
  const readers = readersOf(client, tables);
  const { rounds, registry } = readers;
  return { client, table: tableOf(client, tables.ROUNDS_TABLE), rounds, registry, matters: mattersOf(readers) };
};
