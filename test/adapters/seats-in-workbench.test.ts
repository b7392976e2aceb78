import { expect, test } from 'vitest';
import { schedulerThatTakesAll } from './support/contract/scheduler.ts';
import { opened } from './support/governance.ts';
import { placed } from './support/placed.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld } from './support/world.ts';

/** What the members of the regiegroep do in the workbench by rule 1: they prepare the framework, and the programmabureau on their behalf. */

test('a member of the regiegroep begins a framework, and nobody else but the programmabureau does', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const [jan, sam, bo] = [await signedIn('jan-alfa'), await signedIn('sam-alfa'), await signedIn('bo-bureau')];
  for (const preparer of [jan, bo]) {
    expect((await preparer.open('werk')).page).toContain('/kader/nieuw"');
    expect((await preparer.open('kader')).page).toContain('Begin de eerste kaders');
  }
  // The secretary works for the same municipality, and its seat is the portfolio holder's.
  expect((await sam.open('werk')).page).not.toContain('/kader/nieuw"');
  const refused = await sam.open('kader');
  expect(refused.status).toBe(403);
  expect(refused.page).toContain('Deze pagina is voor de regiegroep, die de kaders voorbereidt');
});

test('a member of the regiegroep follows a round and extends its term, and leaves its tasks to the programmabureau', async () => {
  await schedulerThatTakesAll();
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  await placed(world, 'consultation');
  const roundId = await opened(world);
  const [task] = await world.roundDeps.rounds.tasks(roundId);
  const [jan, bo] = [await signedIn('jan-alfa'), await signedIn('bo-bureau')];
  expect((await jan.open('kader/1')).page).toContain(`/rondes/${roundId}"`);
  expect((await jan.open('rondes')).page).toContain(`/rondes/${roundId}"`);
  const handling = `/rondes/${roundId}/taken/${task?.taskId}"`;
  const page = (await jan.open(`rondes/${roundId}`)).page;
  expect(page).toContain(task?.addressee);
  expect(page).not.toContain(handling);
  expect(page).toContain('Het programmabureau stuurt vragen opnieuw');
  expect((await bo.open(`rondes/${roundId}`)).page).toContain(handling);
  expect((await jan.open(`rondes/${roundId}/taken/${task?.taskId}`)).status).toBe(403);

  const before = await world.roundDeps.rounds.round(roundId);
  const later = new Date(Date.parse(before?.termEnd ?? '') + 14 * 24 * 3600_000).toISOString().slice(0, 10);
  const until = later.split('-').toReversed().join('-');
  const sent = await jan.send(`rondes/${roundId}/verlengen`, { until, reason: 'Twee partners vergaderen later.' });
  expect(sent).toMatchObject({ status: 303, to: `rondes/${roundId}?gedaan=verlengd` });
  const after = await world.roundDeps.rounds.round(roundId);
  expect(after?.extensions).toMatchObject([{ by: 'person/jan-alfa', reason: 'Twee partners vergaderen later.' }]);
});
