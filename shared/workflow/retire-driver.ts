import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { driverEntity, isGeneration } from './driver.ts';
import type { Driven } from './state.ts';

/** A matter that ended needs no driver, so the sweep must not find it any more. A driver of a later generation is not changed. */
export const retireDriver = async (client: DynamoDBClient, table: Table, driven: Driven): Promise<void> => {
  const { generation, programmeId, matter, matterId } = driven;
  const condition = isGeneration(generation);
  const remove = ['runningSince', 'runningpk', 'runningsk', 'taskToken'];
  try {
    await transact(client, [table.change(driverEntity, { programmeId, matter, matterId }, { remove, condition })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
