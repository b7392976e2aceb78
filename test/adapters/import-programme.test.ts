import { describe, expect, test } from 'vitest';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { now, smallRegistry, today } from '../support/small-programme.ts';
import { CutOff, callsOf, cutOffAt } from './support/cut-off.ts';
import { largeRegistry } from './support/placed.ts';
import { emptyWorld, factsOfType, importer, type World } from './support/world.ts';

const importedBy = ({ client, tables }: World, registry: Registry, day = today, at = now) =>
  importProgramme({ client, table: tables.bodies }, registry, day, at, importer);
const without = (registry: Registry, partnerId: string): Registry => ({
  ...registry,
  partners: registry.partners.filter((partner) => partner.partnerId !== partnerId),
  people: registry.people.filter((person) => person.partnerId !== partnerId),
});
const recordCount = ({ partners, people, seats, representations, apps }: Registry): number =>
  1 + partners.length + people.length + seats.length + representations.length + apps.length;

describe('the import of a programme', () => {
  test('records everything, and the same file again changes nothing', async () => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    const all = recordCount(registry);
    expect(await importedBy(world, registry)).toEqual({ created: all, changed: 0, unchanged: 0, ended: 0 });
    expect(await importedBy(world, registry, today, '2027-03-01T10:00:00.000Z')).toEqual({
      created: 0,
      changed: 0,
      unchanged: all,
      ended: 0,
    });
    expect(await factsOfType(world, 'bodies', 'programme.imported')).toHaveLength(1);
    const read = await world.deps.registry.registry('proefland');
    expect(read.programme).toEqual(registry.programme);
    expect(read.partners).toEqual(expect.arrayContaining([...registry.partners]));
    expect(read.people).toHaveLength(registry.people.length);
  });

  test('ends what the file drops, today, and keeps what was (rule 5)', async () => {
    const world = await emptyWorld();
    await importedBy(world, smallRegistry());
    const dropped = without(smallRegistry(), 'delta');
    // The partner, its three people.
    expect(await importedBy(world, dropped)).toMatchObject({ created: 0, changed: 0, ended: 4 });
    const delta = await world.deps.registry.partner('proefland', 'delta');
    expect(delta?.rings).toEqual([{ ring: 'outer', from: '2026-01-01', until: today }]);
    const person = await world.deps.registry.person('proefland', 'delta-council-clerk');
    expect(person).toMatchObject({ name: 'Persoon delta council-clerk', until: today });
    // Once ended it is not ended again.
    expect(await importedBy(world, dropped, '2027-04-01')).toMatchObject({ changed: 0, ended: 0 });
    expect((await world.deps.registry.partner('proefland', 'delta'))?.rings).toEqual(delta?.rings);
  });

  test('lets an application go that the file drops, from that day on', async () => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    await importedBy(world, registry);
    await importedBy(world, { ...registry, apps: registry.apps.filter(({ actsFor }) => actsFor !== 'school') });
    const standing = (day: string) => world.deps.registry.standingOfApp('proefland', 'school-proefland', day);
    await expect(standing('2027-02-28')).resolves.toMatchObject({ ring: 'inner' });
    await expect(standing(today)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('changes what changed and nothing else', async () => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    await importedBy(world, registry);
    const partners = registry.partners.map((one) =>
      one.partnerId === 'zorg' ? { ...one, name: 'Zorg en Welzijn' } : one,
    );
    const programme = { ...registry.programme, name: 'Regio Deal Anders' };
    expect(await importedBy(world, { ...registry, partners, programme })).toMatchObject({
      created: 0,
      changed: 2,
      ended: 0,
    });
    expect((await world.deps.registry.programme('proefland')).name).toBe('Regio Deal Anders');
  });

  test('cut off at any transaction and done again leaves what the file says, and tells of it', async () => {
    const world = await emptyWorld();
    const counted = await callsOf(world, (through) => importedBy(through, largeRegistry(250, 'geteld')), 'writes');
    // 250 partners, apps and the programme: more than two transactions.
    expect(counted).toBe(3);
    for (let nth = 1; nth <= counted; nth += 1) {
      const registry = largeRegistry(250, `gebroken-${nth}`);
      await expect(importedBy(cutOffAt(world, nth, 'before it arrived', 'writes').world, registry)).rejects.toThrow(
        CutOff,
      );
      await importedBy(world, registry, today, '2027-03-01T10:00:00.000Z');
      expect(await world.deps.registry.registry(`gebroken-${nth}`)).toMatchObject({
        programme: registry.programme,
        partners: registry.partners,
      });
    }
  });

  test('tells each partner that it drops so once, however many they are and wherever it was cut off before (rule 18)', async () => {
    const world = await emptyWorld();
    for (let nth = 1; nth <= 5; nth += 1) {
      const before = largeRegistry(150, `gekrompen-${nth}`);
      const dropped = before.partners.slice(10 * nth).map(({ partnerId }) => partnerId);
      const after = { ...before, partners: before.partners.slice(0, 10 * nth) };
      await importedBy(world, before);
      const cut = cutOffAt(
        world,
        nth,
        nth % 2 === 1 ? 'before it arrived' : 'before the answer came back',
        'writes',
      ).world;
      await importedBy(cut, after, '2027-04-01', '2027-04-01T09:00:00.000Z').catch(() => undefined);
      // It is repeated the next day, when those that it reached before are gone already.
      await importedBy(world, after, '2027-04-02', '2027-04-02T09:00:00.000Z');
      await importedBy(world, after, '2027-04-02', '2027-04-02T10:00:00.000Z');
      const told = (await factsOfType(world, 'bodies', 'registry.membership-ended')).filter(
        ({ data }) => data['programmeId'] === `gekrompen-${nth}`,
      );
      expect(told.map(({ data }) => data['partnerId']).sort()).toEqual(dropped);
    }
  });

  test('that changes members only is told of, however often it was cut off before', async () => {
    const world = await emptyWorld();
    const registry = largeRegistry(120);
    const renamed = { ...registry, partners: registry.partners.map((one) => ({ ...one, name: `${one.name} nieuw` })) };
    await importedBy(world, registry);
    const secondImportAt = '2027-03-02T09:00:00.000Z';
    for (let nth = 1; nth <= 2; nth += 1) {
      await importedBy(cutOffAt(world, nth, 'before it arrived', 'writes').world, renamed, today, secondImportAt).catch(
        () => undefined,
      );
    }
    await importedBy(world, renamed, today, '2027-03-02T10:00:00.000Z');
    const importedFacts = await factsOfType(world, 'bodies', 'programme.imported');
    expect(importedFacts.map(({ time }) => time).filter((time) => time >= secondImportAt)).toHaveLength(1);
  });
});
