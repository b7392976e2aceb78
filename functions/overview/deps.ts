import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { DatedSources } from './parts/sources.ts';

/** What keeps the parts of overviews up. */
export interface Deps {
  readonly client: DynamoDBClient;
  /** The table of the escalations, which also has the parts of overviews. */
  readonly table: Table;
  readonly sources: DatedSources;
  readonly clock: Clock;
}
