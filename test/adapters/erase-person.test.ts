import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportPerson } from '#functions/bodies/operations/people.ts';
import { passOn } from '#functions/rounds/answering/hand-over.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { eraseContacts } from '#functions/rounds/reactions/erase-contacts.ts';
import { now } from '../support/small-programme.ts';
import { answer, called, collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, type World } from './support/world.ts';

const programmeId = 'proefland';
const personId = 'beta-college-secretary';

test('what a person filled in of itself is exported, and erased without touching what it registered', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'approval');
  const taskId = `${roundId}.college-beta`;
  const other = `${roundId}.college-alfa`;
  await answer(world, taskId, collegeDecision('approved'));
  await answer(world, other, collegeDecision('approved'));
  const { rounds, registry } = world.roundDeps;
  const deps = { client: world.client, table: world.tables.bodies, registry, operators: [], elsewhere: rounds };
  const exported = async () => (await called(exportPerson(deps), { programmeId, personId })).body;
  expect(await exported()).toMatchObject({ registrations: [{ taskId, name: 'Iemand', role: 'secretaris' }] });
  const decided = async () => [(await rounds.task(taskId))?.answer, await rounds.answer(roundId, taskId, 1)];
  const before = await decided();
  await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
  await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
  expect(await exported()).toMatchObject({ registrations: [{ taskId, name: 'gewist', role: 'secretaris' }] });
  expect(await decided()).toEqual(before);
  expect(await rounds.contact(roundId, `registrar.${other}.1`)).toMatchObject({ name: 'Iemand' });
});

test('a name that came on paper is exported and erased with the person whose task it was', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'approval');
  const taskId = `${roundId}.college-beta`;
  const { rounds, registry } = world.roundDeps;
  await recordAnswer(world.roundDeps)({
    taskId,
    given: collegeDecision('approved'),
    registrar: { name: 'P. Papier', role: 'bestuurssecretaris' },
    via: 'paper',
    now,
    forTrail: { by: 'bureau-proefland', reason: 'Per post.' },
  });
  const deps = { client: world.client, table: world.tables.bodies, registry, operators: [], elsewhere: rounds };
  expect((await called(exportPerson(deps), { programmeId, personId })).body).toMatchObject({
    registrations: [{ taskId, name: 'P. Papier', role: 'bestuurssecretaris' }],
  });
  await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
  expect(await rounds.contact(roundId, `registrar.${taskId}.1`)).toMatchObject({ name: 'gewist' });
  expect(await rounds.task(taskId)).toMatchObject({ status: 'answered', answer: { via: 'paper' } });
});

/** The college of beta, whose secretary passed its task on, answered or not. */
describe('a deputy (waarneming)', () => {
  let world: World;
  let roundId: string;
  let taskId: string;
  beforeEach(async () => {
    world = await emptyWorld();
    roundId = (await withRound(world, 'approval')).roundId;
    taskId = `${roundId}.college-beta`;
  });
  const task = async () => {
    const found = await world.roundDeps.rounds.task(taskId);
    if (!found) throw new Error('there is no such task');
    return found;
  };
  const passed = async (email: string) =>
    passOn(
      world.roundDeps,
      await task(),
      { name: 'W. Waarnemer', role: 'locosecretaris', email },
      { by: 'addressee', now },
    );
  const exported = async (of: string) => {
    const { rounds, registry } = world.roundDeps;
    const deps = { client: world.client, table: world.tables.bodies, registry, operators: [], elsewhere: rounds };
    return (await called(exportPerson(deps), { programmeId, personId: of })).body as {
      registrations: object[];
      recognisedBy: { taskId: string }[];
    };
  };
  const deputy = { taskId: '', name: 'W. Waarnemer', role: 'locosecretaris' };

  test('whom the registry does not know is exported and erased with who chose it, and so is what it registered', async () => {
    await passed('waarnemer@elders.example');
    await answer(world, taskId, collegeDecision('approved'));
    const email = 'waarnemer@elders.example';
    const { registrations } = await exported(personId);
    expect(registrations).toEqual([
      { ...deputy, taskId, email },
      { taskId, name: 'Iemand', role: 'secretaris' },
    ]);
    const decided = (await task()).answer;
    await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
    await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
    expect((await exported(personId)).registrations).toEqual([
      { ...deputy, taskId, name: 'gewist' },
      { taskId, name: 'gewist', role: 'secretaris' },
    ]);
    expect((await task()).answer).toEqual(decided);
  });

  test('whom the registry knows is erased by its own erasure alone, and an open task goes back', async () => {
    const before = await passed('Portfolio-Holder@beta.example');
    await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
    expect((await exported('beta-portfolio-holder')).registrations).toEqual([
      { ...deputy, taskId, email: 'Portfolio-Holder@beta.example' },
    ]);
    await eraseContacts(world.roundDeps, programmeId, 'beta-portfolio-holder', now, randomUUID());
    expect((await exported('beta-portfolio-holder')).registrations).toEqual([{ ...deputy, taskId, name: 'gewist' }]);
    expect(await task()).toMatchObject({ personId, linkVersion: before.linkVersion + 1 });
    expect(await task()).not.toHaveProperty('deputyId');
  });
});

test('what recognises an address goes with the address, whatever became of the task', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'approval');
  const ids = ['beta', 'alfa'].map((name) => `${roundId}.college-${name}`);
  const [own = '', other = ''] = ids;
  await answer(world, own, collegeDecision('approved'));
  const { rounds, registry } = world.roundDeps;
  const deps = { client: world.client, table: world.tables.bodies, registry, operators: [], elsewhere: rounds };
  const recognisedBy = async () => {
    const { body } = await called(exportPerson(deps), { programmeId, personId });
    return (body as { recognisedBy: { taskId: string }[] }).recognisedBy.map(({ taskId }) => taskId);
  };
  expect(await recognisedBy()).toEqual([own]);
  const { addressDigest: digest, revision: _before, ...kept } = (await rounds.task(own)) ?? {};
  expect(digest).toMatch(/^[0-9a-f]{16}$/);
  await eraseContacts(world.roundDeps, programmeId, personId, now, randomUUID());
  expect(await recognisedBy()).toEqual([]);
  const { revision: _after, ...rest } = (await rounds.task(own)) ?? {};
  expect(rest).toEqual(kept);
  expect(await rounds.task(other)).toHaveProperty('addressDigest');
});
