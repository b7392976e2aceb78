import { expect, test } from 'vitest';
import type { Person } from '#functions/bodies/domain/registry.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { emptyWorld, imported } from './support/world.ts';

const programmeId = 'proefland';
const staff = (personId: string, parts: Partial<Person>): Person => ({
  programmeId,
  personId,
  role: 'bureau',
  name: personId,
  email: `${personId}@proefland.example`,
  from: '2026-01-01',
  ...parts,
});

test('whom people can ask is somebody who works for the programmabureau that day, and for no partner', async () => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  const people = [
    ...registry.people.filter(({ partnerId }) => partnerId !== undefined),
    // In the order of their identifiers: somebody of a partner whose name begins like the bureau's comes before both.
    staff('programmabureau-a-board-contact', { partnerId: 'programmabureau-a', role: 'board-contact' }),
    staff('programmabureau-bureau', { until: '2027-03-01' }),
    staff('programmabureau-opvolger', { from: '2027-03-01' }),
  ];
  await imported(world, { ...registry, people });
  const asked = async (day: string) => (await world.desk.registry.bureauContact(programmeId, day))?.personId;
  expect(await asked('2027-02-28')).toBe('programmabureau-bureau');
  expect(await asked('2027-03-01')).toBe('programmabureau-opvolger');
  expect(await asked('2025-12-31')).toBeUndefined();
});
