import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Receiver } from './receiver.ts';

/** The dependencies of the operations on subscriptions. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: Pick<RegistryReader, 'appsOfParty'>;
  readonly receiver: Receiver;
  /** The origin under which receivers are asked for permission to call them. */
  readonly origin: string;
  /** Whether receivers may be on this machine, also over http. */
  readonly localAllowed: boolean;
  /** Makes a new signing key. */
  readonly newKey: () => string;
}
