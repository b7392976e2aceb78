import { describe, expect, test } from 'vitest';
import { checkCode, requestCode } from '#functions/rounds/answering/one-time-code.ts';
import { taskEntity } from '#functions/rounds/records.ts';
import { oneTimeCode } from '#functions/rounds/terms/link.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now } from '../support/small-programme.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const secret = 'a key of the test';

/** A task of a vote, as a page read it. */
const readTask = async (world: World): Promise<Task> => {
  const { tasks } = await withRound(world, 'adoption');
  const [task] = tasks;
  if (!task) throw new Error('The regiegroep has no seats');
  return task;
};

/** A reminder goes out between the moment that a page read the task and the moment that it writes to it. */
const reminded = async ({ roundDeps }: World, { taskId }: Task): Promise<void> => {
  const task = await roundDeps.rounds.task(taskId);
  if (!task) throw new Error(`${taskId} is gone`);
  const next = { ...task, remindersSent: task.remindersSent + 1, revision: task.revision + 1 };
  await transact(roundDeps.client, [roundDeps.table.replace(taskEntity, next)]);
};

const withCode = async (world: World): Promise<Task> => {
  const task = await readTask(world);
  await requestCode(world.roundDeps, task, now);
  const taskWithCode = await world.roundDeps.rounds.task(task.taskId);
  if (!taskWithCode) throw new Error(`${task.taskId} is gone`);
  return taskWithCode;
};

describe('a one-time code', () => {
  test('is asked although a reminder goes out at the same moment', async () => {
    const world = await emptyWorld();
    const task = await readTask(world);
    await reminded(world, task);
    await requestCode(world.roundDeps, task, now);
    expect(await factsOfType(world, 'rounds', 'task.code-requested')).toHaveLength(1);
    expect(await world.roundDeps.rounds.task(task.taskId)).toMatchObject({ remindersSent: 1, code: { number: 1 } });
  });

  test('that is asked twice at the same moment is sent once', async () => {
    const world = await emptyWorld();
    const task = await readTask(world);
    await Promise.all([
      requestCode(world.roundDeps, task, now, { resend: true }),
      requestCode(world.roundDeps, task, now, { resend: true }),
    ]);
    expect(await factsOfType(world, 'rounds', 'task.code-requested')).toHaveLength(1);
  });

  test('that is right is right although a reminder goes out at the same moment', async () => {
    const world = await emptyWorld();
    const task = await withCode(world);
    await reminded(world, task);
    expect(
      await checkCode(world.roundDeps, [secret], task, oneTimeCode(secret, task.taskId, 1), now),
    ).not.toHaveProperty('fault');
  });

  test('is not found by guessing many times at once', async () => {
    const world = await emptyWorld();
    const task = await withCode(world);
    const right = oneTimeCode(secret, task.taskId, 1);
    const wrong = right === '000000' ? '000001' : '000000';
    const guesses = Array.from({ length: 12 }, () => checkCode(world.roundDeps, [secret], task, wrong, now));
    await Promise.allSettled(guesses);
    for (let more = 0; more < 5; more += 1) await checkCode(world.roundDeps, [secret], task, wrong, now);
    expect(await world.roundDeps.rounds.task(task.taskId)).toMatchObject({ code: { attempts: 5 } });
    expect(await checkCode(world.roundDeps, [secret], task, right, now)).toEqual({ fault: 'too-many' });
  });
});
