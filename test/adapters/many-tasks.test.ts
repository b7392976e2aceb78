import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { withdrawRound } from '#functions/rounds/close-round.ts';
import { eraseContacts } from '#functions/rounds/reactions/erase-contacts.ts';
import { followOpenRounds, followRegistry } from '#functions/rounds/reactions/follow-registry.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { takePortion } from '#functions/rounds/reactions/take-portion.ts';
import { tickRound } from '#functions/rounds/reactions/tick-round.ts';
import { sweepWalks } from '#functions/rounds/reactions/walk.ts';
import { contactEntity, roundEntity } from '#functions/rounds/records.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { chunks, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { now } from '../support/small-programme.ts';
import { callsOf, cutOffAt } from './support/cut-off.ts';
import { answer } from './support/governance.ts';
import { peopled, placed, withRound } from './support/placed.ts';
import { duePortions, type PortionDue, walkedOn } from './support/portions.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const many = 300;
/**
 * What one invocation may ask of the database, however many tasks there are: a portion has 48, each of which is written, read again where
 * another wrote it first, and written again.
 */
const mostRequests = 3 * 48 + 16;
const ids = { programmeId, matter: 'framework-cycle', matterId: '1' } as const;
const roundClock = { set: async () => undefined };
const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** The portion that is taken twice at once, the one that is cut off in the middle, and the one whose message is lost. */
const twicePortion = 2;
const cutOffPortion = 3;
const lostPortion = 4;

/**
 * Plays work that concerns many as a bad day does: every message comes again, also after the one behind it, one portion is taken twice at
 * once, one is cut off in the middle, and the message about another is lost for good. @returns how many requests each invocation made.
 */
const played = async (world: World, first: (world: World) => Promise<unknown>, at = now): Promise<number[]> => {
  const requests = [await callsOf(world, first)];
  const before: PortionDue[] = [];
  const deliver = async (one: PortionDue, moment: string): Promise<void> => {
    const take = (through: World) => takePortion(through.roundDeps, one, moment);
    if (one.portion === cutOffPortion)
      await take(cutOffAt(world, 5, 'before the answer came back').world).catch(() => undefined);
    const twice = one.portion === twicePortion ? [take, take] : [take];
    requests.push(...(await Promise.all(twice.map((each) => callsOf(world, each)))));
    for (const late of [one, ...before.slice(-1)]) await takePortion(world.roundDeps, late, moment);
    before.push(one);
  };
  const walkOn = async (moment: string, isLost: (one: PortionDue) => boolean): Promise<void> => {
    for (let due = await duePortions(world); due.length > 0; due = await duePortions(world))
      for (const one of due.filter((each) => !isLost(each))) await deliver(one, moment);
  };
  await walkOn(at, ({ portion }) => portion === lostPortion);
  const later = minutesAfter(at, 16);
  requests.push(await callsOf(world, ({ roundDeps }) => sweepWalks(roundDeps, later)));
  await walkOn(later, () => false);
  return requests;
};

/** No invocation grew with how many are concerned, and there were several: what is not bounded is done in one. */
const expectBounded = (requests: readonly number[], portions: number): void => {
  expect(Math.max(...requests)).toBeLessThanOrEqual(mostRequests);
  expect(requests.length).toBeGreaterThan(portions);
};

const tasksOf = ({ roundDeps }: World, roundId: string) => roundDeps.rounds.tasks(roundId);
const roundOf = ({ roundDeps }: World, roundId: string) => roundDeps.rounds.round(roundId);
const factsOf = async (world: World, type: string) => (await factsOfType(world, 'rounds', type)).length;

