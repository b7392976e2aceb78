import { expect, test } from 'vitest';
import { exportPerson } from '#functions/bodies/operations/people.ts';
import { eraseContacts } from '#functions/rounds/erase-contacts.ts';
import { answer, called, collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

const programmeId = 'proefland';
const personId = 'beta-college-secretary';

test('what a person filled in of itself is exported, and erased without touching what it registered', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'approval');
  const taskId = `${roundId}.college-beta`;
  const other = `${roundId}.college-alfa`;
  await answer(world, taskId, collegeDecision('approved'));
  await answer(world, other, collegeDecision('approved'));
  const { rounds, registry } = world.office;
  const desk = { client: world.client, table: world.tables.bodies, registry, operators: [], rounds };
  const exported = async () => (await called(exportPerson(desk), { programmeId, personId })).body;
  expect(await exported()).toMatchObject({ registrations: [{ taskId, name: 'Iemand', role: 'secretaris' }] });
  const before = [await rounds.task(taskId), await rounds.answer(roundId, taskId, 1)];
  await eraseContacts(world.office, programmeId, personId);
  await eraseContacts(world.office, programmeId, personId);
  expect(await exported()).toMatchObject({ registrations: [{ taskId, name: 'gewist', role: 'secretaris' }] });
  expect([await rounds.task(taskId), await rounds.answer(roundId, taskId, 1)]).toEqual(before);
  expect(await rounds.contact(roundId, `registrar.${other}.1`)).toMatchObject({ name: 'Iemand' });
});
