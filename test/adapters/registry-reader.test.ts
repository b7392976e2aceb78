import { expect, test } from 'vitest';
import { RegistryReader } from '#functions/bodies/reader.ts';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { metered } from '../support/consumed.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { endless, yearsOfChanges } from '../support/years-of-changes.ts';
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
  const bureauContactOn = async (day: string) => (await world.deps.registry.bureauContact(programmeId, day))?.personId;
  expect(await bureauContactOn('2027-02-28')).toBe('programmabureau-bureau');
  expect(await bureauContactOn('2027-03-01')).toBe('programmabureau-opvolger');
  expect(await bureauContactOn('2025-12-31')).toBeUndefined();
});

test('reading the registry, now or as of a day, is one call that costs no more after twenty years than after one', async () => {
  const world = await emptyWorld();
  await imported(world, endless(smallRegistry()));
  const place = { client: world.client, table: world.tables.bodies, programmeId };
  const measure = metered(world.client);
  const registry = new RegistryReader(world.tables.bodies);
  const costs = async (days: readonly string[]) => [
    await measure(() => registry.registry(programmeId)),
    ...(await days.reduce(
      async (before, day) => [...(await before), await measure(() => registry.registryAsOf(programmeId, day))],
      Promise.resolve([] as { calls: number; units: number }[]),
    )),
  ];
  await yearsOfChanges(place, { from: 2028, years: 1 });
  const young = await costs(['2028-12-31', '2028-06-01']);
  await yearsOfChanges(place, { from: 2029, years: 19 });
  const old = await costs(['2047-12-31', '2028-06-01']);
  expect(old).toEqual(young);
  expect(old.map(({ calls }) => calls)).toEqual([1, 1, 1]);
});
