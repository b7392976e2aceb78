import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { MonitoringReader } from './reader.ts';

/** The dependencies of the operations on measurements and lessons. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly monitoring: MonitoringReader;
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
  readonly alliances: AlliancesReader;
}
