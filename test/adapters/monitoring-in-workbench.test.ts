import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { now } from '../support/small-programme.ts';
import { withAlliance } from './support/alliances.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const programmeId = 'proefland';
const seenIn = (page: string): string => /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? '';

// The framework of the example is in force from that day on.
beforeEach(() => {
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

test('a measurement that is sent twice is one, and corrects only what its form showed', async () => {
  const world = await emptyWorld();
  await withAlliance(world, 'samen-bewegen', programmeId);
  const { signedIn } = await staffed(world);
  const bo = await signedIn('bo-bureau');
  const form = 'indicatoren/bewegen-aandeel/meting';
  const measurements = async () =>
    (await new MonitoringReader(world.tables.monitoring).measurements(programmeId)).map(({ value }) => value);
  const gezien = seenIn((await bo.open(form)).page);
  const typed = { waarde: '50', dag: '1-2-2026', bron: 'Monitor', gezien };
  expect((await bo.send(form, typed)).to).toBe('indicatoren/bewegen-aandeel?gedaan=meting');
  expect((await bo.send(form, typed)).to).toBe('indicatoren/bewegen-aandeel?gedaan=meting');
  expect(await measurements()).toEqual([50]);
  // Somebody else, whose form did not show the measurement yet.
  const late = await bo.send(form, { ...typed, waarde: '60' });
  expect([late.status, await measurements()]).toEqual([409, [50]]);
  expect((await bo.send(form, { ...typed, waarde: '60', gezien: seenIn(late.page) })).status).toBe(303);
  expect(await measurements()).toEqual([50, 60]);
});

const lesson = {
  titel: 'Buren eerst',
  grond: 'De buurt werd laat gevraagd.',
  uit: 'elsewhere',
  herkomst: 'Een gesprek.',
};

test('a lesson before the first framework is about no goal, and its form says so', async () => {
  const { signedIn } = await staffed(await emptyWorld());
  const bo = await signedIn('bo-bureau');
  const early = await bo.send('lessen/nieuw', { ...lesson, doel: 'gezond/bewegen' });
  expect([early.status, early.page.includes('Kies een doel.')]).toEqual([422, true]);
});

test('a lesson is recorded and parked by forms; without a plan none can be chosen', async () => {
  const world = await emptyWorld();
  await withAlliance(world, 'samen-bewegen', programmeId);
  const { signedIn } = await staffed(world);
  const bo = await signedIn('bo-bureau');
  // An address of that name is the form itself.
  expect((await bo.send('lessen/nieuw', { ...lesson, titel: 'Nieuw', doel: 'gezond/bewegen' })).status).toBe(422);
  expect((await bo.send('lessen/nieuw', { ...lesson, doel: 'gezond/bewegen' })).to).toBe(
    'lessen/buren-eerst?gedaan=les',
  );
  const meeting = { ...lesson, titel: 'Ook de raad', uit: 'meeting', vergadering: 'coalition', doel: 'gezond/bewegen' };
  const early = await bo.send('lessen/nieuw', { ...meeting, gehouden: '1-1-2099' });
  expect([early.status, early.page.includes('gehouden-fout')]).toEqual([400, true]);
  expect((await bo.send('lessen/nieuw', { ...meeting, gehouden: '1-2-2027' })).to).toBe(
    'lessen/ook-de-raad?gedaan=les',
  );
  expect((await bo.open('lessen/ook-de-raad')).page).toContain('bijeenkomst van de coalitie op 1 februari 2027');
  const ending = { stand: '1', waarom: 'Na de zomer.' };
  const none = await bo.send('lessen/buren-eerst/afronding', { ...ending, hoe: 'plan', plan: '' });
  expect([none.status, none.page.includes('Kies het jaarplan.')]).toEqual([422, true]);
  const parked = await bo.send('lessen/buren-eerst/afronding', { ...ending, hoe: 'parked', tot: '1-1-2099' });
  expect(parked.to).toBe('lessen/buren-eerst?gedaan=lesafgerond');
});
