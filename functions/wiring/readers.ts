import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { tableOf } from '#shared/runtime/aws.ts';

/** The tables of matters and their rounds, by the variables that name them. */
export interface Tables {
  readonly BODIES_TABLE: string;
  readonly FRAMEWORKS_TABLE: string;
  readonly ALLIANCES_TABLE: string;
  readonly ESCALATIONS_TABLE: string;
  readonly ROUNDS_TABLE: string;
}

/** The readers of matters and their rounds: one of each service that has a part in them. */
export const readersOf = (client: DynamoDBClient, tables: Tables) => ({
  registry: new RegistryReader(tableOf(client, tables.BODIES_TABLE)),
  reviews: new ReviewsReader(tableOf(client, tables.BODIES_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, tables.FRAMEWORKS_TABLE)),
  alliances: new AlliancesReader(tableOf(client, tables.ALLIANCES_TABLE)),
  escalations: new EscalationsReader(tableOf(client, tables.ESCALATIONS_TABLE)),
  rounds: new RoundsReader(tableOf(client, tables.ROUNDS_TABLE)),
});
export type Readers = ReturnType<typeof readersOf>;
