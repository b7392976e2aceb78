import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';

/** The dependencies of calendars. */
export interface Deps {
  readonly client: DynamoDBClient;
  /** The table of the rounds, which also has the revoked links. */
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
}
