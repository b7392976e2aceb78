import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { FrameworksReader } from './reader.ts';

/** The dependencies of the operations on framework cycles. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
}
