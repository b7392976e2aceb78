import { expect, test } from 'vitest';
import { acceptConditions, decide, decisionOf, money, moveOf, promise, withAlliance } from './support/alliances.ts';
import { collegesDecided, conditionsAnswered, conditionsPut } from './support/governance.ts';
import { placed } from './support/placed.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const toelichting = 'De cijfers van het <voorjaar> kwamen niet.';

test('the regiegroep and the programmabureau follow up a condition of an approval once it is accepted', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await placed(world, 'approval');
  const [jan, bo] = [await signedIn('jan-alfa'), await signedIn('bo-bureau')];
  expect((await bo.open('voorwaarden')).page).toContain('Er zijn nog geen voorwaarden.');
  const approvals = await collegesDecided(world, { alfa: ['Elk half jaar cijfers.'] });
  const [putIn = ''] = await conditionsPut(world);
  const at = `voorwaarden/kader/1/${approvals}.college-alfa.1`;

  const conditionsPage = (await bo.open('voorwaarden')).page;
  expect(conditionsPage).toContain(`/${at}">Elk half jaar cijfers.</a>`);
  expect(conditionsPage).toContain('nog niet aanvaard');
  expect(conditionsPage).toContain(`/rondes/${putIn}"`);
  expect((await bo.open(at)).page).not.toContain('value="not-met"');
  expect((await bo.send(at, { stand: 'not-met', toelichting })).page).toContain('Kies hoe het ermee staat.');

  expect(await conditionsAnswered(world, putIn, { answer: 'for' })).toMatchObject({ status: 'in-force' });
  expect((await jan.open('voorwaarden?stand=open')).page).toContain(`/${at}">Volg haar op</a>`);
  const faulty = await jan.send(at, { stand: 'not-met', toelichting: '' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Geef een toelichting.');
  expect(await bo.send(at, { stand: 'in-progress', toelichting: 'In mei.' })).toMatchObject({
    status: 303,
    to: 'voorwaarden?gedaan=opgevolgd',
  });
  expect((await jan.send(at, { stand: 'not-met', toelichting })).status).toBe(303);
  const [kept] = await world.deps.frameworks.conditions({ programmeId, cycleId: '1' });
  expect(kept).toMatchObject({
    status: 'not-met',
    followUps: [{ explanation: 'In mei.' }, { explanation: toelichting }],
  });
  const after = (await jan.open(at)).page;
  expect(after).toContain('De cijfers van het &lt;voorjaar&gt; kwamen niet.');
  expect(after).toContain('/kader/1/intrekken"');
  expect((await jan.open('voorwaarden?stand=open')).page).toContain('Er staat geen voorwaarde open.');
  expect((await jan.open('voorwaarden')).page).toContain('niet nagekomen');
  expect((await bo.open(`${at.slice(0, -1)}9`)).status).toBe(404);
});

test('a contribution ends when the others say that its condition is not met; its partner cannot, and no stranger follows up', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const ids = await withAlliance(world);
  await promise(world, ids, 'alfa', 'geld', money(60_000));
  await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
  const conditions = ['Er komt een tweede locatie.'];
  await decide(world, ids, 'geld', decisionOf({ outcome: 'committed-with-conditions', conditions }));
  const [jan, ina, bo] = [await signedIn('jan-alfa'), await signedIn('ina-beta'), await signedIn('bo-bureau')];
  const at = `voorwaarden/bijdrage/${ids.allianceId}/geld/taak-1.1.1`;
  expect((await jan.open('voorwaarden')).page).toContain('De andere partners van de alliantie aanvaarden');
  await acceptConditions(world, ids, 'geld');

  expect((await jan.open(`ons-deel/${ids.allianceId}/geld`)).page).toContain(`/${at}"`);
  expect((await ina.open('voorwaarden')).page).toContain(
    'De partners van de alliantie en het programmabureau volgen haar op.',
  );
  expect((await ina.open(at)).page).toContain('U kunt deze voorwaarde niet opvolgen.');
  expect((await ina.send(at, { stand: 'in-progress', toelichting })).status).toBe(403);
  expect((await jan.open(at)).page).toContain('Dat uw eigen voorwaarde niet is nagekomen');
  expect((await jan.send(at, { stand: 'not-met', toelichting })).status).toBe(422);
  expect((await jan.send(at, { stand: 'in-progress', toelichting })).status).toBe(303);
  expect((await bo.open(at)).page).toContain('De bijdrage eindigt vandaag.');
  expect((await bo.send(at, { stand: 'not-met', toelichting })).to).toBe('voorwaarden?gedaan=opgevolgd');
  expect(await world.allianceDeps.alliances.contribution(ids, 'geld')).toMatchObject({
    status: 'ended',
    ended: { because: 'condition-not-met' },
  });
  expect((await bo.open(at)).page).toContain('Deze voorwaarde bindt niemand');
});
