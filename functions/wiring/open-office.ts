import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import type { RoundOffice } from '#functions/rounds/round-office.ts';
import { tableOf } from '#shared/runtime/aws.ts';
import { mattersOf } from './matters.ts';

/** The tables that handling rounds needs, by the variables that name them. */
export interface Tables {
  readonly BODIES_TABLE: string;
  readonly FRAMEWORKS_TABLE: string;
  readonly ALLIANCES_TABLE: string;
  readonly ESCALATIONS_TABLE: string;
  readonly ROUNDS_TABLE: string;
}

export const openOffice = (client: DynamoDBClient, tables: Tables): RoundOffice => {
  const table = tableOf(client, tables.ROUNDS_TABLE);
  const rounds = new RoundsReader(table);
  const registry = new RegistryReader(tableOf(client, tables.BODIES_TABLE));
  const reviews = new ReviewsReader(tableOf(client, tables.BODIES_TABLE));
  const frameworks = new FrameworksReader(tableOf(client, tables.FRAMEWORKS_TABLE));
  const escalations = new EscalationsReader(tableOf(client, tables.ESCALATIONS_TABLE));
  const alliances = new AlliancesReader(tableOf(client, tables.ALLIANCES_TABLE));
  const matters = mattersOf({ registry, reviews, frameworks, rounds, escalations, alliances });
  return { client, table, rounds, registry, matters };
};
