import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { GrantStepped } from '../domain/grant-step.ts';
import { grantChangeEntity, grantEntity } from '../records.ts';

/**
 * Writes steps of grants, each with its change and its fact, in one transaction.
 * @throws {ConditionFailed} when somebody else wrote meanwhile.
 */
export const keepGrants = (
  { client, table }: { readonly client: DynamoDBClient; readonly table: Table },
  steps: readonly GrantStepped[],
): Promise<void> =>
  transact(client, [
    ...steps.map(({ grant }) => table.replace(grantEntity, grant)),
    ...steps.map(({ change }) => table.insert(grantChangeEntity, change)),
    ...table.record(...steps.map(({ fact }) => fact)),
  ]);
