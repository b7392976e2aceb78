import { expect, test } from 'vitest';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { now } from '../support/small-programme.ts';
import { committed, grantRoom, money, withAlliance } from './support/alliances.ts';
import { advanced, answer, collegeDecision, opened } from './support/governance.ts';
import { placed } from './support/placed.ts';
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
  const secondAttempt = await bo.send(at, { reden: 'Nog eens.' });
  expect(secondAttempt.status).toBe(409);
  expect(secondAttempt.page).toContain('Deze vraag is al gesteld.');

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

test('a municipality or the programmabureau asks a college to take its approval back, and the version names it', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await placed(world, 'approval');
  const [jan, bo] = [await signedIn('jan-alfa'), await signedIn('bo-bureau')];
  const at = 'kader/1/intrekken';
  const reden = 'Het college bespreekt de kaders opnieuw.';
  expect((await bo.open('kader/1')).page).toContain(`/${at}"`);
  const early = await jan.send(at, { gemeente: 'alfa', reden });
  expect(early.status).toBe(409);
  expect(early.page).toContain('Dit college heeft nu geen instemming die het kan intrekken');

  const roundId = await opened(world);
  for (const { taskId } of await world.roundDeps.rounds.tasks(roundId))
    await answer(world, taskId, collegeDecision('approved'));
  await closeIfDone(world.roundDeps, roundId, now);
  await advanced(world, programmeId, now);
  expect((await jan.open(at)).page).not.toContain('value="beta"');
  expect((await jan.send(at, { gemeente: 'beta', reden })).page).toContain('Kies de gemeente.');
  expect((await bo.send(at, { gemeente: 'alfa', reden: '' })).page).toContain('Geef de reden van uw vraag.');
  expect((await jan.send(at, { gemeente: 'alfa', reden })).to).toBe('ons-deel?gedaan=gevraagd');
  expect((await jan.open('ons-deel')).page).toContain(`/${at}"`);
  const shown = (await bo.open('kader/1')).page;
  expect(shown).toContain('1 maart 2027, kenmerk');
  expect(shown).toContain('Tot het besluit blijft de instemming gelden.');
  const secondAttempt = await bo.send(at, { gemeente: 'alfa', reden });
  expect(secondAttempt.status).toBe(409);
  expect(secondAttempt.page).toContain('Deze vraag is al gesteld. Het college moet er nog op antwoorden.');
});
