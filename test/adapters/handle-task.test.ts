import { beforeEach, describe, expect, test } from 'vitest';
import { closeIfDone, withdrawRound } from '#functions/rounds/close-round.ts';
import { reassignTask, sendTaskAgain, withdrawTask } from '#functions/rounds/operations/handle-task.ts';
import { ranges, trailEntity } from '#functions/rounds/records.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { afterTerms, called } from './support/governance.ts';
import { peopled, withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

describe('an open task in a round that is over', () => {
  let world: World;
  let roundId: string;
  beforeEach(async () => {
    world = await emptyWorld();
    ({ roundId } = await withRound(world, 'sounding', peopled(60)));
  });
  const reason = 'Niets ontvangen.';
  const acts = {
    'is not sent again': (taskId: string) =>
      called(sendTaskAgain(world.roundDeps), { programmeId: 'proefland', taskId }, { reason }),
    'is not given to another': (taskId: string) =>
      called(
        reassignTask(world.roundDeps),
        { programmeId: 'proefland', taskId },
        { personId: 'gemeente-060-somebody', reason },
      ),
    'is not withdrawn by hand': (taskId: string) =>
      called(withdrawTask(world.roundDeps), { programmeId: 'proefland', taskId }, { reason }),
  };
  const ends = {
    // The last of sixty is still open: its portion is not due yet.
    withdrawn: () => withdrawRound(world.roundDeps, roundId, now),
    closed: () => closeIfDone(world.roundDeps, roundId, afterTerms),
  };
  for (const [outcome, end] of eachOf(Object.entries(ends)))
    test.each(Object.entries(acts))(`that was ${outcome}: %s`, async (_, act) => {
      await end();
      const taskId = `${roundId}.klankbordgroep-gemeente-060`;
      const before = await world.roundDeps.rounds.task(taskId);
      expect(before?.status).toBe('open');
      await expect(act(taskId)).rejects.toMatchObject({ code: 'round-closed' });
      expect(await world.roundDeps.rounds.task(taskId)).toEqual(before);
      expect(await world.tables.rounds.query(trailEntity, ranges.trail(roundId, taskId))).toEqual([]);
      for (const factType of ['task.sent-again', 'task.reassigned'])
        expect(await factsOfType(world, 'rounds', factType)).toEqual([]);
    });
});

test('the vote of a seat is given to nobody whose role gives no vote', async () => {
  const world = await emptyWorld();
  const { tasks } = await withRound(world, 'adoption');
  const task = tasks.find(({ partnerId }) => partnerId === 'alfa');
  const give = (personId: string) => {
    const params = { programmeId: 'proefland', taskId: task?.taskId ?? '' };
    return called(reassignTask(world.roundDeps), params, { personId, reason: 'Verlof.' });
  };
  for (const personId of eachOf(['alfa-council-clerk', 'alfa-college-secretary']))
    await expect(give(personId), personId).rejects.toMatchObject({
      faults: [{ pointer: '/personId', expected: 'one of portfolio-holder' }],
    });
  expect(await factsOfType(world, 'rounds', 'task.reassigned')).toEqual([]);
  await expect(give('alfa-portfolio-holder')).resolves.toMatchObject({ status: 201 });
});
