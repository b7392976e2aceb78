import { expect, test } from 'vitest';
import { PlanView } from '#functions/alliances/contracts/views.ts';
import { readPlan } from '#functions/alliances/operations/read-plans.ts';
import { planContent, planGoal } from '../support/plans.ts';
import { formed, submit, testOfPlan } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { emptyWorld, type World } from './support/world.ts';

const share = { indicatorId: 'bewegen-aandeel', how: 'adds' } as const;
const moving = (target: number) => planContent(1000, { goals: [planGoal({ moves: share, baseline: 81, target })] });

const read = async (world: World, ids: { programmeId: string; allianceId: string }) =>
  PlanView.parse((await called(readPlan(world.allianceDeps), { ...ids, year: '2027', version: '1' })).body);

test('a plan that does not come to the target of its indicator says so when it is tested, together with the other plans', async () => {
  const world = await emptyWorld();
  const one = await formed(world, 'een');
  const other = await formed(world, 'twee');
  // From 81 to 83 of the 85 that the framework wants.
  await submit(world, one, 'alfa', moving(83));
  expect(await read(world, one)).toMatchObject({
    gaps: [{ indicatorId: 'bewegen-aandeel', gap: 'short', target: 85, together: 83 }],
  });
  await testOfPlan(world, one, { version: 1, verdict: 'fits' });
  const named = await read(world, one);
  expect(named.test?.gaps).toMatchObject([{ gap: 'short', together: 83 }]);
  expect(named.gaps).toBeUndefined();

  await submit(world, other, 'alfa', moving(83));
  expect(await read(world, other)).toMatchObject({ gaps: [] });
  // What was named at a test stays as it was named.
  await testOfPlan(world, other, { version: 1, verdict: 'fits' });
  expect((await read(world, one)).test?.gaps).toMatchObject([{ gap: 'short', together: 83 }]);
});

test('an indicator that nobody serves is named, and one with a source in two alliances', async () => {
  const world = await emptyWorld();
  const one = await formed(world, 'een');
  const other = await formed(world, 'twee');
  await submit(world, one, 'alfa', planContent());
  expect(await read(world, one)).toMatchObject({ gaps: [{ indicatorId: 'bewegen-aandeel', gap: 'unserved' }] });

  const source = planContent(1000, { goals: [planGoal({ moves: { ...share, how: 'only-source' }, target: 85 })] });
  await submit(world, one, 'alfa', source, 1);
  await testOfPlan(world, one, { version: 2, verdict: 'fits' });
  await submit(world, other, 'alfa', source);
  expect(await read(world, other)).toMatchObject({
    gaps: [{ indicatorId: 'bewegen-aandeel', gap: 'several-sources' }],
  });
});

test('a plan names an indicator that the framework has', async () => {
  const world = await emptyWorld();
  const ids = await formed(world);
  const content = planContent(1, { goals: [planGoal({ moves: { ...share, indicatorId: 'onbekend' } })] });
  await expect(submit(world, ids, 'alfa', content)).rejects.toMatchObject({
    code: 'invalid-input',
    faults: [{ pointer: '/content/goals/0/moves/indicatorId' }],
  });
});
