import { beforeEach, describe, expect, test } from 'vitest';
import { advanceCycle } from '#functions/frameworks/reactions/advance-cycle.ts';
import { locateCycle } from '#functions/frameworks/reactions/locate-cycle.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { awaitStage, DriverReplaced } from '#shared/workflow/await-stage.ts';
import { drive, sweepDrivers } from '#shared/workflow/drive.ts';
import { driverEntity } from '#shared/workflow/driver.ts';
import type { Driven } from '#shared/workflow/state.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { afterTerms, moved, opened, runningCycle, started } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { MemoryEngine } from './support/memory-engine.ts';
import { placed } from './support/placed.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const ids = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1' } as const;

describe('the driver of a cycle', () => {
  let world: World;
  let engine: MemoryEngine;
  beforeEach(async () => {
    world = await emptyWorld();
    engine = new MemoryEngine();
    await imported(world);
  });
  const parts = () => ({ ...world.deps, locate: locateCycle(world.deps), engine });
  const driver = () => world.deps.table.get(driverEntity, ids);
  const waits = async (driven: Driven, taskToken: string): Promise<void> => {
    const { stage, visit } = await runningCycle(world, 'proefland');
    await awaitStage(parts())({ ...driven, stage, visit, taskToken, execution: engine.executionOf(driven) });
  };
  const advance = (generation = 1) => advanceCycle({ ...world.deps, clock: () => afterTerms })({ ...ids, generation });

  test('is started once for a new cycle, however often its fact is delivered', async () => {
    await started(world);
    for (let delivery = 1; delivery <= 3; delivery += 1) await drive(parts())(ids);
    expect(engine.started).toEqual([{ ...ids, generation: 1 }]);
    expect(await driver()).toMatchObject({ generation: 1, execution: 'execution:proefland-1-1' });
  });

  test('that died is replaced by the next generation, and steps aside should it live after all', async () => {
    await started(world);
    await drive(parts())(ids);
    const first = { ...ids, generation: 1 };
    await waits(first, 'token-1');
    engine.kill(first);
    await drive(parts())(ids);
    expect(engine.started).toEqual([first, { ...ids, generation: 2 }]);
    expect(await driver()).not.toHaveProperty('taskToken');
    await expect(waits(first, 'token-2')).rejects.toThrow(DriverReplaced);
    await waits({ ...ids, generation: 2 }, 'token-3');
    expect(await driver()).toMatchObject({ generation: 2, taskToken: 'token-3' });
  });

  test('is one, however many deliveries look for it at once', async () => {
    await started(world);
    await Promise.all(Array.from({ length: 20 }, () => drive(parts())(ids)));
    expect(engine.started).toEqual([{ ...ids, generation: 1 }]);
    await waits({ ...ids, generation: 1 }, 'token');
    expect(await driver()).toMatchObject({ taskToken: 'token', generation: 1 });
  });

  test('that was replaced twice between a look and its writing is not set back', async () => {
    await started(world);
    const twice = async () => {
      await drive(parts())(ids);
      engine.kill({ ...ids, generation: 1 });
      await drive(parts())(ids);
    };
    const { deps } = meanwhile(world, 1, twice);
    await drive({ ...deps, locate: locateCycle(deps), engine })(ids);
    expect(await driver()).toMatchObject({ generation: 2, execution: 'execution:proefland-1-2' });
    expect(engine.started.map(({ generation }) => generation)).toEqual([1, 2]);
  });

  test('that was written down but never started is started by the next look, as the one it is', async () => {
    await started(world);
    engine.failing = true;
    await expect(drive(parts())(ids)).rejects.toThrow('did not answer');
    engine.failing = false;
    await sweepDrivers(parts())();
    expect(engine.started).toEqual([{ ...ids, generation: 1 }]);
    expect(await engine.stateOf((await driver())?.execution ?? '')).toBe('alive');
  });

  test('that is being started at this very moment is not taken for dead', async () => {
    await started(world);
    await drive({ ...parts(), engine: engine.with({ beforeStart: () => drive(parts())(ids) }) })(ids);
    expect(engine.started).toEqual([{ ...ids, generation: 1 }]);
    expect(await driver()).toMatchObject({ generation: 1 });
  });

  test('is left alone while nothing happened, and woken once the cycle moved', async () => {
    await started(world);
    await drive(parts())(ids);
    await waits({ ...ids, generation: 1 }, 'token-1');
    await drive(parts())(ids);
    expect(engine.woken).toEqual([]);
    await moved(world, 'proefland', { move: 'submit' });
    await drive(parts())(ids);
    expect(engine.woken).toEqual(['token-1']);
    expect(engine.started).toHaveLength(1);
  });

  test('is woken when the round it waits for closed', async () => {
    await placed(world, 'sounding');
    const roundId = await opened(world);
    await drive(parts())(ids);
    await waits({ ...ids, generation: 1 }, 'token-1');
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    await drive(parts())(ids);
    expect(engine.woken).toEqual(['token-1']);
  });

  test('does not wait for what happened before it began to wait', async () => {
    await placed(world, 'sounding');
    const roundId = await opened(world);
    await drive(parts())(ids);
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    await waits({ ...ids, generation: 1 }, 'token-1');
    expect(engine.woken).toEqual(['token-1']);
  });

  test('is found by the sweep when it is lost, and not looked for once the cycle ended', async () => {
    await started(world);
    await drive(parts())(ids);
    engine.kill({ ...ids, generation: 1 });
    await sweepDrivers(parts())();
    expect(engine.started.at(-1)).toEqual({ ...ids, generation: 2 });
    await moved(world, 'proefland', { move: 'withdraw', motivation: 'Gestopt.' });
    await advance(2);
    engine.kill({ ...ids, generation: 2 });
    await sweepDrivers(parts())();
    expect(engine.started).toHaveLength(2);
    expect(await driver()).not.toHaveProperty('runningSince');
  });

  test('of one cycle is found by the sweep, whatever is wrong with that of another', async () => {
    for (const programmeId of ['aalst', 'zeist']) {
      await imported(world, smallRegistry(programmeId));
      await started(world, programmeId);
    }
    await started(world);
    // First and second in the order of the index: one cannot be read, of the other the workflow engine knows nothing.
    await spoilt(world, world.deps.table, driverEntity.key({ ...ids, programmeId: 'aalst' }), 'generation');
    engine.failingFor = 'proefland';
    await expect(sweepDrivers(parts())()).rejects.toThrow('2 of 3 failed');
    expect(engine.started.map(({ programmeId }) => programmeId)).toEqual(['zeist']);
  });

  test('of an earlier generation cannot retire the one that drives now', async () => {
    await started(world);
    await drive(parts())(ids);
    engine.kill({ ...ids, generation: 1 });
    await drive(parts())(ids);
    await moved(world, 'proefland', { move: 'withdraw', motivation: 'Gestopt.' });
    await advance(1);
    expect(await driver()).toHaveProperty('runningSince');
  });

  test('that draws the conclusion of a round twice, or eight times at once, moves once', async () => {
    await placed(world, 'sounding');
    const roundId = await opened(world);
    const before = await runningCycle(world, 'proefland');
    expect(await advance()).toMatchObject({ stage: 'sounding', visit: before.visit });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const all = await Promise.all(Array.from({ length: 8 }, () => advance()));
    for (const state of [...all, await advance()])
      expect(state).toMatchObject({ stage: 'revision', visit: before.visit + 1 });
    const entered = await factsOfType(world, 'frameworks', 'cycle.stage-entered');
    expect(entered.filter(({ data }) => data['stage'] === 'revision')).toHaveLength(1);
  });
});