describe('a round of three hundred', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
  });

  test('hands out its tasks a portion at a time, each once, and waits for every one', async () => {
    await imported(world, peopled(many));
    await placed(world, 'sounding');
    const roundId = 'proefland.1.sounding.1';
    const open = ({ roundDeps }: World) => openRound({ ...roundDeps, clock: () => now, roundClock })(ids);
    const requests = await played(world, async (through) => {
      await open(through);
      expect(await roundOf(world, roundId)).toMatchObject({ issued: false, awaited: many, addressees: many });
    });
    expectBounded(requests, many / 50);
    expect(await roundOf(world, roundId)).toMatchObject({ issued: true, awaited: many, addressees: many });
    expect(await tasksOf(world, roundId)).toHaveLength(many);
    expect(await factsOf(world, 'task.opened')).toBe(many);
    expect(await factsOf(world, 'round.opened')).toBe(1);
  });

  test('refuses answers from the moment it is withdrawn, and withdraws its tasks a portion at a time', async () => {
    const { roundId, tasks } = await withRound(world, 'sounding', peopled(many));
    const [first, ...others] = tasks.map(({ taskId }) => taskId);
    const last = others.at(-1) ?? '';
    await answer(world, first ?? '', { answer: 'positive' });
    const requests = await played(world, async ({ roundDeps }) => {
      await withdrawRound(roundDeps, roundId, now);
      expect(await roundOf(world, roundId)).toMatchObject({ status: 'withdrawn' });
      expect(await world.roundDeps.rounds.task(last)).toMatchObject({ status: 'open' });
      await expect(answer(world, last, { answer: 'positive' })).rejects.toBeInstanceOf(Conflict);
    });
    expectBounded(requests, many / 50);
    const after = await tasksOf(world, roundId);
    expect(after.filter(({ status }) => status === 'withdrawn')).toHaveLength(many - 1);
    expect(after.filter(({ linkVersion }) => linkVersion === 2)).toHaveLength(many - 1);
    expect(await factsOf(world, 'task.withdrawn')).toBe(many - 1);
    expect(await factsOf(world, 'round.closed')).toBe(1);
  });

  const tick = (through: World, roundId: string, at: string) =>
    tickRound({ ...through.roundDeps, clock: () => at, roundClock })(roundId);

  test('reminds whoever did not answer a portion at a time, each once', async () => {
    const { roundId, tasks } = await withRound(world, 'sounding', peopled(many));
    await answer(world, tasks.at(-1)?.taskId ?? '', { answer: 'positive' });
    const moment = (await roundOf(world, roundId))?.reminders[0] ?? '';
    const requests = await played(world, (through) => tick(through, roundId, moment), moment);
    expectBounded(requests, many / 50);
    await tick(world, roundId, minutesAfter(moment, 20));
    const reminded = (await tasksOf(world, roundId)).filter(({ remindersSent }) => remindersSent === 1);
    expect(reminded).toHaveLength(many - 1);
    expect(await factsOf(world, 'task.reminded')).toBe(many - 1);
  });

  test('reminds nobody on a Saturday, also where that is what a reminder of Friday came to', async () => {
    const { roundId } = await withRound(world, 'sounding', peopled(100));
    const moment = (await roundOf(world, roundId))?.reminders[0] ?? '';
    await tick(world, roundId, moment);
    const [rest] = await duePortions(world);
    if (!rest) throw new Error('a hundred are more than a portion');
    const daysUntil = (weekday: number): number => (weekday - new Date(moment).getUTCDay() + 7) % 7 || 7;
    const [saturday = '', sunday = '', monday = ''] = [6, 0, 1].map((weekday) =>
      minutesAfter(moment, daysUntil(weekday) * 24 * 60),
    );
    await takePortion(world.roundDeps, rest, saturday);
    expect(await factsOf(world, 'task.reminded')).toBe(48);
    // It does not stand still: it waits for Monday.
    for (const at of [minutesAfter(saturday, 20), sunday]) {
      await sweepWalks(world.roundDeps, at);
      expect(await duePortions(world)).toEqual([]);
    }
    await sweepWalks(world.roundDeps, minutesAfter(monday, 16));
    for (let due = await duePortions(world); due.length > 0; due = await duePortions(world))
      for (const one of due) await takePortion(world.roundDeps, one, monday);
    expect(await factsOf(world, 'task.reminded')).toBe(100);
  });

  test('lets its tasks follow the registry a portion at a time: who is new is asked, who is gone is not', async () => {
    const before = peopled(many);
    const { roundId } = await withRound(world, 'sounding', before);
    await imported(world, moved(before));
    const requests = await played(world, ({ roundDeps }) => followRegistry(roundDeps, programmeId, now, randomUUID()));
    expectBounded(requests, (2 * many) / 50);
    const tasks = await tasksOf(world, roundId);
    const open = tasks.filter(({ status }) => status === 'open');
    expect(open).toHaveLength(many);
    expect(tasks.filter(({ status }) => status === 'withdrawn').map(({ partnerId }) => partnerId)).toEqual([
      'gemeente-300',
    ]);
    expect(open.filter(({ linkVersion }) => linkVersion === 2)).toHaveLength(many - 1);
    expect(open.filter(({ linkVersion }) => linkVersion === 1).map(({ partnerId }) => partnerId)).toEqual(['aaa']);
    expect(await factsOf(world, 'task.reassigned')).toBe(many - 1);
    expect(await roundOf(world, roundId)).toMatchObject({ status: 'open', awaited: many });
    // Followed again it changes nothing.
    await played(world, ({ roundDeps }) => followOpenRounds(roundDeps, () => now));
    expect(await tasksOf(world, roundId)).toEqual(tasks);
  });

  test('lets its tasks follow a registry that is again as it was before on the same day', async () => {
    const first = peopled(many);
    const { roundId, tasks: before } = await withRound(world, 'sounding', first);
    const follow = async (registry?: Registry) => {
      if (registry) await imported(world, registry);
      await followOpenRounds(world.roundDeps, () => now);
      await walkedOn(world);
    };
    await follow();
    const mistaken = first.people.map((one) => ({ ...one, email: `fout.${one.email}` }));
    await follow({ ...first, people: mistaken });
    await follow(first);
    const digests = (tasks: readonly Task[]) => tasks.map(({ addressDigest }) => addressDigest);
    const after = await tasksOf(world, roundId);
    expect(digests(after)).toEqual(digests(before));
    expect(after.every(({ linkVersion }) => linkVersion === 3)).toBe(true);
  });
});

