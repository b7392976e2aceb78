import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { givenReport } from '../support/plans.ts';
import { settings } from '../support/small-programme.ts';
import { registryWithApps, report, working } from './support/alliances.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

/** The first quarter of 2027 is over, and the second runs. */
const over = '2027-04-12T09:00:00.000Z';
beforeEach(() => {
  vi.setSystemTime(over);
});
afterEach(() => {
  vi.useRealTimers();
});

const at = 'rapportageperioden';
const quarter = { from: '2027-01-01', until: '2027-04-01' };
const seenIn = (page: string): string => /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? '';
const formIn = (page: string): string => /name="formulier" value="([\w-]+)"/.exec(page)?.[1] ?? '';
const closings = async (world: World) => (await world.allianceDeps.alliances.reporting(programmeId))?.closings ?? [];

/** An alliance at work in a programme that fixes quarters, with people signed in. */
const inQuarters = async (world: World) => {
  const ids = await working(world);
  const registry = registryWithApps(programmeId);
  const programme = { ...registry.programme, settings: { ...settings, reportingPeriod: 'quarter' as const } };
  return { ids, ...(await staffed(world, [], { ...registry, programme })) };
};

test('the programmabureau sees what did not come, closes what it saw, once, and others may not', async () => {
  const world = await emptyWorld();
  const { ids, signedIn } = await inQuarters(world);
  const [bo, jan] = [await signedIn('bo-bureau'), await signedIn('jan-alfa')];
  expect((await bo.open('allianties')).page).toContain(`/${at}"`);
  expect((await bo.open('allianties/samen-bewegen/rapportages')).page).toContain(`/${at}"`);
  expect((await jan.open('allianties/samen-bewegen/rapportages')).page).not.toContain(`/${at}"`);
  const refused = await jan.open(at);
  expect({ status: refused.status, why: refused.page.includes('voor het programmabureau (regel 1)') }).toEqual({
    status: 403,
    why: true,
  });

  const { page } = await bo.open(at);
  expect(page).toContain('Wie nog niet rapporteerde');
  expect(page).toContain('/allianties/samen-bewegen/rapportages"');
  expect(page).toContain('1 januari 2027 tot en met 31 maart 2027');
  expect(page).toContain('loopt nog');
  expect(page).toContain('Er is nog geen periode afgesloten.');
  const unchosen = await bo.send(at, {});
  expect(unchosen.status).toBe(422);
  expect(unchosen.page).toContain('Kies tot en met welke periode u afsluit.');
  // The quarter that runs is no choice.
  expect((await bo.send(at, { tot: '2027-07-01' })).status).toBe(422);

  const shown = await bo.send(at, { tot: '2027-04-01' });
  expect(shown.status).toBe(200);
  expect(shown.page).toContain('Wat dan niet meer komt');
  expect(await closings(world)).toEqual([]);
  // Where the report came meanwhile, it is shown again.
  await report(world, ids, givenReport({ period: quarter }), 'alfa', over);
  const repeated = await bo.send(at, { tot: '2027-04-01', gezien: seenIn(shown.page) });
  expect(repeated.status).toBe(200);
  expect(repeated.page).toContain('Alle rapportages zijn ontvangen.');
  expect(await closings(world)).toEqual([]);

  const whole = { tot: '2027-04-01', gezien: seenIn(repeated.page), formulier: formIn(repeated.page) };
  const sent = await Promise.all([bo.send(at, whole), bo.send(at, whole)]);
  expect(sent.map(({ status }) => status)).toContain(303);
  expect(await bo.send(at, whole)).toMatchObject({ status: 303, to: `${at}?gedaan=afgesloten` });
  expect(await closings(world)).toMatchObject([{ closedUntil: '2027-04-01', missing: [] }]);
  expect(await factsOfType(world, 'alliances', 'alliances.periods-closed')).toHaveLength(1);
  const after = (await bo.open(`${at}?gedaan=afgesloten`)).page;
  expect(after).toContain('De periode is afgesloten.');
  expect(after).toContain('alles is ontvangen');
  expect(after).toContain('De periode 1 april 2027 tot en met 30 juni 2027 loopt nog.');
  expect(after).not.toContain('Laat zien wat er nog ontbreekt');
});

test('a closing names for good what did not come', async () => {
  const world = await emptyWorld();
  const { signedIn } = await inQuarters(world);
  const bo = await signedIn('bo-bureau');
  const shown = await bo.send(at, { tot: '2027-04-01' });
  expect((await bo.send(at, { tot: '2027-04-01', gezien: seenIn(shown.page) })).status).toBe(303);
  const missing = [{ allianceId: 'samen-bewegen', period: quarter }];
  expect(await closings(world)).toMatchObject([{ closedUntil: '2027-04-01', missing }]);
  expect((await bo.open(at)).page).toContain('<li>Samen bewegen, 1 januari 2027 tot en met 31 maart 2027</li>');
});

test('where a programme fixes no periods a day is typed, and what is wrong with it is said at the field', async () => {
  const world = await emptyWorld();
  await working(world);
  const { signedIn } = await staffed(world);
  const bo = await signedIn('bo-bureau');
  expect((await bo.open(at)).page).toContain('sinds de vorige afsluiting');
  const future = await bo.send(at, { tot: '13-4-2027' });
  expect({ status: future.status, kept: future.page.includes('value="13-4-2027"') }).toEqual({
    status: 422,
    kept: true,
  });
  expect(future.page).toContain('Vul een dag in tot en met vandaag, 12 april 2027.');
  expect((await bo.send(at, { tot: 'ooit' })).page).toContain('Vul een datum in met dag, maand en jaar.');
  // The alliance began its work later, so it owes nothing over what ended before.
  const early = await bo.send(at, { tot: '1-1-2027' });
  expect(early.page).toContain('Alle rapportages zijn ontvangen.');
  const shown = await bo.send(at, { tot: '1-4-2027' });
  expect(shown.page).toContain('Wat dan niet meer komt');
  expect((await bo.send(at, { tot: '1-4-2027', gezien: seenIn(shown.page) })).status).toBe(303);
  const earlier = await bo.send(at, { tot: '1-3-2027' });
  expect(earlier.status).toBe(422);
  expect(earlier.page).toContain('Wat vóór 1 april 2027 begon, is al afgesloten.');
});
