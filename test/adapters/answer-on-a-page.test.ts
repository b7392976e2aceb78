import { expect, test } from 'vitest';
import { taskEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { visitor } from './support/visitor.ts';
import { emptyWorld } from './support/world.ts';

test('an answer on a page loads what it is about once a request', async () => {
  const { step, recorded } = await visitor(await emptyWorld(), 'sounding', 'positive');
  // Task, round, registry and text.
  // The form shows what whoever decides must know (rule 20), which is one read more, without documents that it may not see (rule 19): two more.
  expect(await step()).toEqual({ status: 200, requests: 7 });
  expect(await step('review')).toEqual({ status: 200, requests: 4 });
  // The same four; whether the matter was withdrawn; the registry at this moment; the recording; and who registered it.
  expect(await step('record')).toEqual({ status: 200, requests: 8 });
  expect(await recorded()).toMatchObject({ answer: 'positive', number: 1 });
});

test('a one-time code costs the request that asks for it and the one that counts the try', async () => {
  const { step, recorded } = await visitor(await emptyWorld(), 'adoption', 'for');
  expect(await step('review')).toEqual({ status: 200, requests: 5 });
  expect(await step('record')).toEqual({ status: 200, requests: 9 });
  expect(await recorded()).toMatchObject({ answer: 'for', number: 1 });
});

test('an answer that comes twice is the recorded one, also when the rules for a new one changed in between', async () => {
  const world = await emptyWorld();
  const { step, shown, taskId, recorded } = await visitor(world, 'input', 'no-input');
  expect((await step('record')).status).toBe(200);
  const task = await world.roundDeps.rounds.task(taskId);
  const answer = await recorded();
  if (!task || !answer) throw new Error('it was recorded');
  // The release before took remarks with this answer.
  const before = { ...task, answer: { ...answer, remarks: 'Geen bijzonderheden.' } };
  await transact(world.client, [world.tables.rounds.put(taskEntity, before)]);
  const repeated = await shown('record', { remarks: 'Geen bijzonderheden.' });
  expect(repeated.status).toBe(200);
  expect(repeated.page).toContain('Dit antwoord was al vastgelegd');
  // A new answer keeps to the rules of now.
  expect((await shown('record', { remarks: 'Toch wel iets.' })).status).toBe(400);
});
