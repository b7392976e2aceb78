import { beforeEach, describe, expect, test } from 'vitest';
import { driverEntity } from '#functions/frameworks/records.ts';
import { advanceCycle } from '#functions/frameworks/workflow/advance-cycle.ts';
import { awaitStage, DriverReplaced } from '#functions/frameworks/workflow/await-stage.ts';
import { driveCycle, sweepCycles } from '#functions/frameworks/workflow/drive-cycle.ts';
import type { Driven } from '#functions/frameworks/workflow/state.ts';
import { closeIfDone } from '#functions/rounds/round-office.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { afterTerms, moved, opened, runningCycle, started } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { MemoryWorkflows } from './support/memory-workflows.ts';
import { placed } from './support/placed.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const ids = { programmeId: 'proefland', cycleId: '1' };

describe('the driver of a cycle', () => {
  let world: World;
  let workflows: MemoryWorkflows;
  beforeEach(async () => {
    world = await emptyWorld();
    workflows = new MemoryWorkflows();
    await imported(world);
  });
  const parts = () => ({ ...world.desk, workflows });
  const driver = () => world.desk.table.get(driverEntity, ids);
  const waits = async (driven: Driven, taskToken: string): Promise<void> => {
    const { stage, visit } = await runningCycle(world, 'proefland');
    await awaitStage(parts())({ ...driven, stage, visit, taskToken, execution: workflows.executionOf(driven) });
  };
  const advance = (generation = 1) => advanceCycle({ ...world.desk, clock: () => afterTerms })({ ...ids, generation });

  test('is started once for a new cycle, however often its fact is delivered', async () => {
    await started(world);
    for (let delivery = 1; delivery <= 3; delivery += 1) await driveCycle(parts())(ids);
    expect(workflows.started).toEqual([{ ...ids, generation: 1 }]);
    expect(await driver()).toMatchObject({ generation: 1, execution: 'execution:proefland-1-1' });
  });

  test('that died is replaced by the next generation, and steps aside should it live after all', async () => {
    await started(world);
    await driveCycle(parts())(ids);
    const first = { ...ids, generation: 1 };
    await waits(first, 'token-1');
    workflows.kill(first);
    await driveCycle(parts())(ids);
    expect(workflows.started).toEqual([first, { ...ids, generation: 2 }]);
    expect(await driver()).not.toHaveProperty('taskToken');
    await expect(waits(first, 'token-2')).rejects.toThrow(DriverReplaced);
    await waits({ ...ids, generation: 2 }, 'token-3');
    expect(await driver()).toMatchObject({ generation: 2, taskToken: 'token-3' });
  });

  test('that twenty deliveries replace at once is one: every other steps aside', async () => {
    await started(world);
    await Promise.all(Array.from({ length: 20 }, () => driveCycle(parts())(ids)));
    const { generation = 0 } = (await driver()) ?? {};
    expect(Math.max(...workflows.started.map((one) => one.generation))).toBe(generation);
    const generations = workflows.started.map((one) => one.generation);
    expect(new Set(generations).size).toBe(generations.length);
    for (const driven of workflows.started.filter((one) => one.generation < generation)) {
      await expect(waits(driven, `token-${driven.generation}`)).rejects.toThrow(DriverReplaced);
    }
    await waits({ ...ids, generation }, 'token');
    expect(await driver()).toMatchObject({ taskToken: 'token', generation });
  });

  test('that was replaced twice between a look and its writing is not set back', async () => {
    await started(world);
    const twice = async () => {
      await driveCycle(parts())(ids);
      workflows.kill({ ...ids, generation: 1 });
      await driveCycle(parts())(ids);
    };
    await driveCycle({ ...meanwhile(world, 1, twice).desk, workflows })(ids);
    expect(await driver()).toMatchObject({ generation: 2, execution: 'execution:proefland-1-2' });
    expect(workflows.started.map(({ generation }) => generation)).toEqual([1, 2]);
  });

  test('that was written down but never started is replaced by the next look', async () => {
    await started(world);
    workflows.failing = true;
    await expect(driveCycle(parts())(ids)).rejects.toThrow('did not answer');
    workflows.failing = false;
    await sweepCycles(parts())();
    expect(workflows.started).toEqual([{ ...ids, generation: 2 }]);
    expect(await workflows.isAlive((await driver())?.execution ?? '')).toBe(true);
  });

  test('is left alone while nothing happened, and woken once the cycle moved', async () => {
    await started(world);
    await driveCycle(parts())(ids);
    await waits({ ...ids, generation: 1 }, 'token-1');
    await driveCycle(parts())(ids);
    expect(workflows.woken).toEqual([]);
    await moved(world, 'proefland', { move: 'submit' });
    await driveCycle(parts())(ids);
    expect(workflows.woken).toEqual(['token-1']);
    expect(workflows.started).toHaveLength(1);
  });

  test('is woken when the round it waits for closed', async () => {
    await placed(world, 'sounding');
    const roundId = await opened(world);
    await driveCycle(parts())(ids);
    await waits({ ...ids, generation: 1 }, 'token-1');
    await closeIfDone(world.office, roundId, afterTerms);
    await driveCycle(parts())(ids);
    expect(workflows.woken).toEqual(['token-1']);
  });

  test('does not wait for what happened before it began to wait', async () => {
    await placed(world, 'sounding');
    const roundId = await opened(world);
    await driveCycle(parts())(ids);
    await closeIfDone(world.office, roundId, afterTerms);
    await waits({ ...ids, generation: 1 }, 'token-1');
    expect(workflows.woken).toEqual(['token-1']);
  });

  test('is found by the sweep when it is lost, and not looked for once the cycle ended', async () => {
    await started(world);
    await driveCycle(parts())(ids);
    workflows.kill({ ...ids, generation: 1 });
    await sweepCycles(parts())();
    expect(workflows.started.at(-1)).toEqual({ ...ids, generation: 2 });
    await moved(world, 'proefland', { move: 'withdraw', motivation: 'Gestopt.' });
    await advance(2);
    workflows.kill({ ...ids, generation: 2 });
    await sweepCycles(parts())();
    expect(workflows.started).toHaveLength(2);
    expect(await driver()).not.toHaveProperty('runningSince');
  });

  test('of one cycle is found by the sweep, whatever is wrong with that of another', async () => {
    for (const programmeId of ['aalst', 'zeist']) {
      await imported(world, smallRegistry(programmeId));
      await started(world, programmeId);
    }
    await started(world);
    // First and second in the order of the index: one cannot be read, of the other the workflow engine knows nothing.
    await spoilt(world, world.desk.table, driverEntity.key({ programmeId: 'aalst', cycleId: '1' }), 'generation');
    workflows.failingFor = 'proefland';
    await expect(sweepCycles(parts())()).rejects.toThrow('2 of 3 failed');
    expect(workflows.started.map(({ programmeId }) => programmeId)).toEqual(['zeist']);
  });

  test('of an earlier generation cannot retire the one that drives now', async () => {
    await started(world);
    await driveCycle(parts())(ids);
    workflows.kill({ ...ids, generation: 1 });
    await driveCycle(parts())(ids);
    await moved(world, 'proefland', { move: 'withdraw', motivation: 'Gestopt.' });
    await advance(1);
    expect(await driver()).toHaveProperty('runningSince');
  });

  test('that draws the conclusion of a round twice, or eight times at once, moves once', async () => {
    await placed(world, 'sounding');
    const roundId = await opened(world);
    const before = await runningCycle(world, 'proefland');
    expect(await advance()).toMatchObject({ stage: 'sounding', visit: before.visit });
    await closeIfDone(world.office, roundId, afterTerms);
    const all = await Promise.all(Array.from({ length: 8 }, () => advance()));
    for (const state of [...all, await advance()])
      expect(state).toMatchObject({ stage: 'revision', visit: before.visit + 1 });
    const entered = await factsOfType(world, 'frameworks', 'cycle.stage-entered');
    expect(entered.filter(({ data }) => data['stage'] === 'revision')).toHaveLength(1);
  });
});
