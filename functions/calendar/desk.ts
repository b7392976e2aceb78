import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';

/** What calendars are made of. */
export interface Desk {
  readonly client: DynamoDBClient;
  /** The table of the rounds, which holds the links that were revoked. */
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
}
