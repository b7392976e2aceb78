import { expect, test } from 'vitest';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { allianceId, escalationNow, withMember } from './support/ladder.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const form = `allianties/${allianceId}/escalatie`;
const typed = {
  dreiging: 'budget-overrun',
  omvang: '8',
  jaar: '2027',
  oorzaak: 'De aannemer is <failliet>.',
  gevolgen: 'Het park komt later.',
  mogelijkheden: 'Een andere aannemer.',
  advies: 'Meer geld.',
};
const measure = { 'maatregel-2-wie': 'gemeente Alfa', 'maatregel-2-wat': 'Een andere aannemer zoeken.' };

test('an alliance raises, the programmabureau offers who does what by when, the alliance withdraws, by forms alone', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await withMember(world);
  const [jan, ina, bo] = [await signedIn('jan-alfa'), await signedIn('ina-beta'), await signedIn('bo-bureau')];

  expect((await jan.open(`allianties/${allianceId}`)).page).toContain('Meld een afwijking');
  expect((await ina.open(form)).page).toContain('Alleen partners met een besloten bijdrage');
  const faulty = await jan.send(form, { ...typed, omvang: '0' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('De aannemer is &lt;failliet&gt;.');
  const small = await jan.send(form, { ...typed, omvang: '5' });
  expect(small.status).toBe(409);
  expect(small.page).toContain('Dit blijft binnen wat de kaders toestaan.');
  expect((await bo.send(form, { ...typed, reden: 'Zij melden het niet.' })).status).toBe(403);
  expect((await jan.send(form, typed)).to).toBe('escalaties/escalation-1?gedaan=gemeld');
  // Sent twice it is one escalation.
  expect((await jan.send(form, typed)).to).toBe('escalaties/escalation-1?gedaan=gemeld');
  const raised = await escalationNow(world, programmeId);
  expect(raised).toMatchObject({ stage: 'solution', dossier: { breach: 'budget-overrun', size: 8, unit: 'percent' } });

  const open = openRound({
    ...world.roundDeps,
    clock: () => new Date().toISOString(),
    roundClock: { set: async () => undefined },
  });
  await open({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
  const [task] = await world.roundDeps.rounds.tasks((await escalationNow(world, programmeId)).roundId ?? '');
  const at = `taken/${task?.taskId}`;
  const shown = await bo.open(at);
  expect(shown.page).toContain('Maatregel 1');
  const textHash = /name="textHash" value="(\w+)"/.exec(shown.page)?.[1] ?? '';
  const answer = { textHash, answer: 'solution', remarks: 'Zo kan het.' };
  const bare = await bo.send(at, answer);
  expect(bare.status).toBe(422);
  expect(bare.page).toContain('Vul minstens één maatregel in');
  const late = await bo.send(at, { ...answer, ...measure, 'maatregel-2-dag': '1-1-2020' });
  expect(late.page).toContain('id="maatregel-2-dag-fout"');
  const more = await bo.send(at, { ...answer, ...measure, 'rijen-maatregel': '2', 'nog-een': 'maatregel' });
  expect(more.page).toContain('Maatregel 3');
  expect(more.page).toContain('Een andere aannemer zoeken.');
  expect((await bo.send(at, { ...answer, ...measure, 'maatregel-2-dag': '31-12-2099' })).status).toBe(303);
  expect((await world.roundDeps.rounds.task(task?.taskId ?? ''))?.answer).toMatchObject({
    answer: 'solution',
    measures: [{ who: 'gemeente Alfa', what: 'Een andere aannemer zoeken.', by: '2099-12-31' }],
  });
});

test('an alliance withdraws what it raised, with a reason', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await withMember(world);
  const [jan, ina] = [await signedIn('jan-alfa'), await signedIn('ina-beta')];
  await jan.send(form, typed);
  const withdraw = 'escalaties/escalation-1/intrekken';
  expect((await jan.open('escalaties/escalation-1')).page).toContain(withdraw);
  expect((await ina.open('escalaties/escalation-1')).page).not.toContain(withdraw);
  expect((await ina.open(withdraw)).page).toContain('Alleen partners van de alliantie');
  expect((await jan.send(withdraw, { stap: '1', reden: '' })).status).toBe(422);
  expect((await jan.send(withdraw, { stap: '7', reden: 'Opgelost.' })).status).toBe(409);
  expect((await jan.send(withdraw, { stap: '1', reden: 'De aannemer maakt een <doorstart>.' })).to).toBe(
    'escalaties/escalation-1?gedaan=ingetrokken',
  );
  expect((await jan.open('escalaties/escalation-1')).page).toContain('De aannemer maakt een &lt;doorstart&gt;.');
  expect((await jan.open(withdraw)).page).toContain('Deze escalatie is afgelopen.');
});
