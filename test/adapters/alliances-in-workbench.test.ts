import { expect, test } from 'vitest';
import { nameLead } from '#functions/alliances/operations/name-lead.ts';
import { inForce } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { person, programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

test('the programmabureau pitches an alliance, calls partners, names a lead and moves it on, by forms alone', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await inForce(world);
  const bo = await signedIn('bo-bureau');
  expect((await bo.open('allianties')).page).toContain('Pitch een eerste idee');

  const typed = { titel: 'Buurt & bewegen', samenvatting: 'Een <uur> per dag.', doel: 'bewegen' };
  const faulty = await bo.send('allianties/nieuw', { ...typed, doel: '' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Kies het doel waaraan de alliantie werkt.');
  expect(faulty.page).toContain('Een &lt;uur&gt; per dag.');
  const pitched = await bo.send('allianties/nieuw', { ...typed, 'jaar-1-jaar': '2027', 'jaar-1-bedrag': '1.000,50' });
  expect(pitched).toMatchObject({ status: 303, to: 'allianties/buurt-bewegen?gedaan=gepitcht' });

  const ids = { programmeId, allianceId: 'buurt-bewegen' };
  const alliance = () => world.allianceDeps.alliances.alliance(ids.programmeId, ids.allianceId);
  expect(await alliance()).toMatchObject({ lineId: 'gezond', estimate: [{ year: 2027, amountCents: 100_050 }] });
  const shown = await bo.open('allianties/buurt-bewegen');
  expect(shown.page).toContain('Er is nog geen partner gevraagd om mee te doen.');
  expect(shown.page).toContain('Doe een oproep aan partners');

  const ask = (row: number, fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`vraag-${row}-${name}`, value]));
  const called = await bo.send('allianties/buurt-bewegen/oproep', {
    bericht: 'Wie doet mee?',
    ...ask(1, { partner: 'alfa', soort: 'money', wat: 'Een zaal.', jaar: '2027', bedrag: '600' }),
    ...ask(2, { partner: 'beta', soort: 'hours', wat: 'Een trainer.', jaar: '2027', bedrag: '40' }),
    ...ask(3, { partner: '', soort: '', wat: '', jaar: '', bedrag: '' }),
  });
  expect(called.to).toBe('allianties/buurt-bewegen?gedaan=oproep');
  const more = await bo.send('allianties/buurt-bewegen/oproep', { bericht: 'Nog een', 'nog-een': 'vraag' });
  expect(more.status).toBe(200);
  expect(more.page).toContain('Vraag 3');
  expect(more.page).toContain('Nog een</textarea>');

  expect((await bo.send('allianties/buurt-bewegen/trekker', { partner: 'alfa' })).status).toBe(303);
  const step = { stap: 'explore', bezoek: '1' };
  expect((await bo.send('allianties/buurt-bewegen/stap', step)).to).toBe('allianties/buurt-bewegen?gedaan=stap');
  expect(await alliance()).toMatchObject({ phase: 'exploration', calls: 1, lead: { partnerId: 'alfa' } });
  // The page on which this step was chosen is of an earlier phase: nothing is overwritten.
  const late = await bo.send('allianties/buurt-bewegen/stap', { stap: 'drop', reden: 'Dubbel.', bezoek: '1' });
  expect(late.status).toBe(409);
  expect(late.page).toContain('Iemand anders zette intussen een stap.');
  expect(late.page).toContain('Dubbel.');
  expect(late.page).toContain('name="bezoek" value="2"');
});

test('the programmabureau changes a pitch, with the reason, and partners read both; not once the alliance is formed', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await inForce(world);
  const bo = await signedIn('bo-bureau');
  const typed = { titel: 'Samen bewegen', samenvatting: 'Samen.', doel: 'bewegen' };
  await bo.send('allianties/nieuw', typed);
  const path = 'allianties/samen-bewegen/pitch';
  expect((await bo.open('allianties/samen-bewegen')).page).toContain('Wijzig de pitch');
  expect((await bo.open(path)).page).toContain('value="Samen bewegen"');
  const other = { ...typed, titel: 'Samen lopen', pitch: '1' };
  const faulty = await bo.send(path, { ...other, 'jaar-1-jaar': '1999', 'jaar-1-bedrag': '5' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Zeg waarom de pitch verandert.');
  const changed = await bo.send(path, { ...other, reden: 'Er is <vraag> naar.' });
  expect(changed.to).toBe('allianties/samen-bewegen?gedaan=pitch');
  const late = await bo.send(path, { ...other, titel: 'Samen rennen', reden: 'Sneller.' });
  expect(late.status).toBe(409);
  expect(late.page).toContain('Iemand anders heeft de pitch intussen gewijzigd.');
  expect(late.page).toContain('name="pitch" value="2"');
  const jan = await signedIn('jan-alfa');
  const shown = (await jan.open('allianties/samen-bewegen')).page;
  expect(shown).toContain('Pitch 1: Samen bewegen');
  expect(shown).toContain('Er is &lt;vraag&gt; naar.');
  expect(shown).not.toContain('Wijzig de pitch');
  expect((await jan.open(path)).status).toBe(403);
});

test('a partner sees an alliance, is told who may do what, and is refused what is not its own', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await inForce(world);
  const bo = await signedIn('bo-bureau');
  await bo.send('allianties/nieuw', { titel: 'Samen bewegen', samenvatting: 'Samen.', doel: 'bewegen' });
  const jan = await signedIn('jan-alfa');
  const shown = await jan.open('allianties/samen-bewegen');
  expect(shown.page).toContain('Dit doet alleen het programmabureau.');
  expect(shown.page).not.toContain('Doe een oproep aan partners');
  expect((await jan.open('allianties/samen-bewegen/oproep')).status).toBe(403);
  expect((await jan.open('allianties/samen-bewegen/trekker')).page).toContain(
    'wijst het programmabureau de trekker aan',
  );
  const refused = await jan.send('allianties/samen-bewegen/trekker', { partner: 'alfa' });
  expect(refused.status).toBe(403);
  expect(refused.page).toContain('In deze rol mag u dit niet doen');
});

