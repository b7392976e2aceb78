import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { RoundsReader } from './reader.ts';
import type { RoundOffice } from './round-office.ts';

/** The tables that handling rounds needs, by the variables that name them. */
interface Tables {
  readonly BODIES_TABLE: string;
  readonly FRAMEWORKS_TABLE: string;
  readonly ROUNDS_TABLE: string;
}

export const openOffice = (client: DynamoDBClient, tables: Tables): RoundOffice => {
  const table = tableOf(client, tables.ROUNDS_TABLE);
  return {
    client,
    table,
    rounds: new RoundsReader(table),
    registry: new RegistryReader(tableOf(client, tables.BODIES_TABLE)),
    frameworks: new FrameworksReader(tableOf(client, tables.FRAMEWORKS_TABLE)),
  };
};
