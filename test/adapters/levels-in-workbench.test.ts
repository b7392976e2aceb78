import { expect, test } from 'vitest';
import { now } from '../support/small-programme.ts';
import { answer, opened } from './support/governance.ts';
import { raise, raised, withMember } from './support/ladder.ts';
import { placed } from './support/placed.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const at = 'escalaties/escalation-1/openbaarheid';
const hidden = {
  niveau: 'confidential',
  grond: 'Artikel 5.1 <Woo>',
  tot: '31-12-2098',
  reden: 'Er wordt onderhandeld.',
};

test('a seat and the programmabureau set who sees an escalation or a document, with the ground and the end', async () => {
  const world = await emptyWorld();
  const { signedIn, setClock } = await staffed(world);
  setClock(now);
  await withMember(world);
  await raise(world, programmeId, raised('budget-overrun', 8));
  const [ina, bo] = [await signedIn('ina-beta'), await signedIn('bo-bureau')];
  const levels = () => world.deps.registry.levels(programmeId);
  expect((await ina.open('escalaties/escalation-1')).page).toContain(`/${at}"`);

  const faulty = await ina.send(at, { ...hidden, tot: 'ooit' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Artikel 5.1 &lt;Woo&gt;');
  expect((await ina.send(at, { ...hidden, niveau: 'public' })).page).toContain('Dit hoort alleen bij vertrouwelijk.');
  expect((await ina.send(at, { ...hidden, tot: '01-01-2001' })).status).toBe(400);
  const more = await ina.send(at, { ...hidden, 'partner-1': 'zorg', 'rijen-partner': '1', 'nog-een': 'partner' });
  expect(more.page).toContain('name="partner-2"');
  expect(await levels()).toEqual([]);

  expect(await ina.send(at, { ...hidden, 'partner-1': 'zorg', 'partner-2': '' })).toMatchObject({
    status: 303,
    to: 'escalaties/escalation-1?gedaan=openbaarheid',
  });
  expect(await levels()).toMatchObject([
    { level: 'confidential', ground: hidden.grond, until: '2098-12-31', sharedWith: ['alfa', 'zorg'] },
  ]);
  const document = { ...hidden, document: 'https://besluiten.proef.example/114' };
  expect((await bo.send('openbaarheid/document', document)).to).toBe('openbaarheid?gedaan=openbaarheid');
  const { page } = await bo.open('openbaarheid');
  expect(page).toContain(`/${at}"`);
  expect(page).toContain('vertrouwelijk tot 31 december 2098');
  expect(page).toContain(document.document);
  expect(page).not.toContain('>Escalatie escalation-1<');
  expect((await bo.open(at)).page).toContain('value="31-12-2098"');
  expect((await bo.send(at, { niveau: 'among-partners', grond: '', tot: '', reden: 'Getekend.' })).status).toBe(303);
  expect((await levels()).map(({ level }) => level).sort()).toEqual(['among-partners', 'confidential']);
});

test('the programmabureau takes the remarks of an answer out, once', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await placed(world, 'input');
  const roundId = await opened(world);
  const taskId = `${roundId}.partner-zorg`;
  await answer(world, taskId, { answer: 'input', remarks: 'De directeur is ziek.' });
  const bo = await signedIn('bo-bureau');
  const task = `rondes/${roundId}/taken/${taskId}`;
  expect((await bo.open(task)).page).toContain(`/${task}/weglaten"`);
  expect((await bo.open(`${task}/weglaten`)).page).toContain('name="nummer" value="1"');
  const out = { nummer: '1', reden: 'Er stond iets in over een persoon.' };
  expect((await bo.send(`${task}/weglaten`, { ...out, reden: '' })).status).toBe(422);
  const repeated = await bo.send(`${task}/weglaten`, { ...out, reden: 'Er stond: De directeur is ziek.' });
  expect(repeated.page).toContain('De reden herhaalt wat weggelaten moet worden.');
  expect((await bo.send(`${task}/weglaten`, out)).to).toBe(task);
  const { page } = await bo.open(task);
  expect(page).not.toContain('De directeur is ziek.');
  expect(page).toContain(out.reden);
  expect(page).not.toContain(`/${task}/weglaten"`);
  expect((await bo.open(`${task}/weglaten`)).page).toContain('Deze toelichting is al weggelaten.');
});
