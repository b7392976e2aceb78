import { expect, test } from 'vitest';
import { formed } from './support/alliances.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

const typed = {
  'doel-1-titel': 'Kinderen <bewegen>',
  'doel-1-kader': 'bewegen',
  'doel-1-indicator': 'bewegen-aandeel',
  'doel-1-hoe': 'adds',
  'doel-1-eenheid': 'procent',
  'doel-1-begin': '80',
  'doel-1-streef': '90,5',
  'doel-1-dag': '31-12-2027',
  'budget-1-naam': 'Begeleiding',
  'budget-1-bedrag': '1.000,50',
  organisatie: 'Drie scholen, een coach.',
};
const form = 'allianties/samen-bewegen/jaarplan/2027';
const version = (number: number) => `allianties/samen-bewegen/jaarplannen/2027/${number}`;

test('a partner of an alliance submits a plan and its next version by forms alone, and everybody reads them', async () => {
  const world = await emptyWorld();
  const ids = await formed(world);
  const { signedIn } = await staffed(world);
  const [jan, ina] = [await signedIn('jan-alfa'), await signedIn('ina-beta')];
  const stored = (number: number) => world.allianceDeps.alliances.plan(ids, 2027, number);

  expect((await jan.open('allianties/samen-bewegen')).page).toContain('Maak het jaarplan van 2027');
  const faulty = await jan.send(form, { ...typed, versie: '0', 'doel-1-begin': '', 'budget-1-bedrag': 'veel' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Vul een bedrag in euro’s in.');
  expect(faulty.page).toContain('Kinderen &lt;bewegen&gt;');
  const uncounted = await jan.send(form, {
    ...typed,
    versie: '0',
    'doel-1-eenheid': 'scholen',
    'doel-2-titel': 'Nog een',
  });
  expect(uncounted.page).toContain('Neem de eenheid van de indicator over: procent.');
  const howless = await jan.send(form, { ...typed, versie: '0', 'doel-1-hoe': '' });
  expect(howless.page).toContain('Kies hoe uw doel de indicator verschuift.');
  const unclear = await jan.send(form, { ...typed, versie: '0', 'doel-1-begin': '' });
  expect(unclear.page).toContain('Kies wanneer het doel is gehaald.');

  const sent = await jan.send(form, { ...typed, versie: '0' });
  expect(sent.to).toBe(`${version(1)}?gedaan=plan`);
  // The same form sent twice is one version.
  expect((await jan.send(form, { ...typed, versie: '0' })).to).toBe(`${version(1)}?gedaan=plan`);
  expect((await stored(1)).content).toEqual({
    goals: [
      {
        planGoalId: 'kinderen-bewegen',
        title: 'Kinderen <bewegen>',
        serves: 'bewegen',
        unit: 'procent',
        baseline: 80,
        target: 90.5,
        by: '2027-12-31',
        moves: { indicatorId: 'bewegen-aandeel', how: 'adds' },
      },
    ],
    budget: [{ budgetLineId: 'begeleiding', name: 'Begeleiding', amountCents: 100_050 }],
    organisation: 'Drie scholen, een coach.',
  });

  const next = await jan.open(form);
  expect(next.page).toContain('name="versie" value="1"');
  expect(next.page).toContain('name="doel-1-kenmerk" value="kinderen-bewegen"');
  const changed = { ...typed, 'doel-1-kenmerk': 'kinderen-bewegen', 'doel-1-titel': 'Ieder kind beweegt' };
  // Based on the version before: somebody else was first, nothing is overwritten and what was typed stays.
  const late = await jan.send(form, { ...changed, versie: '0' });
  expect(late.status).toBe(409);
  expect(late.page).toContain('Iemand anders diende intussen een versie in.');
  expect(late.page).toContain('Ieder kind beweegt');
  expect((await jan.send(form, { ...changed, versie: '1' })).to).toBe(`${version(2)}?gedaan=plan`);
  expect((await stored(2)).content.goals[0]).toMatchObject({
    planGoalId: 'kinderen-bewegen',
    title: 'Ieder kind beweegt',
  });
  const costly = await jan.send(form, { ...changed, versie: '2', 'budget-1-bedrag': '5.000.000' });
  expect(costly.status).toBe(409);
  expect(costly.page).toContain('Het plan kost meer dan er op de lijn, of van een bron, nog over is.');

  const read = await ina.open(version(2));
  expect(read.page).toContain('wacht op de toets');
  expect(read.page).toContain('1.000,50');
  expect((await ina.open(version(1))).page).toContain('vervangen');
  expect((await ina.open(version(3))).status).toBe(404);
  expect((await ina.open(form)).page).toContain('Alleen partners met een besloten bijdrage');
  expect((await ina.send(form, { ...changed, versie: '2' })).status).toBe(403);
});

test('the programmabureau tests a plan beside what the framework leaves, on grounds of the framework alone', async () => {
  const world = await emptyWorld();
  await formed(world);
  const { signedIn } = await staffed(world);
  const [jan, bo] = [await signedIn('jan-alfa'), await signedIn('bo-bureau')];
  await jan.send(form, { ...typed, versie: '0' });
  const toets = 'allianties/samen-bewegen/plantoets/2027';
  expect((await bo.open(version(1))).page).toContain('Toets dit plan');
  const shown = await bo.open(toets);
  expect(shown.page).toContain('4.250.000');
  expect(shown.page).toContain('4.248.999,50');
  // From 80 to 90,5 on top of 81 reaches the 85 that the framework wants; the next test has a plan that does not.
  expect(shown.page).not.toContain('Wat opvalt bij de indicatoren');

  const back = { versie: '1', oordeel: 'returned', 'grond-1-deel': 'monitoring', 'grond-1-uitleg': 'Geen <meting>.' };
  const bare = await bo.send(toets, { ...back, 'grond-1-deel': '' });
  expect(bare.status).toBe(422);
  expect(bare.page).toContain('Geen &lt;meting&gt;.');
  expect((await bo.send(toets, { ...back, oordeel: 'fits' })).page).toContain('heeft geen gronden');
  expect((await jan.send(toets, back)).status).toBe(403);
  expect((await bo.send(toets, back)).to).toBe(`${version(1)}?gedaan=getoetst`);
  const returned = await jan.open(version(1));
  expect(returned.page).toContain('teruggegeven');
  expect(returned.page).toContain('In de kaders staat: Per kwartaal.');

  await jan.send(form, { ...typed, versie: '1', organisatie: 'Met een meting per kwartaal.' });
  // The page on which this test was typed is of the version before.
  const late = await bo.send(toets, { ...back, oordeel: 'fits', 'grond-1-deel': '', 'grond-1-uitleg': '' });
  expect(late.status).toBe(409);
  expect((await bo.send(toets, { versie: '2', oordeel: 'fits' })).to).toBe(`${version(2)}?gedaan=getoetst`);
  expect((await jan.open(version(2))).page).toContain('past binnen de kaders');
});

test('the page of a test names an indicator that the plans do not come to', async () => {
  const world = await emptyWorld();
  await formed(world);
  const { signedIn } = await staffed(world);
  const [jan, bo] = [await signedIn('jan-alfa'), await signedIn('bo-bureau')];
  await jan.send(form, { ...typed, versie: '0', 'doel-1-streef': '81' });
  const shown = await bo.open('allianties/samen-bewegen/plantoets/2027');
  expect(shown.page).toContain('Wat opvalt bij de indicatoren');
  expect(shown.page).toContain('(samen 82 procent), is de streefwaarde van 85 procent niet gehaald.');
  expect((await jan.open(version(1))).page).toContain('telt erbij op');
});
