import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachFound } from '#shared/runtime/each.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { type Driver, driverEntity, isGeneration, runningDrivers } from './driver.ts';
import type { Engine } from './engine.ts';
import { hasMovedOn, type Locate } from './position.ts';

interface Deps {
  readonly client: DynamoDBClient;
  /** The table of the drivers: that of the matter's owner. */
  readonly table: Table;
  readonly locate: Locate;
  readonly engine: Engine;
}

/**
 * Makes sure that a matter is driven: a missing or dead driver is replaced, and one that waits for a past event is woken. It can be called
 * at any moment and any number of times; the record decides.
 */
export const drive =
  (deps: Deps) =>
  async ({ programmeId, matter, matterId }: MatterIds): Promise<void> => {
    const ids = { programmeId, matter, matterId };
    const driver = await deps.table.get(driverEntity, ids);
    if (driver?.runningSince === undefined) return;
    switch (driver.execution === undefined ? 'ended' : await deps.engine.stateOf(driver.execution)) {
      case 'ended':
        return replaceDriver(deps, driver);
      case 'absent':
        // Stored and not started: its start is in progress, or was interrupted. Starting it is idempotent.
        return deps.engine.start({ ...ids, generation: driver.generation });
      case 'alive':
        return wakeIfMoved(deps, driver);
    }
  };

const wakeIfMoved = async ({ locate, engine }: Deps, driver: Driver): Promise<void> => {
  if (driver.taskToken === undefined) return;
  const position = await locate(driver);
  if (!hasMovedOn(driver, position)) return;
  await engine.wake(driver.taskToken);
  const { programmeId, matter, matterId } = driver;
  logInfo('driver-woken', { programmeId, matter, matterId, stage: position.stage });
};

/**
 * Checks every running matter of a table: this repairs missed events. A broken or unreadable matter does not block the others.
 * @throws {AggregateError} at the end, when some could not be checked.
 */
export const sweepDrivers = (deps: Deps) => async (): Promise<void> => {
  const drivers = await deps.table.queryEach(driverEntity, runningDrivers);
  await eachFound(drivers, drive(deps), ({ programmeId, matter, matterId }) => `${programmeId}.${matter}.${matterId}`);
};

/**
 * Gives a matter its next driver. It is stored before it starts, so that the former one ends; of two concurrent writers, the second leaves
 * the start to the first.
 */
const replaceDriver = async ({ client, table, locate, engine }: Deps, driver: Driver): Promise<void> => {
  const { taskToken: _token, visit: _visit, execution: lost, ...rest } = driver;
  const { programmeId, matter, matterId } = driver;
  const driven = { programmeId, matter, matterId, generation: driver.generation + 1 };
  const next = { ...rest, ...driven, execution: engine.executionOf(driven) };
  try {
    await transact(client, [table.put(driverEntity, next, isGeneration(driver.generation))]);
  } catch (error) {
    if (error instanceof ConditionFailed) return;
    throw error;
  }
  if (lost !== undefined) {
    const { stage, ended } = await locate(driver);
    if (!ended) logInfo('driver-lost', { programmeId, matter, matterId, stage });
  }
  await engine.start(driven);
  logInfo('driver-started', driven);
};
