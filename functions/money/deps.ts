import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { MoneyReader } from './reader.ts';

/** The dependencies of the operations on the money of the deal. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly money: MoneyReader;
  readonly alliances: AlliancesReader;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
}
