import { expect, test, vi } from 'vitest';
import { now } from '../support/small-programme.ts';
import { grantRoom, withAlliance } from './support/alliances.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, factsOfType } from './support/world.ts';

const form = 'ruimte/vragen';
const kenmerk = 'alfa-1';
const typed = {
  kenmerk,
  waarvoor: 'Cofinanciering van allianties op de lijn.',
  lijn: 'gezond',
  tot: '31-12-2028',
  // The first row is empty, and is no row.
  'jaar-2-jaar': '2028',
  'jaar-2-bedrag': '25.000',
  'jaar-2-uren': '120',
};

test('a college asks its council for room, and later for other room in its place, by the forms of the room (rule 8)', async () => {
  vi.setSystemTime(now);
  const world = await emptyWorld();
  await withAlliance(world, 'samen-bewegen', programmeId);
  const { signedIn } = await staffed(world);
  const [jan, ina, bo] = [await signedIn('jan-alfa'), await signedIn('ina-beta'), await signedIn('bo-bureau')];
  const grant = async (grantId: string) => world.allianceDeps.alliances.grant({ programmeId, grantId });

  expect((await jan.open('ruimte')).page).toContain(`/${form}"`);
  expect((await bo.open('ruimte')).page).not.toContain(`/${form}"`);
  expect((await bo.open(form)).status).toBe(403);

  const faulty = await jan.send(form, { ...typed, waarvoor: ' ', tot: 'ooit', 'jaar-2-bedrag': '', 'jaar-2-uren': '' });
  expect(faulty.status).toBe(422);
  for (const fault of ['Zeg waarvoor het college', 'Vul een datum in', 'een aantal uren, of beide'])
    expect(faulty.page).toContain(fault);
  // What only the API can know is said at its field, and what was typed stays.
  const outside = await jan.send(form, { ...typed, tot: '31-12-2099', 'jaar-2-jaar': '2090' });
  expect(outside.status).toBe(400);
  expect(outside.page).toContain('value="31-12-2099"');
  for (const fault of ['als het programma eindigt', 'Vul een jaar in van 2026 tot en met 2029'])
    expect(outside.page).toContain(fault);

  for (const _twice of [1, 2]) expect((await jan.send(form, typed)).to).toBe('ruimte?gedaan=ruimte');
  expect(await grant(kenmerk)).toMatchObject({
    partnerId: 'alfa',
    status: 'put-to-council',
    years: [{ year: 2028, amountCents: 2_500_000, hours: 120 }],
    until: '2028-12-31',
  });
  expect(await factsOfType(world, 'alliances', 'grant.changed')).toHaveLength(1);

  const given = { allianceId: 'samen-bewegen', programmeId };
  await grantRoom(world, given, 'alfa', 10_000);
  const other = 'ruimte/ruimte-alfa/wijzigen';
  expect((await jan.open('ruimte')).page).toContain(`/${other}"`);
  expect((await ina.open('ruimte')).page).not.toContain(`/${other}"`);
  expect((await jan.open(other)).page).toContain('blijft gelden tot de raad over de andere ruimte besluit');
  const { lijn: _lijn, ...rest } = typed;
  expect((await jan.send(other, { ...rest, kenmerk: 'alfa-2' })).to).toBe('ruimte?gedaan=ruimte');
  expect(await grant('alfa-2')).toMatchObject({ replaces: 'ruimte-alfa', status: 'put-to-council' });
  const late = await jan.send(other, { ...rest, kenmerk: 'alfa-3' });
  expect(late.status).toBe(409);
  expect(late.page).toContain('De raad is al gevraagd om deze ruimte te wijzigen.');
});
