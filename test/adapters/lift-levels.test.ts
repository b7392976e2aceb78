import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liftAllLevels, liftLevels } from '#functions/bodies/reactions/lift-levels.ts';
import { bindsIn } from '#functions/wiring/matter-finder.ts';
import { now } from '../support/small-programme.ts';
import { as, registryWithApps } from './support/alliances.ts';
import { gatewayOf } from './support/deployed-api.ts';
import { hide } from './support/every-read.ts';
import { collegesDecided } from './support/governance.ts';
import { placed } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const outsider = as('delta', { programmeId, allianceId: 'samen-bewegen' });

let world: World;
beforeEach(async () => {
  vi.setSystemTime(now);
  world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await placed(world, 'approval');
});
afterEach(() => {
  vi.useRealTimers();
});

const parts = () => ({
  client: world.client,
  table: world.tables.bodies,
  registry: world.deps.registry,
  binds: bindsIn(world.deps.frameworks),
  clock: () => now,
});
test('a version that enters into force while it is confidential is seen by everybody whom it binds (rule 19)', async () => {
  const gateway = await gatewayOf(world);
  const place = { ids: { programmeId, cycleId: '1', textNumber: '1' }, clientId: outsider };
  const seen = () =>
    Promise.all(
      (['readCycle', 'readText', 'readFramework'] as const).map(async (name) => (await gateway(name, place)).status),
    );
  expect(await hide(gateway, 'framework-cycle', '1')).toBe(201);
  await liftLevels(parts())(programmeId);
  expect(await seen()).toEqual([404, 404, 404]);
  await collegesDecided(world);
  await Promise.all([liftLevels(parts())(programmeId), liftLevels(parts())(programmeId)]);
  await liftAllLevels(parts());
  expect(await seen()).toEqual([200, 200, 200]);
  const { body } = await gateway('listLevels', { ids: { programmeId }, clientId: `bureau-${programmeId}` });
  expect((body as { levels: unknown }).levels).toMatchObject([
    { number: 1, level: 'confidential' },
    { number: 2, level: 'among-partners', by: 'framework-cycle' },
  ]);
  expect(await factsOfType(world, 'bodies', 'registry.level-set')).toHaveLength(2);
});

test('a version that cannot be read keeps no other hidden, and is reported at the end', async () => {
  const gateway = await gatewayOf(world);
  expect(await hide(gateway, 'framework-cycle', '1')).toBe(201);
  await collegesDecided(world);
  const { registry, binds } = parts();
  const levels = async () => {
    const [first] = await registry.levels(programmeId);
    return first ? [{ ...first, matterId: '0' }, first] : [];
  };
  const faulty = {
    ...parts(),
    registry: Object.assign(Object.create(registry), { levels }),
    binds: (programme: string, cycleId: string) =>
      cycleId === '0' ? Promise.reject(new Error('unreadable')) : binds(programme, cycleId),
  };
  await expect(liftLevels(faulty)(programmeId)).rejects.toThrow('1 of 2 failed');
  expect(await factsOfType(world, 'bodies', 'registry.level-set')).toHaveLength(2);
});

test('an embargo that passed is left as it was', async () => {
  const gateway = await gatewayOf(world);
  await hide(gateway, 'framework-cycle', '1');
  await collegesDecided(world);
  await liftAllLevels({ ...parts(), clock: () => '2028-01-01T09:00:00.000Z' });
  expect(await factsOfType(world, 'bodies', 'registry.level-set')).toHaveLength(1);
});
