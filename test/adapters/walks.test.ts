import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { addresseesOf, newTask } from '#functions/rounds/addressees-of.ts';
import { stateDigest } from '#functions/rounds/domain/walk.ts';
import { eraseContacts } from '#functions/rounds/reactions/erase-contacts.ts';
import { followRegistry } from '#functions/rounds/reactions/follow-registry.ts';
import { goOnHandingOut } from '#functions/rounds/reactions/hand-out-tasks.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { takePortion } from '#functions/rounds/reactions/take-portion.ts';
import { roundEntity, taskEntity, walkEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { cutOffAt } from './support/cut-off.ts';
import { meanwhile } from './support/meanwhile.ts';
import { peopled, placed, withRound } from './support/placed.ts';
import { duePortions, walkedOn } from './support/portions.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

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
    const status = async () => (await world.roundDeps.rounds.task(taskId))?.status;
    await imported(world, { ...all, partners: all.partners.slice(0, 3) });
    await followRegistry(world.roundDeps, programmeId, now, 'gone');
    expect(await status()).toBe('withdrawn');
    await imported(world, all);
    const withdrawn = { expression: '#status = :withdrawn', values: { withdrawn: 'withdrawn' } };
    const touched = world.tables.rounds.change(
      taskEntity,
      { roundId, taskId },
      { add: { revision: 1 }, condition: withdrawn },
    );
    const contended = meanwhile(world, 'every', () => transact(world.client, [touched]));
    await followRegistry(contended.roundDeps, programmeId, now, 'back');
    expect(await status()).toBe('withdrawn');
    await walkedOn(world);
    expect(await status()).toBe('open');
  });

  test('goes on behind rounds that nobody can read', async () => {
    const { roundId } = await withRound(world, 'sounding');
    const round = await world.roundDeps.rounds.round(roundId);
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
    await followRegistry(world.roundDeps, programmeId, now, 'fact');
    await walkedOn(world);
    const askedTasks = await Promise.all(ids.slice(10).map((id) => world.roundDeps.rounds.tasks(id)));
    expect(askedTasks.map(({ length }) => length)).toEqual(ids.slice(10).map(() => 4));
    // A sweep goes on behind them too, and says what it could not read.
    const page = await world.roundDeps.rounds.openAfter(undefined, 10);
    expect(page).toMatchObject({ items: [], next: expect.stringMatching(/#proefland\.1\.sounding\.11$/) });
    expect(page.faults).toHaveLength(10);
    expect((await world.roundDeps.rounds.openAfter(page.next, 10)).items.map(({ roundId: id }) => id)).toEqual(
      ids.slice(10),
    );
  });
});

describe('handing out the tasks of a round', () => {
  const size = 100;
  const roundId = 'proefland.1.sounding.1';
  const round = async ({ roundDeps }: World) => {
    const found = await roundDeps.rounds.round(roundId);
    if (!found) throw new Error('the round is not there');
    return found;
  };

  const roundOpened = async (world: World): Promise<void> => {
    await imported(world, peopled(size));
    await placed(world, 'sounding');
    const ids = { programmeId, matter: 'framework-cycle', matterId: '1' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
  };

  test('is told once in the log, however often its last portion is delivered', async () => {
    const world = await emptyWorld();
    await roundOpened(world);
    const said = vi.spyOn(console, 'info').mockReturnValue();
    onTestFinished(() => said.mockRestore());
    for (let due = await duePortions(world); due.length > 0; due = await duePortions(world))
      for (const one of [...due, ...due]) await takePortion(world.roundDeps, one, now);
    const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
    expect(lines.filter((line) => 'code' in line && line.code === 'round-opened')).toEqual([
      { code: 'round-opened', roundId, addressees: size },
    ]);
  });

  test('goes on where the release before stopped, in its order, also when an address changes meanwhile', async () => {
    const world = await emptyWorld();
    await imported(world, peopled(size));
    await placed(world, 'sounding');
    const opening = cutOffAt(world, 1, 'before the answer came back', 'writes').world;
    const ids = { programmeId, matter: 'framework-cycle', matterId: '1' } as const;
    const roundClock = { set: async () => undefined };
    // Cut off after the write of the round itself: nobody was asked.
    await openRound({ ...opening.roundDeps, clock: () => now, roundClock })(ids).catch(() => undefined);
    const { client, tables } = world;
    const walkId = `hand-out.${roundId}`;
    const walk = await tables.rounds.get(walkEntity, { walkId });
    if (!walk) throw new Error('the walk was not begun');
    expect(walk).toMatchObject({ portion: 1, left: { awaited: size, addressees: size } });
    expect(await world.roundDeps.rounds.tasks(roundId)).toEqual([]);
    // The release before asked in the order of the identifiers, 48 at once.
    const opened = await round(world);
    const inOrder = (await addresseesOf(world.roundDeps, opened, now)).toSorted((one, other) =>
      one.addresseeId < other.addresseeId ? -1 : 1,
    );
    const firstPortion = inOrder.slice(0, 48);
    const left = { awaited: size - firstPortion.length, addressees: size - firstPortion.length };
    const audience = stateDigest(inOrder.map(({ addresseeId }) => addresseeId));
    const after = firstPortion.at(-1)?.addresseeId;
    const stopped = { ...walk, portion: 2, after, audience, left };
    await transact(client, [
      tables.rounds.put(walkEntity, stopped),
      ...firstPortion.map((one) => tables.rounds.insert(taskEntity, newTask(opened, one))),
    ]);
    await takePortion(world.roundDeps, { walkId, portion: 2 }, now);
    const all = peopled(size);
    const people = all.people.map((one) => {
      const moves = one.partnerId === 'gemeente-099' || one.partnerId === 'gemeente-001';
      return moves ? { ...one, email: 'g050@gemeente.example' } : one;
    });
    await imported(world, { ...all, people });
    await walkedOn(world);
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    expect(tasks.map(({ addresseeId }) => addresseeId).sort()).toEqual(inOrder.map(({ addresseeId }) => addresseeId));
    expect(await round(world)).toMatchObject({ issued: true, awaited: size, addressees: size });
    expect(await factsOfType(world, 'rounds', 'task.opened')).toHaveLength(size - firstPortion.length);
  });

  test('counts what the release before handed out beside it', async () => {
    const world = await emptyWorld();
    await roundOpened(world);
    // As the release before left it that was cut off: some tasks are there, and no walk that says how far it is.
    const { pk, sk } = walkEntity.key({ walkId: `hand-out.${roundId}` });
    await world.client.send(new DeleteItemCommand({ TableName: world.tables.rounds.name, Key: marshall({ pk, sk }) }));
    await duePortions(world);
    await goOnHandingOut(world.roundDeps, await round(world), now);
    const all = await addresseesOf(world.roundDeps, await round(world), now);
    const askedAddressees = new Set(
      (await world.roundDeps.rounds.tasks(roundId)).map(({ addresseeId }) => addresseeId),
    );
    const last = all.findLast(({ addresseeId }) => !askedAddressees.has(addresseeId));
    if (!last) throw new Error('everybody is asked already');
    // It was not cut off: it still hands one out, which it counts itself.
    await transact(world.client, [world.tables.rounds.insert(taskEntity, newTask(await round(world), last))]);
    await walkedOn(world);
    expect(await world.roundDeps.rounds.tasks(roundId)).toHaveLength(size);
    expect(await round(world)).toMatchObject({ issued: true, awaited: size, addressees: size });
  });
});

test('a work that is done is forgotten in six weeks, and that of an erasure is not named by whom it erased', async () => {
  const world = await emptyWorld();
  await withRound(world, 'sounding');
  const personId = 'beta-portfolio-holder';
  await eraseContacts(world.roundDeps, programmeId, personId, now, 'fact');
  await walkedOn(world);
  const { Items = [] } = await world.client.send(new ScanCommand({ TableName: world.tables.rounds.name }));
  const walks = Items.map((item) => unmarshall(item)).filter(({ entity }) => entity === 'walk');
  expect(walks.map(({ pk }) => String(pk)).filter((pk) => pk.includes('erase'))).toEqual(['WALK#erase.proefland.fact']);
  expect(walks.length).toBeGreaterThan(1);
  for (const { status, at, forgetAfter } of eachOf(walks))
    expect({ status, days: (Number(forgetAfter) * 1000 - Date.parse(String(at))) / 86_400_000 }).toEqual({
      status: 'done',
      days: 42,
    });
});
