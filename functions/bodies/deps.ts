import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import type { TermBounds } from './domain/programme-file.ts';
import type { RegistryReader } from './reader.ts';

/** The dependencies of the operations on the registry. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  /** Applications, and people by their address, that may create programmes: the environment names them, because there is no registry yet. */
  readonly operators: readonly string[];
  /** Whether a framework of a programme was ever in force: the frameworks implement it. */
  readonly frameworks?: { wasInForce(programmeId: string): Promise<boolean> };
  /** The shortest and longest term in this environment. Default: the terms that people choose where real bodies decide. */
  readonly terms?: TermBounds;
}
