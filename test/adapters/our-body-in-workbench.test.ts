import { expect, test } from 'vitest';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { eachOf } from '../support/each-of.ts';
import { committed, inForce, money, pitch, promise, registryWithApps } from './support/alliances.ts';
import { broughtTo, called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { visiting } from './support/workbench.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';

/** The small programme, in which the council and the college of alfa meet each Thursday and each Tuesday. */
const registry = () => {
  const all = registryWithApps(programmeId);
  const meets = (weekday: number) => ({ weekday, from: '2026-01-01' });
  const meetings = { recess: [], council: meets(4), college: meets(2) };
  const partners = all.partners.map((one) => (one.partnerId === 'alfa' ? { ...one, meetings } : one));
  return { ...all, partners };
};

const officials = (world: World) => {
  const roles = ['portfolio-holder', 'college-secretary', 'council-clerk'];
  const emails = ['alfa', 'beta'].flatMap((of) => roles.map((role) => `${role}@${of}.example`));
  return visiting(world, programmeId, emails);
};

const flat = (page: string): string => page.replace(/\s+/g, ' ');

test('a clerk sees what the council is asked, will be asked and was asked, with money and the first meeting', async () => {
  const world = await emptyWorld();
  await imported(world, registry());
  await inForce(world);
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(ids.allianceId));
  await committed(world, ids, 'alfa', money(60_000));
  await committed(world, ids, 'beta', money(12_300));
  await promise(world, ids, 'alfa', 'later', money(5_000, 2028));
  const as = await officials(world);
  const clerk = await as('alfa', 'council-clerk');
  const { status, page } = await clerk('onze-raad');
  expect(status).toBe(200);
  expect(page).toContain('Onze raad: gemeenteraad van Alfa');
  expect(flat(page)).toMatch(/kan de raad op zijn vroegst behandelen op <strong>\d+ \w+ \d{4}<\/strong>/);
  // What is promised is still to be put to the council.
  expect(page).toContain(`href="/werkbank/${programmeId}/alfa-council-clerk/ons-deel/samen-bewegen/later"`);
  expect(flat(page)).toContain('€ 600');
  expect(flat(page)).toContain('€ 50');
  expect(flat(page)).not.toContain('€ 123');
  const other = await (await as('beta', 'council-clerk'))('onze-raad');
  expect(flat(other.page)).toContain('€ 123');
  expect(flat(other.page)).not.toContain('€ 600');
  expect(other.page).toContain('geen vergaderdagen bekend');
});

test('a question to the council is on its page and not on that of the college, with its text', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'input', registry());
  const as = await officials(world);
  const council = await (await as('alfa', 'council-clerk'))('onze-raad');
  expect(council.page).toContain(`taken/${roundId}.council-alfa/tekst"`);
  expect(council.page).not.toContain(`${roundId}.partner-alfa`);
  const college = await (await as('alfa', 'college-secretary'))('ons-college');
  expect(college.page).toContain(`taken/${roundId}.partner-alfa"`);
  expect(college.page).not.toContain(`${roundId}.council-alfa`);
  expect(flat(college.page)).toMatch(/Instemming met [^<]+, versie 1<\/th>.*Op zijn vroegst in de vergadering van/);
});

test('a college reads what it did not answer, and its decisions are asked of it by name', async () => {
  const world = await emptyWorld();
  await imported(world, registry());
  const approval = await broughtTo(world, programmeId, 'approval');
  const holder = await (await officials(world))('alfa', 'portfolio-holder');
  const { page } = await holder('ons-college');
  expect(page).toContain(`taken/${approval}.college-alfa"`);
  expect(page).toContain('niet geantwoord');
  expect(page).not.toContain('.seat-alfa');
  // A question of a round that is over waits for nobody.
  const [now = ''] = page.split('Wat eerder is gevraagd en besloten');
  expect(now).toContain(`taken/${approval}.college-alfa"`);
  expect(now).not.toContain('.input.1.');
});

test('each of the two is for its own people, and others are told by which rule', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'input', registry());
  const as = await officials(world);
  const refusals = [
    ['college-secretary', 'onze-raad', 'griffier'],
    ['portfolio-holder', 'onze-raad', 'griffier'],
    ['council-clerk', 'ons-college', 'gemeentesecretaris'],
  ] as const;
  for (const [role, path, whose] of eachOf(refusals)) {
    const open = await as('alfa', role);
    const { status, page } = await open(path);
    expect({ role, path, status }).toEqual({ role, path, status: 403 });
    expect(page).toContain(whose);
    expect(page).toContain('(regels 1 en 8)');
    expect(page).not.toContain(roundId);
    expect((await open('werk')).page).not.toContain(`/${path}"`);
  }
});
