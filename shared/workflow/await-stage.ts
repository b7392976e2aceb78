import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import { driverEntity, isGeneration } from './driver.ts';
import type { Engine } from './engine.ts';
import { hasMovedOn, type Locate } from './position.ts';
import type { Waiting } from './state.ts';

/** Another execution drives this matter now; the workflow catches this by name and ends. */
export class DriverReplaced extends GovernanceError {
  readonly code = 'driver-replaced';
  override get name(): string {
    return 'DriverReplaced';
  }
}

interface Deps {
  readonly client: DynamoDBClient;
  /** The table of the drivers: that of the matter's owner. */
  readonly table: Table;
  readonly locate: Locate;
  readonly engine: Engine;
}

/**
 * Workflow step: stores the token of the waiting stage with the driver. The record may have moved on before the token was stored, so it is
 * read again afterwards.
 * @throws {DriverReplaced} when the execution is not the matter's driver any more.
 */
export const awaitStage =
  ({ client, table, locate, engine }: Deps) =>
  async (waiting: Waiting): Promise<void> => {
    const { programmeId, matter, matterId, generation, visit, taskToken, execution } = waiting;
    const ids = { programmeId, matter, matterId };
    const change = { set: { taskToken, visit, execution }, condition: isGeneration(generation) };
    const kept = table.change(driverEntity, ids, change);
    try {
      await transact(client, [kept]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      throw new DriverReplaced(`Generation ${generation} does not drive this ${matter} any more.`, { cause: error });
    }
    if (hasMovedOn({ visit }, await locate(ids))) await engine.wake(taskToken);
  };
