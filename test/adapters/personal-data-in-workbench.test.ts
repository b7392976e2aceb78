import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now } from '../support/small-programme.ts';
import { registryWithApps } from './support/alliances.ts';
import { answer, collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { person, programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, type World } from './support/world.ts';

beforeEach(() => {
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

const at = 'mensen/beta-college-secretary/vastgelegd';
const email = 'college-secretary@beta.example';

/** Somebody who answered for a college, and has a second role with the same address. */
const place = async (world: World) => {
  const { roundId } = await withRound(world, 'approval', registryWithApps(programmeId));
  const taskId = `${roundId}.college-beta`;
  await answer(world, taskId, collegeDecision('approved'));
  const second = person('beta-trekker', { partnerId: 'beta', role: 'alliance-lead', email: email.toUpperCase() });
  return { taskId, roundId, ...(await staffed(world, [second])) };
};

test('the programmabureau reads what is kept of somebody, prints it, and downloads the same', async () => {
  const world = await emptyWorld();
  const { signedIn, taskId, roundId } = await place(world);
  const bo = await signedIn('bo-bureau');
  expect((await bo.open('mensen/beta-college-secretary')).page).toContain(`/${at}"`);
  expect((await bo.open('mensen/beta-college-secretary/wissen')).page).toContain(`/${at}"`);

  const { page, status } = await bo.open(at);
  expect(status).toBe(200);
  expect(page).toContain(email);
  expect(page).toContain('gemeentesecretaris');
  expect(page).toContain('met het bestand van het programma');
  expect(page).toMatch(/>\s*Iemand\s*</);
  expect(page).toContain(`/rondes/${roundId}/taken/${taskId}"`);
  expect(page).toContain('over Kaders, versie 1');
  expect(page).toContain('/mensen/beta-trekker/vastgelegd"');
  expect(page).not.toContain('/mensen/ina-beta/vastgelegd"');

  const file = await bo.open(`${at}/bestand`);
  const { person: role, registrations } = JSON.parse(file.page) as {
    person: { personId: string; email: string };
    registrations: object[];
  };
  expect(role).toMatchObject({ personId: 'beta-college-secretary', email });
  expect(registrations).toEqual([{ taskId, name: 'Iemand', role: 'secretaris' }]);
});

test('after the erasure it shows no name and no address, and others are told that it is not for them', async () => {
  const world = await emptyWorld();
  const { signedIn } = await place(world);
  const [bo, ina] = [await signedIn('bo-bureau'), await signedIn('ina-beta')];
  expect((await bo.send('mensen/beta-college-secretary/wissen', { reden: 'Zij vroeg erom.' })).status).toBe(303);
  const { page } = await bo.open(at);
  expect(page).toContain('Gegevens gewist op');
  expect(page).toContain('1 maart 2027');
  expect(page).not.toContain(email);
  expect((await bo.open('mensen/niemand/vastgelegd')).status).toBe(404);
  for (const path of [at, `${at}/bestand`]) {
    const refused = await ina.open(path);
    expect({ path, status: refused.status }).toEqual({ path, status: 403 });
    expect(refused.page).toContain('Deze pagina is voor het programmabureau (regel 1).');
  }
});
