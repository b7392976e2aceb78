import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now } from '../support/small-programme.ts';
import { working } from './support/alliances.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld, factsOfType } from './support/world.ts';

beforeEach(() => {
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

const form = 'allianties/samen-bewegen/rapportage/2027-01-01_2027-02-01';
const report = (version: number) => `allianties/samen-bewegen/rapportages/2027-01-01_2027-02-01.${version}`;
const typed = {
  'bereikt-bewegende-kinderen': '81',
  'verwacht-bewegende-kinderen': '90',
  'uitgegeven-begeleiding': '100',
  'kosten-begeleiding': '1.060',
  'risico-1-omschrijving': 'De <huur> stijgt.',
  versie: '0',
};

test('a partner of an alliance sees what would turn red, reports and corrects by forms alone; others read it', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const { signedIn } = await staffed(world);
  const [jan, ina] = [await signedIn('jan-alfa'), await signedIn('ina-beta')];
  const { alliances } = world.allianceDeps;

  const shown = (await jan.open(form)).page;
  expect(shown).toContain('Kijk wat rood wordt');
  expect(shown).toContain('niets ingevuld');
  expect(shown).toContain('90 procent, uiterlijk 31 december 2027');
  const faulty = await jan.send(form, { ...typed, 'kosten-begeleiding': 'veel' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('De &lt;huur&gt; stijgt.');

  const tried = await jan.send(form, { ...typed, probeer: 'ja' });
  expect(tried.status).toBe(200);
  expect(tried.page).toContain('6 procent: het kost meer');
  expect(tried.page).toContain('wordt een nieuwe afwijking boven de tolerantie');
  expect(tried.page).toContain('value="1.060"');
  expect(await factsOfType(world, 'alliances', 'alliance.reported')).toEqual([]);

  expect((await jan.send(form, typed)).to).toBe(`${report(1)}?gedaan=gerapporteerd`);
  expect(await alliances.report(ids, '2027-01-01_2027-02-01.1')).toMatchObject({
    colour: 'red',
    goals: [{ planGoalId: 'bewegende-kinderen', reached: 81, forecast: 90 }],
    budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 106_000 }],
    risks: [{ description: 'De <huur> stijgt.' }],
    lessons: [],
  });

  const corrects = (await jan.open(form)).page;
  expect(corrects).toContain('name="versie" value="1"');
  expect(corrects).toContain('value="1.060"');
  expect((await jan.send(form, { ...typed, versie: '1' })).page).toContain('Zeg waarom u de rapportage verbetert.');
  const corrected = { ...typed, versie: '1', reden: 'Een post telde dubbel.', 'kosten-begeleiding': '1.000' };
  expect((await jan.send(form, corrected)).to).toBe(`${report(2)}?gedaan=gerapporteerd`);

  expect((await ina.open(report(2))).page).toContain('Een post telde dubbel.');
  expect((await ina.open('allianties/samen-bewegen/rapportages')).page).toContain(report(1));
  expect((await ina.open(form)).page).toContain('Alleen partners met een besloten bijdrage');
  expect((await ina.send(form, typed)).status).toBe(403);
  expect((await jan.open(report(3))).status).toBe(404);
  expect((await jan.open('allianties/samen-bewegen/rapportage/ooit')).status).toBe(404);
});
