import { beforeEach, describe, expect, test } from 'vitest';
import { reassign, sendAgain } from '#functions/rounds/answering/hand-over.ts';
import { markUndeliverable } from '#functions/rounds/reactions/mark-undeliverable.ts';
import { tickRound } from '#functions/rounds/reactions/tick-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { now } from '../support/small-programme.ts';
import { answer } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const taskId = 'proefland.1.sounding.1.klankbordgroep-alfa';

describe('a task whose mail does not arrive', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await withRound(world, 'sounding');
  });
  const mark = (linkVersion: number) =>
    markUndeliverable({ ...world.roundDeps, clock: () => now })({ taskId, linkVersion });
  const task = async (): Promise<Task> => {
    const found = await world.roundDeps.rounds.task(taskId);
    if (!found) throw new Error(`There is no ${taskId}`);
    return found;
  };
  const undeliverableFacts = () => factsOfType(world, 'rounds', 'task.undeliverable');
  const taskChange = { by: 'bureau', reason: 'Ander adres.', now };

  test('is marked once, however often it is told', async () => {
    await mark(1);
    await mark(1);
    expect(await task()).toMatchObject({ undeliverable: true, revision: 2 });
    expect(await undeliverableFacts()).toMatchObject([{ data: { taskId, linkVersion: 1, sending: 1 } }]);
  });

  test('is told of again when it was sent again and bounced again', async () => {
    await mark(1);
    await sendAgain(world.roundDeps, await task(), taskChange);
    expect(await task()).toMatchObject({ undeliverable: false });
    await mark(1);
    expect((await undeliverableFacts()).map(({ data }) => data['sending'])).toEqual([1, 2]);
  });

  test('is not marked by mail to somebody who had it before', async () => {
    const holder = { personId: 'alfa-portfolio-holder', assignedByHand: true };
    await reassign(world.roundDeps, await task(), holder, taskChange);
    await mark(1);
    expect(await task()).toMatchObject({ linkVersion: 2, undeliverable: false });
    await mark(2);
    expect(await task()).toMatchObject({ undeliverable: true });
  });

  test('is left alone once it was answered', async () => {
    await answer(world, taskId, { answer: 'positive' });
    await mark(1);
    expect(await task()).toMatchObject({ status: 'answered', undeliverable: false });
    expect(await undeliverableFacts()).toEqual([]);
  });

  test('gets no reminder; the others do', async () => {
    await mark(1);
    const { reminders = [], roundId } = (await world.roundDeps.rounds.round('proefland.1.sounding.1')) ?? {
      roundId: '',
    };
    const roundClock = { set: async () => undefined };
    await tickRound({ ...world.roundDeps, clock: () => reminders[0] ?? '', roundClock })(roundId);
    const reminded = (await factsOfType(world, 'rounds', 'task.reminded')).map(({ data }) => data['taskId']);
    expect(reminded).toContain('proefland.1.sounding.1.klankbordgroep-beta');
    expect(reminded).not.toContain(taskId);
  });
});
