import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Matters } from './matter.ts';
import type { RoundsReader } from './reader.ts';

/** The dependencies of everything that handles rounds. */
export interface RoundDeps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly rounds: RoundsReader;
  readonly registry: RegistryReader;
  readonly matters: Matters;
}
