import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetInAlliance } from '#functions/alliances/reactions/forget-words.ts';
import { factEntity, factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { omission } from '#shared/words/taken-out.ts';
import { givenReport } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { report, working } from './support/alliances.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

beforeEach(() => {
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

const sick = 'Wethouder Jansen is langdurig ziek.';
const reden = 'De tekst zei iets over de gezondheid van een bestuurder.';

/** The facts of removals that wait to be sent. */
const toBeTold = async (world: World) => {
  const facts = await factsOfType(world, 'bodies', 'registry.words-taken-out');
  return facts.filter(({ unsentSince }) => unsentSince !== undefined);
};

/** What follows when the facts that wait are sent. */
const told = async (world: World): Promise<void> => {
  const { client, tables, allianceDeps } = world;
  for (const { unsentSince: _since, ...stored } of await toBeTold(world)) {
    const fact = factIn(stored) as FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;
    await forgetInAlliance({ ...allianceDeps, registry: world.deps.registry })(fact);
    await transact(client, [tables.bodies.put(factEntity, { ...stored, publishedAt: now })]);
  }
};

test('words that came back are taken out again by a button, without anybody knowing them', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const { signedIn } = await staffed(world);
  const [bo, jan] = [await signedIn('bo-bureau'), await signedIn('jan-alfa')];
  expect((await bo.open('weglatingen')).page).toContain('Er is nog niets weggelaten.');
  await report(world, ids, givenReport({ risks: [{ description: sick }] }));
  const at = 'weglaten/alliance/samen-bewegen';
  expect(await bo.send(at, { woorden: sick, reden })).toMatchObject({
    status: 303,
    to: 'weglatingen?gedaan=weggelaten',
  });
  await told(world);
  const newest = () => world.allianceDeps.alliances.newestReport(ids);
  expect((await newest())?.risks).toMatchObject([{ description: omission }]);

  // They come back, as with a table that was restored.
  await report(world, ids, givenReport({ basedOn: 1, correction: sick }));
  expect(await toBeTold(world)).toEqual([]);
  expect((await bo.open('weglatingen')).page).toContain('Voer nummer 1 opnieuw uit');
  expect(await bo.send('weglatingen', { weglating: '1' })).toMatchObject({
    status: 303,
    to: 'weglatingen?gedaan=opnieuw-weggelaten',
  });
  expect((await bo.open('weglatingen?gedaan=opnieuw-weggelaten')).page).toContain(
    'Deze woorden worden nu overal opnieuw gezocht en weggelaten.',
  );
  await told(world);
  expect((await newest())?.correction).toBe(omission);
  // Where nothing came back, nothing changes.
  expect((await bo.send('weglatingen', { weglating: '1' })).status).toBe(303);
  await told(world);
  expect((await newest())?.correction).toBe(omission);

  const unknown = await bo.send('weglatingen', { weglating: '2' });
  expect(unknown.status).toBe(404);
  expect(unknown.page).toContain('Deze weglating is er niet.');
  expect((await bo.send('weglatingen', {})).status).toBe(404);
  expect((await jan.send('weglatingen', { weglating: '1' })).status).toBe(403);
  expect((await jan.open('weglatingen')).page).toContain('Deze pagina is voor het programmabureau (regel 1).');
  expect(await toBeTold(world)).toEqual([]);
});
