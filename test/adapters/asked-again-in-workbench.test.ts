import { expect, test } from 'vitest';
import { collegeDecision, collegesDecided } from './support/governance.ts';
import { accessionOf, joiningAsked, joiningConcluded } from './support/joining.ts';
import { placed } from './support/placed.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, type World } from './support/world.ts';

const ids = { programmeId, partnerId: 'straks' };

/** The first version is in force, by the approval of every college; straks joins the day after. */
const joined = async (world: World): Promise<string> => {
  await placed(world, 'approval');
  await collegesDecided(world);
  return joiningAsked(world, ids);
};

test('the programmabureau sees which municipality joined later, and has its college asked again that did not approve (rule 18)', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const [jan, sam, bo] = [await signedIn('jan-alfa'), await signedIn('sam-alfa'), await signedIn('bo-bureau')];
  expect((await bo.open('toetredingen')).page).toContain('Er trad nog geen gemeente toe terwijl er kaders golden.');
  expect((await bo.open('toetredingen/straks')).status).toBe(404);
  const roundId = await joined(world);
  const accessionPath = 'toetredingen/straks';
  expect((await bo.open('kader/1')).page).toContain('/toetredingen"');
  expect((await bo.open('toetredingen')).page).toContain('ligt bij het college');
  expect((await bo.open(accessionPath)).page).toContain('Hierover kan nu niemand opnieuw worden gevraagd');

  await joiningConcluded(world, ids, roundId, collegeDecision('not-approved'));
  expect((await bo.open('toetredingen')).page).toContain(`/${accessionPath}">Vraag het opnieuw</a>`);
  expect((await sam.open('toetredingen')).page).toContain('het college stemde niet in');
  expect((await bo.send(accessionPath, { motivering: ' ' })).page).toContain('Schrijf een motivering.');
  expect((await bo.send(accessionPath, { motivering: 'Wij lichten de kaders graag toe.' })).to).toBe(
    'toetredingen?gedaan=opnieuw-gevraagd',
  );
  expect(await accessionOf(world, ids)).toMatchObject({
    status: 'asked',
    asked: 2,
    motivation: 'Wij lichten de kaders graag toe.',
  });
  const late = await jan.send(accessionPath, { motivering: 'Nog eens.' });
  expect(late.status).toBe(409);
  expect(late.page).toContain('Hierover kan nu niemand opnieuw worden gevraagd');
});

test('the programmabureau marks two conditions that nobody can meet together, and takes the mark back (rule 8)', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const bo = await signedIn('bo-bureau');
  await placed(world, 'approval');
  const at = 'kader/1/onverenigbaar';
  expect((await bo.open(at)).page).toContain('Er zijn nog geen voorwaarden van twee colleges.');
  const approvals = await collegesDecided(world, {
    alfa: ['Eén locatie.', 'Elk jaar cijfers.'],
    beta: ['Twee locaties.'],
  });
  expect((await bo.open('kader/1')).page).toContain(`/${at}"`);
  const id = (name: string, number: number) => `${approvals}.college-${name}.${number}`;
  const typed = { eerste: id('alfa', 1), tweede: id('beta', 1), oordeel: 'excludes', waarom: 'Eén of twee.' };

  const own = await bo.send(at, { ...typed, tweede: id('alfa', 2), waarom: '' });
  expect(own.status).toBe(422);
  expect(own.page).toContain('Kies een voorwaarde van een ander college');
  expect(own.page).toContain('Schrijf waarom.');
  expect((await bo.send(at, typed)).to).toBe(`${at}?gedaan=onverenigbaar`);
  expect((await bo.open(at)).page).toContain('Voorwaarden die elkaar uitsluiten');
  expect((await bo.send(at, { ...typed, oordeel: 'goes-together', waarom: 'Toch wel.' })).status).toBe(303);
  expect((await bo.open(at)).page).not.toContain('Voorwaarden die elkaar uitsluiten');
});
