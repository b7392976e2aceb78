import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '#shared/dynamo/table.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { driverEntity } from '#shared/workflow/driver.ts';

/** The workflow execution that drives a matter. @throws {Error} when none does. */
export const executionOf = async (
  client: DynamoDBClient,
  tables: readonly string[],
  ids: MatterIds,
): Promise<string> => {
  for (const name of tables) {
    const driver = await new Table(client, name).get(driverEntity, ids);
    if (driver?.execution) return driver.execution;
  }
  throw new Error(`${ids.matter} ${ids.matterId} has no driver`);
};
