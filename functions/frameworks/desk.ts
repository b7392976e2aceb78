import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { type Act, demand } from '#shared/authority/authority.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Caller } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { FrameworksReader } from './reader.ts';

/** What the operations on framework cycles work with. */
export interface Desk {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
}

/**
 * Asks the authority table whether the calling application may do an act in a programme today.
 * @throws {NotFound} when the programme does not know the application.
 * @throws {NotEntitled} naming the rule.
 */
export const demandOf = async (
  { registry }: Pick<Desk, 'registry'>,
  act: Act,
  programmeId: string,
  caller: Caller,
  now: string,
): Promise<void> => {
  demand(act, await registry.standingOfApp(programmeId, caller.clientId, localDate(now)));
};

/** The identifiers that the path of a cycle carries. */
export const cycleOf = (params: Readonly<Record<string, string>>): { programmeId: string; cycleId: string } => ({
  programmeId: params['programmeId'] ?? '',
  cycleId: params['cycleId'] ?? '',
});
