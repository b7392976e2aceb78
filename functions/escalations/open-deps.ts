import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { allianceFacts } from './alliance-facts.ts';
import type { Deps } from './deps.ts';
import { EscalationsReader } from './reader.ts';

/** The tables of the escalation ladder, by the environment variables that name them. */
interface Tables {
  readonly BODIES_TABLE: string;
  readonly FRAMEWORKS_TABLE: string;
  readonly ALLIANCES_TABLE: string;
  readonly ESCALATIONS_TABLE: string;
}

export const openDeps = (client: DynamoDBClient, tables: Tables): Deps => {
  const table = tableOf(client, tables.ESCALATIONS_TABLE);
  return {
    client,
    table,
    escalations: new EscalationsReader(table),
    registry: new RegistryReader(tableOf(client, tables.BODIES_TABLE)),
    frameworks: new FrameworksReader(tableOf(client, tables.FRAMEWORKS_TABLE)),
    alliances: allianceFacts(new AlliancesReader(tableOf(client, tables.ALLIANCES_TABLE))),
  };
};
