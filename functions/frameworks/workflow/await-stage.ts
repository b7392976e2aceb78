import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import type { FrameworksReader } from '../reader.ts';
import { driverEntity } from '../records.ts';
import type { Waiting } from './state.ts';
import { hasMovedOn } from './waking.ts';
import type { Workflows } from './workflows.ts';

/** Another execution drives this cycle now; the workflow catches this by name and ends. */
export class DriverReplaced extends GovernanceError {
  readonly code = 'driver-replaced';
}

interface Parts {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly workflows: Workflows;
}

/**
 * Workflow step: keeps the token of the waiting stage with the driver. The record may have moved on before the token was
 * there to wake it with, so it is looked at once more afterwards.
 * @throws {DriverReplaced} when the execution is not the cycle's driver any more.
 */
export const awaitStage =
  ({ client, table, frameworks, rounds, workflows }: Parts) =>
  async (waiting: Waiting): Promise<void> => {
    const { programmeId, cycleId, generation, visit, taskToken, execution } = waiting;
    const condition = { expression: '#generation = :generation', values: { generation } };
    const kept = table.change(
      driverEntity,
      { programmeId, cycleId },
      { set: { taskToken, visit, execution }, condition },
    );
    try {
      await transact(client, [kept]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      throw new DriverReplaced(`Generation ${generation} does not drive this cycle any more.`, { cause: error });
    }
    const cycle = await frameworks.cycle(programmeId, cycleId);
    const round = cycle.roundId ? await rounds.round(cycle.roundId) : undefined;
    if (hasMovedOn({ visit }, cycle, round)) await workflows.wake(taskToken);
  };