test('the form of the lead names its person too, and keeps the one that an application named', async () => {
  const world = await emptyWorld();
  const lea = person('lea-alfa', { partnerId: 'alfa', role: 'alliance-lead' });
  const former = person('oud-alfa', { partnerId: 'alfa', role: 'alliance-lead', until: '2026-06-01' });
  const { signedIn } = await staffed(world, [lea, former]);
  await inForce(world);
  const bo = await signedIn('bo-bureau');
  await bo.send('allianties/nieuw', { titel: 'Samen bewegen', samenvatting: 'Samen.', doel: 'bewegen' });
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  await called(nameLead(world.allianceDeps), ids, { partnerId: 'alfa', personId: 'lea-alfa' });
  const { page } = await bo.open('allianties/samen-bewegen/trekker');
  expect(page).toMatch(/<option value="alfa\/lea-alfa" selected>[^<]*: Naam van lea-alfa<\/option>/);
  expect(page).not.toContain('oud-alfa');
  const lead = async () => (await world.allianceDeps.alliances.alliance(ids.programmeId, ids.allianceId)).lead;
  const [, shown = ''] = /<option value="([^"]*)" selected>/.exec(page) ?? [];
  expect((await bo.send('allianties/samen-bewegen/trekker', { partner: shown })).status).toBe(303);
  expect(await lead()).toEqual({ partnerId: 'alfa', personId: 'lea-alfa' });
  await bo.send('allianties/samen-bewegen/trekker', { partner: 'beta' });
  expect(await lead()).toEqual({ partnerId: 'beta' });
});

test('a partner sees what it is asked, promises it, puts it to its council, and takes it back', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await inForce(world);
  const bo = await signedIn('bo-bureau');
  await bo.send('allianties/nieuw', { titel: 'Samen bewegen', samenvatting: 'Samen.', doel: 'bewegen' });
  const ask = { partner: 'alfa', soort: 'money', wat: 'Een zaal.', jaar: '2027', bedrag: '600' };
  await bo.send('allianties/samen-bewegen/oproep', {
    bericht: 'Wie doet mee?',
    ...Object.fromEntries(Object.entries(ask).map(([name, value]) => [`vraag-1-${name}`, value])),
  });
  const jan = await signedIn('jan-alfa');
  expect((await jan.open('ons-deel')).page).toContain('Geld: Een zaal. (2027: € 600)');

  const typed = { kenmerk: 'alfa-zaal', soort: 'money', wat: 'Een <zaal>.', 'jaar-1-jaar': '2027' };
  const faulty = await jan.send('ons-deel/samen-bewegen', { ...typed, 'jaar-1-bedrag': 'veel' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Vul een bedrag in euro’s in.');
  expect(faulty.page).toContain('name="kenmerk" value="alfa-zaal"');
  const good = { ...typed, 'jaar-1-bedrag': '500' };
  const at = 'ons-deel/samen-bewegen/alfa-zaal';
  expect((await jan.send('ons-deel/samen-bewegen', good)).to).toBe(`${at}?gedaan=toegezegd`);
  // The same form sent twice is one contribution.
  expect((await jan.send('ons-deel/samen-bewegen', good)).status).toBe(303);
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  const stored = () => world.allianceDeps.alliances.contribution(ids, 'alfa-zaal');
  expect(await stored()).toMatchObject({ status: 'proposed', offer: { years: [{ year: 2027, amountCents: 50_000 }] } });

  expect((await jan.send(at, { stap: 'put', wijziging: '1' })).to).toBe(`${at}?gedaan=voorgelegd`);
  expect(await stored()).toMatchObject({ status: 'put-to-decision', decidingBody: 'council' });
  const ina = await signedIn('ina-beta');
  expect((await ina.open(at)).page).toContain('Alleen de partner van wie de bijdrage is');
  expect((await ina.send(at, { stap: 'withdraw', wijziging: '2' })).status).toBe(403);
  expect((await jan.send(at, { stap: 'withdraw', wijziging: '2', reden: 'Te duur.' })).status).toBe(303);
  expect(await stored()).toMatchObject({ status: 'withdrawn' });
  expect((await jan.open('ons-deel')).page).toContain('ingetrokken');
});

test('everybody sees the escalations, and that there are none', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const jan = await signedIn('jan-alfa');
  expect((await jan.open('escalaties')).page).toContain('Er loopt nu geen escalatie.');
  expect((await jan.open('escalaties?alliantie=geen')).status).toBe(200);
  expect((await jan.open('escalaties/9')).status).toBe(404);
});
