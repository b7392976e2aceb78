import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { isEndStage } from '../domain/stages.ts';
import type { FrameworksReader } from '../reader.ts';
import { type Driver, driverEntity, runningIndex } from '../records.ts';
import { hasMovedOn } from './waking.ts';
import type { Workflows } from './workflows.ts';

interface Parts {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly workflows: Workflows;
}
interface OfCycle {
  readonly programmeId: string;
  readonly cycleId: string;
}

/**
 * Sees to it that a cycle is driven: a driver that is missing or dead is replaced, one that waits for what has happened
 * already is woken. Safe to call at any moment and any number of times; the record decides.
 */
export const driveCycle =
  (parts: Parts) =>
  async ({ programmeId, cycleId }: OfCycle): Promise<void> => {
    const driver = await parts.table.get(driverEntity, { programmeId, cycleId });
    if (driver?.runningSince === undefined) return;
    const alive = driver.execution !== undefined && (await parts.workflows.isAlive(driver.execution));
    if (!alive) return replaceDriver(parts, driver);
    if (driver.taskToken === undefined) return;
    const cycle = await parts.frameworks.cycle(programmeId, cycleId);
    const round = cycle.roundId ? await parts.rounds.round(cycle.roundId) : undefined;
    if (!hasMovedOn(driver, cycle, round)) return;
    await parts.workflows.wake(driver.taskToken);
    logInfo('driver-woken', { programmeId, cycleId, stage: cycle.stage });
  };

/**
 * Every running cycle, looked at once: what an event should have done and did not is done here. One that is broken, or
 * cannot even be read, keeps no other from its driver.
 * @throws {AggregateError} at the end, when some could not be looked at.
 */
export const sweepCycles = (parts: Parts) => async (): Promise<void> => {
  const drivers = await parts.table.queryEach(driverEntity, { pk: 'RUNNING', index: runningIndex });
  await eachFound(drivers, driveCycle(parts), ({ programmeId, cycleId }) => `${programmeId}.${cycleId}`);
};

/**
 * Gives a cycle its next driver. It is written down before it starts, so that the one before it steps aside; whoever comes
 * second in writing leaves the start to the first. A crash before the start leaves a driver that is not alive: replaced again.
 */
const replaceDriver = async ({ client, table, frameworks, workflows }: Parts, driver: Driver): Promise<void> => {
  const { programmeId, cycleId } = driver;
  const { taskToken: _token, visit: _visit, execution: lost, ...rest } = driver;
  const driven = { programmeId, cycleId, generation: driver.generation + 1 };
  const next = { ...rest, ...driven, execution: workflows.executionOf(driven) };
  const condition = { expression: '#generation = :before', values: { before: driver.generation } };
  try {
    await transact(client, [table.put(driverEntity, next, condition)]);
  } catch (error) {
    if (error instanceof ConditionFailed) return;
    throw error;
  }
  const cycle = await frameworks.cycle(programmeId, cycleId);
  if (lost !== undefined && !isEndStage(cycle.stage))
    logInfo('driver-lost', { programmeId, cycleId, stage: cycle.stage });
  await workflows.start(driven);
  logInfo('driver-started', driven);
};
