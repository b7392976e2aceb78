import { expect, test } from 'vitest';
import { now } from '../support/small-programme.ts';
import { accepted, measures, raise, raised, withMember } from './support/ladder.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, type World } from './support/world.ts';

const at = 'escalaties/escalation-1/afspraken/escalation-1.3.measure-1';
const typed = { stand: 'in-progress', toelichting: 'Er zijn <twee> aannemers gevraagd.' };

const withMeasure = async (world: World) => {
  const workbench = await staffed(world);
  await withMember(world);
  await raise(world, programmeId, raised('budget-overrun', 8));
  await accepted(
    world,
    programmeId,
    measures.map((one) => ({ ...one, by: '2027-03-20' })),
  );
  return workbench;
};

test('a partner of the alliance and the programmabureau say what became of a measure; others read it', async () => {
  const world = await emptyWorld();
  const { signedIn, setClock } = await withMeasure(world);
  setClock(now);
  const [jan, ina, bo] = [await signedIn('jan-alfa'), await signedIn('ina-beta'), await signedIn('bo-bureau')];
  const story = await jan.open('escalaties/escalation-1');
  expect(story.page).toContain(`/${at}"`);
  expect(story.page).toContain('20 maart 2027');

  const faulty = await jan.send(at, { ...typed, stand: '' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Kies hoe het ermee staat.');
  expect(faulty.page).toContain('Er zijn &lt;twee&gt; aannemers gevraagd.');
  expect(await jan.send(at, typed)).toMatchObject({ status: 303, to: 'escalaties/escalation-1?gedaan=opgevolgd' });
  const obligation = () => world.ladderDeps.escalations.obligation(programmeId, 'escalation-1.3.measure-1');
  expect(await obligation()).toMatchObject({ status: 'in-progress', followUps: [{ explanation: typed.toelichting }] });

  expect((await ina.open('escalaties/escalation-1')).page).not.toContain(`/${at}"`);
  expect((await ina.open(at)).page).toContain('Alleen de partners van de alliantie en het programmabureau');
  expect((await ina.send(at, typed)).status).toBe(403);
  const today = (await bo.open('vandaag')).page;
  expect(today).toContain(`/${at}">maatregel: Een andere aannemer zoeken.</a>`);
  expect((await bo.open(at)).page).toContain('Er zijn &lt;twee&gt; aannemers gevraagd.');
  expect((await bo.send(at, { stand: 'done', toelichting: 'Gebeld.' })).status).toBe(303);
  expect(await obligation()).toMatchObject({ status: 'done', followUps: [{}, { status: 'done' }] });
  expect((await bo.open(`${at.slice(0, -1)}9`)).status).toBe(404);
});
