import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import type { TermBounds } from './domain/programme-file.ts';
import type { RegistryReader } from './reader.ts';

/** What the operations on the registry work with. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  /** Applications that may create programmes: before there is a registry, the environment says who. */
  readonly operators: readonly string[];
  /** How short and how long a term may be in this environment. Default: as people choose where real bodies decide. */
  readonly terms?: TermBounds;
}
