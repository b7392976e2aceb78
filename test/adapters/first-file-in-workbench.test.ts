import { expect, test } from 'vitest';
import { smallRegion } from '../component/support/small-region.ts';
import { operator } from './support/contract/story.ts';
import { gatewayOf } from './support/deployed-api.ts';
import { csrfIn, provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld } from './support/world.ts';

/** The address that `deployed-api.ts` lets make programmes. */
const founder = 'bureau@begin.example';
const other = 'ander@begin.example';
const municipalities = ['een', 'twee', 'drie'];
const path = '/werkbank/eerste-bestand';

test('whoever the environment names begins a programme in the workbench, in which it stands itself; nobody else does', async () => {
  const world = await emptyWorld();
  const workbench = await workbenchOn(world, await provider('eigen', [founder, other]));
  const signedIn = async (email: string) => {
    const browser = workbench.browser();
    const first = await browser.signIn(email, '/werkbank/aanmelden/eigen');
    const csrf = csrfIn(first.page);
    const send = (programma: string, bestand: string) => browser.open(path, { csrf, programma, bestand });
    return { first, send, open: (at: string) => browser.open(at) };
  };
  const file = smallRegion({ programmeId: 'begin', municipalities });

  const stranger = await signedIn(other);
  const refused = await stranger.send('begin', file);
  expect(refused.status).toBe(422);
  expect(refused.page).toContain('U mag dit programma niet beginnen.');

  const first = await signedIn(founder);
  expect(first.first.page).toContain(`href="${path}"`);
  expect((await first.open(path)).page).toContain('Begin een programma');
  expect((await first.send('begin', ' ')).page).toContain('Vul het kenmerk van het programma in');
  const without = await first.send('begin', file.replace(founder, 'iemand@begin.example'));
  expect(without.status).toBe(422);
  expect(without.page).toContain('staat niemand met het e-mailadres waarmee u bent aangemeld');
  await expect(world.deps.registry.registry('begin')).rejects.toMatchObject({ code: 'not-found' });

  const sent = await first.send('begin', file);
  expect([sent.status, sent.location?.pathname]).toEqual([303, '/werkbank']);
  const begun = await first.open('/werkbank');
  expect(begun.location?.pathname).toMatch(/^\/werkbank\/begin\/[\w-]+\/vandaag$/);
  expect((await world.deps.registry.registry('begin')).partners.map(({ partnerId }) => partnerId)).toEqual(
    expect.arrayContaining(municipalities),
  );
  // Sent again it begins nothing else.
  expect((await first.send('begin', file)).status).toBe(303);
});

test('somebody whom the environment names changes no programme in which it is not of the programmabureau', async () => {
  const world = await emptyWorld();
  const gateway = await gatewayOf(world);
  const ids = { programmeId: 'elders' };
  const elsewhere = { programmeId: 'elders', municipalities, addresses: { 'council-clerk': founder } };
  const file = smallRegion(elsewhere);
  expect((await gateway('importProgramme', { ids, clientId: operator, body: file })).status).toBe(200);
  const headers = { 'Acting-As': 'een-council-clerk' };
  const asClerk = { ids, clientId: 'werkbank', email: founder, headers };
  const changed = file.replace('Regio Deal Elders', 'Regio Deal Anders').replace('bureau@elders.example', founder);
  expect((await gateway('importProgramme', { ...asClerk, body: changed })).status).toBe(403);
  expect((await world.deps.registry.programme('elders')).name).toBe('Regio Deal Elders');
});
