import { expect, test } from 'vitest';
import { smallRegion } from '../component/support/small-region.ts';
import { operator } from './support/contract/story.ts';
import { gatewayOf } from './support/deployed-api.ts';
import { csrfIn, provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld, imported } from './support/world.ts';

const programmeId = 'proefland';
const bureau = 'bureau@proefland.example';

/** Somebody who is signed in in a role: opens pages and sends forms below it. */
const signedIn = async (email: string, personId: string) => {
  const world = await emptyWorld();
  await imported(world);
  const workbench = await workbenchOn(world, await provider('eigen', [email]));
  const browser = workbench.browser();
  const csrf = csrfIn((await browser.signIn(email, '/werkbank/aanmelden/eigen')).page);
  const here = `/werkbank/${programmeId}/${personId}`;
  return {
    world,
    open: (path: string) => browser.open(`${here}/${path}`),
    send: (path: string, form: Record<string, string>) => browser.open(`${here}/${path}`, { csrf, ...form }),
  };
};

test('the programmabureau gives a successor a role, corrects its address and ends it, and reads why it may not', async () => {
  const { world, open, send } = await signedIn(bureau, 'programmabureau-programme-director');
  expect((await open('partners')).page).toContain('Alfa');
  const clerk = { rol: 'council-clerk', naam: 'Nina Nieuw', email: 'nina@alfa.example', vanaf: '01-02-2029' };

  const unread = await send('partners/alfa/nieuw', { ...clerk, email: 'nina', rol: '' });
  expect({ status: unread.status, kept: unread.page.includes('Nina Nieuw') }).toEqual({ status: 422, kept: true });
  expect(unread.page).toContain('Kies een rol.');
  expect(unread.page).toContain('Dit is geen e-mailadres.');

  const sent = await send('partners/alfa/nieuw', { ...clerk, opvolger: 'alfa-council-clerk' });
  expect(sent.status).toBe(303);
  expect((await open('partners/alfa')).page).toContain('Nina Nieuw');
  expect((await open('mensen?zoek=nina')).page).toContain('1 van ');
  const personId = 'alfa-council-clerk-2029-02-01';
  expect((await send(`mensen/${personId}`, { naam: 'Nina Nieuw', email: 'griffie@alfa.example' })).status).toBe(303);
  const { people } = await world.deps.registry.registry(programmeId);
  expect(people.filter(({ role, partnerId }) => role === 'council-clerk' && partnerId === 'alfa')).toMatchObject([
    { personId: 'alfa-council-clerk', until: '2029-02-01' },
    { personId, email: 'griffie@alfa.example', from: '2029-02-01' },
  ]);

  const last = await send(`mensen/${personId}/einde`, { tot: '01-06-2029' });
  expect(last.status).toBe(409);
  expect(last.page).toContain('Leg eerst een opvolger vast.');
});

test('somebody of a partner reads its own people and the roles of others, and finds no form', async () => {
  const email = 'portfolio-holder@alfa.example';
  const { world, open } = await signedIn(email, 'alfa-portfolio-holder');
  const { people } = await world.deps.registry.registry(programmeId);
  const addressOf = (id: string) => people.find(({ personId }) => personId === id)?.email ?? 'nobody';
  const own = await open('partners/alfa');
  expect(own.page).toContain(addressOf('alfa-council-clerk'));
  const other = await open('partners/beta');
  expect(other.page).toContain('griffier');
  expect(other.page).not.toContain(addressOf('beta-council-clerk'));
  expect(other.page).toContain('Het programmabureau past het aan.');
  expect((await open('partners/beta/nieuw')).status).toBe(403);
  expect((await open('partners/elders')).status).toBe(404);
});

test('a programme gets its whole registry from a file in the workbench, after a preview of exactly what is read in', async () => {
  const email = 'bureau@nieuwland.example';
  const world = await emptyWorld();
  const region = (...municipalities: string[]) => smallRegion({ programmeId: 'nieuwland', municipalities });
  // An operator makes the programme, with whoever works in its bureau.
  const call = await gatewayOf(world);
  const made = await call('importProgramme', {
    ids: { programmeId: 'nieuwland' },
    clientId: operator,
    body: region('een', 'twee'),
  });
  expect(made.status).toBe(200);
  const workbench = await workbenchOn(world, await provider('eigen', [email]));
  const browser = workbench.browser();
  const { page, at } = await browser.signIn(email, '/werkbank/aanmelden/eigen');
  const here = /\/werkbank\/nieuwland\/[\w-]+/.exec(`${at.pathname} ${page}`)?.[0] ?? '';
  const send = (form: Record<string, string>) =>
    browser.open(`${here}/registerbestand`, { csrf: csrfIn(page), ...form });
  expect((await browser.open(`${here}/partners`)).page).toContain('Dit programma is nieuw.');

  const bestand = region('een', 'twee', 'drie');
  const faulty = await send({ bestand: bestand.replace('kind: municipality', 'kind: gemeente') });
  expect({ status: faulty.status, says: faulty.page.includes('Dit bestand is niet ingelezen') }).toEqual({
    status: 422,
    says: true,
  });
  const preview = await send({ bestand });
  expect(preview.page).toContain('Lees dit bestand in');
  const partnersNow = async () => (await world.deps.registry.registry('nieuwland')).partners.length;
  expect(await partnersNow()).toBe(2);

  const gezien = /name="gezien" value="([^"]*)"/.exec(preview.page)?.[1] ?? '';
  // Another text than the one that was shown is shown first.
  expect((await send({ bestand: region('een', 'twee', 'vier'), gezien })).status).toBe(200);
  // So is one that changes the same fields to other values.
  const readdressed = bestand.replace('griffie@drie.example', 'iemand@elders.example');
  expect(readdressed).not.toBe(bestand);
  expect((await send({ bestand: readdressed, gezien })).status).toBe(200);
  expect(await partnersNow()).toBe(2);
  expect((await send({ bestand, gezien })).status).toBe(303);
  expect(await partnersNow()).toBe(3);
  expect((await browser.open(`${here}/partners`)).page).not.toContain('Dit programma is nieuw.');
});
