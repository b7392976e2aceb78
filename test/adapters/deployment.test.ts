import { expect, test, vi } from 'vitest';
import { locateCycle } from '#functions/frameworks/reactions/locate-cycle.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { isEndStage, isRoundStage, type Stage } from '#functions/frameworks/terms/stages.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { released } from '#infra/state-machines/released.ts';
import type { Workflow } from '#infra/state-machines/staged-workflow.ts';
import { drive as driveMatter } from '#shared/workflow/drive.ts';
import { driverEntity } from '#shared/workflow/driver.ts';
import { now } from '../support/small-programme.ts';
import { Deployed } from './support/deployed.ts';
import { afterTerms, answer, collegeDecision, moved, runningCycle, started } from './support/governance.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const ids = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1' } as const;
const { before, present } = (() => {
  const [previous, latest] = released('framework-cycle').slice(-2);
  if (!previous || !latest) throw new Error('Two released definitions were expected');
  return { before: previous, present: latest };
})();

/** Names of states that one definition has and the other has not: they tell on which of the two an execution runs. */
const onlyIn = (one: Workflow, other: Workflow) => Object.keys(one.States).filter((name) => !(name in other.States));

/** What the workflow waits for in a stage: whoever is asked agrees, or the preparers go on. */
const act = async (world: World, { stage, roundId = '' }: Cycle): Promise<void> => {
  if (!isRoundStage(stage)) return moved(world, 'proefland', { move: stage === 'draft' ? 'submit' : 'proceed' });
  if (stage === 'adoption' || stage === 'approval') {
    for (const { taskId } of await world.roundDeps.rounds.tasks(roundId)) {
      await answer(world, taskId, stage === 'adoption' ? { answer: 'for' } : collegeDecision('approved'));
    }
  }
  await closeIfDone(world.roundDeps, roundId, stage === 'approval' ? now : afterTerms);
};

/** Lets a cycle go on, each time that its workflow waits, until it is in a stage. @returns its execution there. */
const walkedTo = async (world: World, deployed: Deployed, until: Stage): Promise<string> => {
  const drive = driveMatter({ ...world.deps, locate: locateCycle(world.deps), engine: deployed.engine });
  for (;;) {
    await drive(ids);
    const { cycle, execution } = await vi.waitFor(
      async () => {
        const cycle = await runningCycle(world, 'proefland');
        const driver = await world.deps.table.get(driverEntity, ids);
        expect(isEndStage(cycle.stage) || driver?.visit === cycle.visit).toBe(true);
        return { cycle, execution: driver?.execution ?? '' };
      },
      { timeout: 10_000, interval: 20 },
    );
    if (cycle.stage === until) return execution;
    await act(world, cycle);
  }
};

const ended = (deployed: Deployed, execution: string) =>
  vi.waitFor(async () => expect(await deployed.engine.stateOf(execution)).toBe('ended'), 10_000);

test('a cycle under way at a deployment goes to its end on the definition that it began on', async () => {
  const world = await emptyWorld();
  await imported(world);
  const deployed = await Deployed.with(world, before);
  await started(world);
  const execution = await walkedTo(world, deployed, 'input');
  deployed.deploy(present);
  expect(await walkedTo(world, deployed, 'in-force')).toBe(execution);
  await ended(deployed, execution);
  const states = await deployed.statesOf(execution);
  expect(states).toEqual(expect.arrayContaining(onlyIn(before, present).filter((name) => /adoption/.test(name))));
  expect(states.at(-1)).toBe('In force');
});

test('a cycle that lost its driver after a deployment goes on from its record, on the new definition', async () => {
  const world = await emptyWorld();
  await imported(world);
  const deployed = await Deployed.with(world, before);
  await started(world);
  const first = await walkedTo(world, deployed, 'consultation');
  deployed.deploy(present);
  await deployed.stop(first);
  const second = await walkedTo(world, deployed, 'in-force');
  await ended(deployed, second);
  expect(second).not.toBe(first);
  const states = await deployed.statesOf(second);
  expect(states).toEqual(expect.arrayContaining(onlyIn(present, before).filter((name) => /adoption/.test(name))));
  expect(states.slice(0, 3)).toEqual(['Resume', 'Which stage', 'Open consultation round']);
  expect(states.at(-1)).toBe('In force');
  expect((await world.roundDeps.rounds.tasks('proefland.1.consultation.1')).length).toBeGreaterThan(0);
});
