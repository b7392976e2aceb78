import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { TermBounds } from '#functions/bodies/terms/term-bounds.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { ReviewsReader } from './reader.ts';

/** The dependencies of the operations on the composition of the regiegroep and its reviews. */
export interface Deps {
  readonly client: DynamoDBClient;
  /** The table of the bodies, which also has the reviews. */
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
  /** The shortest and longest term in this environment. Default: the terms that people choose where real bodies decide. */
  readonly terms?: TermBounds;
}
