import { expect, test } from 'vitest';
import { committed, grantRoom, money, withAlliance } from './support/alliances.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const next = 'krijgt uw vraag per e-mail en legt het latere besluit vast; tot dan blijft het besluit gelden.';

test('a partner asks its council to take its decisions back, by the forms of the contribution and of the room', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const ids = await withAlliance(world);
  const contributionId = await committed(world, ids, 'alfa', money(60_000));
  await grantRoom(world, ids, 'alfa', 10_000);
  const [jan, ina, bo] = [await signedIn('jan-alfa'), await signedIn('ina-beta'), await signedIn('bo-bureau')];
  const page = `ons-deel/${ids.allianceId}/${contributionId}`;
  const at = `${page}/intrekken`;

  expect((await jan.open(page)).page).toContain(`/${at}"`);
  expect((await ina.open(page)).page).not.toContain(`/${at}"`);
  expect((await bo.open(at)).page).toContain(next);
  expect((await jan.send(at, { reden: '' })).page).toContain('Geef de reden van uw vraag.');
  expect((await ina.send(at, { reden: 'Te duur.' })).status).toBe(403);
  expect(await jan.send(at, { reden: 'Een nieuw raadsbesluit.' })).toMatchObject({
    status: 303,
    to: `${page}?gedaan=gevraagd`,
  });
  expect(await world.allianceDeps.alliances.contribution(ids, contributionId)).toMatchObject({
    status: 'committed',
    takingBack: { reason: 'Een nieuw raadsbesluit.' },
  });
  expect((await jan.open(page)).page).toContain('Een nieuw raadsbesluit.');
  const again = await bo.send(at, { reden: 'Nog eens.' });
  expect(again.status).toBe(409);
  expect(again.page).toContain('Deze vraag is al gesteld.');

  const room = 'ruimte/ruimte-alfa/intrekken';
  expect((await ina.open('ruimte')).page).not.toContain(`/${room}"`);
  expect((await bo.open('ruimte')).page).toContain(`/${room}"`);
  expect((await bo.send(room, { reden: 'De griffie belde.' })).to).toBe('ruimte?gedaan=gevraagd');
  expect(await world.allianceDeps.alliances.grant({ programmeId, grantId: 'ruimte-alfa' })).toMatchObject({
    status: 'granted',
    takingBack: { reason: 'De griffie belde.' },
  });
  expect((await jan.open('ruimte')).page).toContain('intrekking is gevraagd');
});
