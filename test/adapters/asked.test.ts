import { afterEach, beforeEach, expect, test } from 'vitest';
import { forecastRound } from '#functions/frameworks/operations/read.ts';
import { readAsked } from '#functions/rounds/operations/read-asked.ts';
import { tickRound } from '#functions/rounds/reactions/tick-round.ts';
import { roundEntity, taskEntity } from '#functions/rounds/records.ts';
import type { AskedOfPartner } from '#functions/rounds/terms/asked.ts';
import { isOpen } from '#functions/rounds/write-conditions.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { callsOf } from './support/cut-off.ts';
import { answer, called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { walkedOn } from './support/portions.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const registry = () => {
  const small = smallRegistry(programmeId);
  const settings = { ...small.programme.settings, askedNorms: { inner: 2, middle: 3 } };
  return { ...small, programme: { ...small.programme, settings } };
};
const roundClock = { set: async () => undefined };

let world: World;
beforeEach(async () => {
  world = await emptyWorld();
});
afterEach(() => {
  world.client.destroy();
});

const askedOf = async (partnerId: string, quarter?: string, at = now): Promise<AskedOfPartner | undefined> => {
  const query = quarter === undefined ? {} : { quarter };
  const { body } = await called(readAsked(world.roundDeps), { programmeId }, undefined, undefined, at, query);
  return (body as { partners: AskedOfPartner[] }).partners.find((one) => one.partnerId === partnerId);
};

test('of an open round each question counts, and each reminder once, in its own quarter', async () => {
  // Input is asked of every partner and of every council.
  const { roundId } = await withRound(world, 'input', registry());
  expect(await askedOf('alfa')).toMatchObject({ questions: 2, reports: 0, reminders: 0, asked: 2, over: false });
  expect(await askedOf('bedrijf')).toMatchObject({ questions: 1, reminders: 0, asked: 1 });
  await answer(world, `${roundId}.council-alfa`, { answer: 'no-input' });
  const moment = (await world.roundDeps.rounds.round(roundId))?.reminders[0] ?? '';
  for (const _ of [1, 2]) {
    await tickRound({ ...world.roundDeps, clock: () => moment, roundClock })(roundId);
    await walkedOn(world, moment);
  }
  expect(await askedOf('alfa', '2027-Q1', moment)).toMatchObject({ questions: 2, reminders: 1, norm: 2, over: true });
  expect(await askedOf('bedrijf', '2027-Q1', moment)).toMatchObject({ questions: 1, reminders: 1, asked: 2 });
  expect(await askedOf('alfa', '2026-Q4', moment)).toMatchObject({ asked: 0, over: false });
});

test('a task that an earlier release reminded keeps that reminder beside the next one', async () => {
  const { roundId, tasks } = await withRound(world, 'input', registry());
  const { client, table, rounds } = world.roundDeps;
  const [first = '', second = ''] = (await rounds.round(roundId))?.reminders ?? [];
  const before = tasks.find(({ taskId }) => taskId.endsWith('council-alfa'));
  if (!before) throw new Error('the council is asked');
  // It kept how often, and not when.
  await transact(client, [
    table.replace(taskEntity, { ...before, remindersSent: 1, revision: before.revision + 1 }),
    table.change(roundEntity, { roundId }, { set: { remindersSent: 1 }, condition: isOpen }),
  ]);
  expect(await askedOf('alfa', '2027-Q1', first)).toMatchObject({ reminders: 1 });
  await tickRound({ ...world.roundDeps, clock: () => second, roundClock })(roundId);
  await walkedOn(world, second);
  expect((await rounds.task(before.taskId))?.remindedAt).toEqual([first, second]);
});

test('the forecast of a round names whom it would put over the norm, and does not count the round itself twice', async () => {
  await withRound(world, 'input', registry());
  const over = async (stage: string) => {
    const ids = { programmeId, cycleId: '1' };
    const { body } = await called(forecastRound(world.deps), ids, undefined, undefined, now, { stage });
    return (body as { over: unknown[] }).over;
  };
  const each = ['Alfa', 'Beta', 'Gamma'].map((name) => ({
    ...{ partnerId: name.toLowerCase(), name },
    ...{ asked: 2, adds: 1, norm: 2 },
  }));
  expect(await over('sounding')).toEqual(each);
  // The round of input is open: what it asks is what is foreseen.
  expect(await over('input')).toEqual([]);
});

test('a quarter that is over is judged by the norms of its last day, whatever the programme sets later', async () => {
  await withRound(world, 'input', registry());
  const later = '2027-04-10T09:00:00.000Z';
  const { programme, ...kept } = registry();
  const settings = { ...programme.settings, askedNorms: { inner: 1 } };
  await imported(world, { ...kept, programme: { ...programme, settings } }, later);
  expect(await askedOf('alfa', '2027-Q1', later)).toMatchObject({ asked: 2, norm: 2, over: false });
  expect(await askedOf('alfa', '2027-Q2', later)).toMatchObject({ norm: 1 });
});

test('a quarter after the next one is refused', async () => {
  await withRound(world, 'input', registry());
  await expect(askedOf('alfa', '2027-Q3')).rejects.toBeInstanceOf(InvalidInput);
});

test('what is read does not grow with the rounds of other years', async () => {
  const { roundId } = await withRound(world, 'input', registry());
  const askedNow = () =>
    callsOf(world, ({ roundDeps }) => called(readAsked(roundDeps), { programmeId }, undefined, undefined, now));
  const before = await askedNow();
  expect(before).toBeGreaterThan(2);
  const round = await world.roundDeps.rounds.round(roundId);
  if (!round) throw new Error('it was opened');
  const endedIn = (openedAt: string, closedAt: string) =>
    Array.from({ length: 20 }, (_, at) => ({
      ...round,
      roundId: `${roundId}-${openedAt.slice(0, 4)}-${at}`,
      ...{ openedAt, closedAt, status: 'closed' as const },
    }));
  const years = [
    ...endedIn('2026-02-03T09:00:00.000Z', '2026-12-01T09:00:00.000Z'),
    ...endedIn('2025-12-31T09:00:00.000Z', '2027-01-02T09:00:00.000Z'),
  ];
  await transact(
    world.client,
    years.map((one) => world.roundDeps.table.insert(roundEntity, one)),
  );
  expect(await askedNow()).toBe(before);
});
