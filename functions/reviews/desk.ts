import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { ReviewsReader } from './reader.ts';

/** What the composition of the regiegroep is kept and reviewed with. */
export interface Desk {
  readonly client: DynamoDBClient;
  /** The table of the bodies, in which the reviews lie. */
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
}