/** Everybody with another address, somebody new in front of all, and the last one gone. */
const moved = (registry: Registry): Registry => {
  const [first] = registry.partners;
  const [person] = registry.people;
  if (!first || !person) throw new Error('there are three hundred');
  const gone = registry.partners.at(-1)?.partnerId;
  const people = registry.people.map((one) => ({ ...one, email: `nieuw.${one.email}` }));
  return {
    ...registry,
    partners: [
      { ...first, partnerId: 'aaa', name: 'Aaa' },
      ...registry.partners.filter(({ partnerId }) => partnerId !== gone),
    ],
    people: [
      { ...person, partnerId: 'aaa', personId: 'aaa-somebody' },
      ...people.filter((one) => one.partnerId !== gone),
    ],
  };
};

describe('what grows with the number of rounds', () => {
  test('is looked at by a sweep in turn, and by a fact a portion at a time', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const round = await roundOf(world, roundId);
    if (!round) throw new Error('the round is gone');
    const others = Array.from({ length: 59 }, (_, at) => ({
      ...round,
      roundId: `proefland.1.sounding.${at + 2}`,
      parts: undefined,
      awaited: 0,
      addressees: 0,
    }));
    await transact(
      world.client,
      others.map((one) => world.tables.rounds.insert(roundEntity, one)),
    );
    // Whoever takes part is asked in each, once it was looked at.
    const looked = async () => {
      const found = await Promise.all(others.map((one) => tasksOf(world, one.roundId)));
      return found.filter(({ length }) => length === 4).length;
    };
    const seen: number[] = [];
    for (let sweep = 1; sweep <= 2; sweep += 1) {
      await followOpenRounds(world.roundDeps, () => now);
      seen.push(await looked());
    }
    expect(seen[0]).toBeLessThanOrEqual(50);
    expect(seen[1]).toBe(59);
    await imported(world, {
      ...peopled(4),
      partners: peopled(4).partners.map((partner, at) => ({
        ...partner,
        partnerId: ['alfa', 'beta', 'gamma', 'eps'][at] ?? '',
      })),
    });
    const requests = await played(world, ({ roundDeps }) => followRegistry(roundDeps, programmeId, now, randomUUID()));
    expect(requests.length).toBeGreaterThan(6);
    expect(Math.max(...requests)).toBeLessThan(10 * 30);
    const askedTasks = await Promise.all(
      others.map((one) => world.roundDeps.rounds.task(`${one.roundId}.klankbordgroep-eps`)),
    );
    expect(askedTasks.every((task) => task?.status === 'open')).toBe(true);
  });
});

test('everything that was given of a person is erased, a portion at a time', async () => {
  const world = await emptyWorld();
  const { roundId, tasks } = await withRound(world, 'sounding');
  const personId = 'beta-portfolio-holder';
  const contacts = Array.from({ length: 130 }, (_, at) => ({
    contactId: `registrar.${roundId}.klankbordgroep-beta.${at + 1}`,
    programmeId,
    personId,
    roundId,
    taskId: `${roundId}.klankbordgroep-beta`,
    name: `Iemand ${at}`,
    role: 'secretaris',
  }));
  for (const some of chunks(contacts, 100))
    await transact(
      world.client,
      some.map((one) => world.tables.rounds.put(contactEntity, one)),
    );
  expect(tasks.find((task) => task.personId === personId)?.addressDigest).toBeDefined();
  // Three requests for a contact: its task, its round, itself.
  const requests = await played(world, ({ roundDeps }) =>
    eraseContacts(roundDeps, programmeId, personId, now, randomUUID()),
  );
  expect(Math.max(...requests)).toBeLessThanOrEqual(3 * 48 + 10);
  expect(requests.length).toBeGreaterThan(2);
  const left = await world.roundDeps.rounds.contactsOf(programmeId, personId);
  expect(left).toHaveLength(130);
  expect(new Set(left.map(({ name }) => name))).toEqual(new Set(['gewist']));
  expect(await world.roundDeps.rounds.addressedTo(programmeId, personId)).toEqual([]);
});
