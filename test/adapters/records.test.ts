import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '#functions/calendar/feed.ts';
import { mailEntity } from '#functions/mail/ledger.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { listTasks, readRound } from '#functions/rounds/operations/read.ts';
import { roundCountEntity, roundEntity, taskEntity } from '#functions/rounds/records.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { entityAttribute } from '#shared/dynamo/entity.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { openTask } from '../support/rounds.ts';
import { now } from '../support/small-programme.ts';
import { answer, called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

describe('a stored item that does not follow its schema', () => {
  test('is told by its kind and place, whether read alone or among others', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const task = openTask('sounding', 'klankbordgroep', 'alfa', { roundId, taskId: `${roundId}.klankbordgroep-alfa` });
    const Item = marshall({
      ...task,
      ...taskEntity.key(task),
      [entityAttribute]: 'task',
      status: 'misschien',
      linkVersion: 'een',
    });
    await world.client.send(new PutItemCommand({ TableName: world.tables.rounds.name, Item }));
    const corrupt = expect.objectContaining({
      constructor: CorruptRecord,
      message: expect.stringMatching(/stored task .*status, linkVersion/),
    });
    await expect(world.roundDeps.rounds.task(task.taskId)).rejects.toEqual(corrupt);
    await expect(world.roundDeps.rounds.tasks(roundId)).rejects.toEqual(corrupt);
    await expect(world.roundDeps.rounds.round(roundId)).resolves.toMatchObject({ roundId });
  });

  test('of a term that was taken once and ends in no year that anybody writes is read all the same', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const far = { ':far': { S: '+012026-03-01T22:59:59.000Z' } };
    const round = roundEntity.key({ roundId });
    const set = async (key: { pk: string; sk: string }, field: string) =>
      world.client.send(
        new UpdateItemCommand({
          TableName: world.tables.rounds.name,
          Key: marshall(key),
          UpdateExpression: `SET ${field} = :far`,
          ExpressionAttributeValues: far,
        }),
      );
    await set(round, 'termEnd');
    for (const { taskId } of tasks) await set(taskEntity.key({ roundId, taskId }), 'dueAt');
    const { counts = [] } = (await world.roundDeps.rounds.roundAsStored(roundId)) ?? {};
    expect(counts.length).toBeGreaterThan(0);
    for (const { part } of counts) await set(roundCountEntity.key({ roundId, part }), 'termEnd');
    expect((await world.roundDeps.rounds.round(roundId))?.termEnd).toMatch(/^9999-/);
    const read = await called(readRound(world.roundDeps), { programmeId: 'proefland', roundId });
    expect(read.status).toBe(200);
    expect((await called(listTasks(world.roundDeps), { programmeId: 'proefland' })).status).toBe(200);
    const calendar = {
      ...world.roundDeps,
      frameworks: world.deps.frameworks,
      reviews: world.reviewDeps.reviews,
    };
    expect(await calendarOf(calendar, { programmeId: 'proefland' }, now)).toContain('BEGIN:VCALENDAR');
    // Its term never ends, so it is answered, and closed by the last answer.
    for (const { taskId } of tasks) await answer(world, taskId, { answer: 'positive' });
    await closeIfDone(world.roundDeps, roundId, now);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'closed', answers: tasks.length });
  });

  test('with a field that nobody knows is not silently passed over', async () => {
    const world = await emptyWorld();
    const mail = {
      mailId: 'a',
      status: 'sent',
      attempt: 1,
      startedAt: '2027-03-01T09:00:00Z',
      expiresAt: 1,
      extra: 'x',
    };
    const Item = marshall({ ...mail, ...mailEntity.key(mail), [entityAttribute]: 'mail' });
    await world.client.send(new PutItemCommand({ TableName: world.tables.mail.name, Item }));
    await expect(world.tables.mail.get(mailEntity, { mailId: 'a' })).rejects.toThrow(CorruptRecord);
  });
});

describe('a write', () => {
  const task = openTask('sounding', 'klankbordgroep', 'alfa');

  test('of the next revision does not go over one that somebody else wrote first', async () => {
    const world = await emptyWorld();
    const { rounds } = world.tables;
    await transact(world.client, [rounds.insert(taskEntity, task)]);
    await transact(world.client, [rounds.replace(taskEntity, { ...task, sendings: 2, revision: 2 })]);
    const stale = transact(world.client, [rounds.replace(taskEntity, { ...task, sendings: 9, revision: 2 })]);
    await expect(stale).rejects.toEqual(expect.objectContaining({ constructor: ConditionFailed, failed: ['task'] }));
    expect(await world.roundDeps.rounds.task(task.taskId)).toEqual({ ...task, sendings: 2, revision: 2 });
  });

  test('of something new does not go over what is there', async () => {
    const world = await emptyWorld();
    const { rounds } = world.tables;
    await transact(world.client, [rounds.insert(taskEntity, task)]);
    const secondWrite = transact(world.client, [rounds.insert(taskEntity, { ...task, sendings: 9 })]);
    await expect(secondWrite).rejects.toThrow(ConditionFailed);
    expect(await world.roundDeps.rounds.task(task.taskId)).toEqual(task);
  });

  test('of which one part fails leaves no part', async () => {
    const world = await emptyWorld();
    const { rounds } = world.tables;
    await transact(world.client, [rounds.insert(taskEntity, task)]);
    const beta = openTask('sounding', 'klankbordgroep', 'beta');
    const both = [rounds.insert(taskEntity, beta), rounds.insert(taskEntity, task)];
    await expect(transact(world.client, both)).rejects.toThrow(ConditionFailed);
    expect(await world.roundDeps.rounds.task(beta.taskId)).toBeUndefined();
  });
});

describe('a range', () => {
  test('is read over all its pages, in order', async () => {
    const world = await emptyWorld();
    const { mail } = world.tables;
    const one = (number: number) =>
      ({
        mailId: String(number),
        status: 'sent',
        attempt: 1,
        startedAt: '2027-03-01T09:00:00Z',
        expiresAt: 1,
      }) as const;
    // Two pages and a bit: a page holds one megabyte.
    for (let number = 1; number <= 6; number += 1) {
      const Item = marshall({
        pk: 'VEEL',
        sk: String(number),
        [entityAttribute]: 'mail',
        ...one(number),
        messageId: 'x'.repeat(390_000),
      });
      await world.client.send(new PutItemCommand({ TableName: mail.name, Item }));
    }
    const found = await mail.query(mailEntity, { pk: 'VEEL' });
    expect(found.map(({ mailId }) => mailId)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(
      (await mail.query(mailEntity, { pk: 'VEEL', limit: 4, newestFirst: true })).map(({ mailId }) => mailId),
    ).toEqual(['6', '5', '4', '3']);
    expect((await mail.query(mailEntity, { pk: 'VEEL', until: '3' })).map(({ mailId }) => mailId)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});
