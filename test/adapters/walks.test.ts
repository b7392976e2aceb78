import { beforeEach, describe, expect, test } from 'vitest';
import { followRegistry } from '#functions/rounds/follow-registry.ts';
import { roundEntity, taskEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now } from '../support/small-programme.ts';
import { meanwhile } from './support/meanwhile.ts';
import { peopled, withRound } from './support/placed.ts';
import { walkedOn } from './support/portions.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';

describe('a work that goes along many', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
  });

  test('asks who is back in the audience in the end, however often others change the task first', async () => {
    const all = peopled(4);
    const { roundId } = await withRound(world, 'sounding', all);
    const taskId = `${roundId}.klankbordgroep-gemeente-004`;
    const status = async () => (await world.office.rounds.task(taskId))?.status;
    await imported(world, { ...all, partners: all.partners.slice(0, 3) });
    await followRegistry(world.office, programmeId, now, 'gone');
    expect(await status()).toBe('withdrawn');
    await imported(world, all);
    const withdrawn = { expression: '#status = :withdrawn', values: { withdrawn: 'withdrawn' } };
    const touched = world.tables.rounds.change(
      taskEntity,
      { roundId, taskId },
      { add: { revision: 1 }, condition: withdrawn },
    );
    const contended = meanwhile(world, 'every', () => transact(world.client, [touched]));
    await followRegistry(contended.office, programmeId, now, 'back');
    expect(await status()).toBe('withdrawn');
    await walkedOn(world);
    expect(await status()).toBe('open');
  });

  test('goes on behind rounds that nobody can read', async () => {
    const { roundId } = await withRound(world, 'sounding');
    const round = await world.office.rounds.round(roundId);
    if (!round) throw new Error('the round is gone');
    const ids = Array.from({ length: 20 }, (_, at) => `proefland.1.sounding.${at + 2}`);
    const empty = { ...round, parts: undefined, awaited: 0, addressees: 0 };
    // In the order of the clock: ten that nobody can read come first.
    const later = (at: number) => ({
      ...empty,
      reminders: [new Date(Date.parse(now) + (at + 1) * 60_000).toISOString()],
    });
    const rounds = ids.map((id, at) => ({ ...later(at), roundId: id }));
    await transact(
      world.client,
      rounds.map((one) => world.tables.rounds.insert(roundEntity, one)),
    );
    for (const id of ids.slice(0, 10))
      await spoilt(world, world.tables.rounds, roundEntity.key({ roundId: id }), 'question');
    await followRegistry(world.office, programmeId, now, 'fact');
    await walkedOn(world);
    const asked = await Promise.all(ids.slice(10).map((id) => world.office.rounds.tasks(id)));
    expect(asked.map(({ length }) => length)).toEqual(ids.slice(10).map(() => 4));
    // A sweep goes on behind them too, and says what it could not read.
    const page = await world.office.rounds.openAfter(undefined, 10);
    expect(page).toMatchObject({ items: [], next: expect.stringMatching(/#proefland\.1\.sounding\.11$/) });
    expect(page.faults).toHaveLength(10);
    expect((await world.office.rounds.openAfter(page.next, 10)).items.map(({ roundId: id }) => id)).toEqual(
      ids.slice(10),
    );
  });
});
