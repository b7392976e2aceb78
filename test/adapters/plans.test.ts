import { describe, expect, test } from 'vitest';
import { LineBudgetList, PlanView } from '#functions/alliances/contracts/views.ts';
import { listLineBudgets, readPlan } from '#functions/alliances/operations/read-plans.ts';
import { submitPlan } from '#functions/alliances/operations/submit-plan.ts';
import { testPlan } from '#functions/alliances/operations/test-plan.ts';
import { followFrameworks, followMissed } from '#functions/alliances/reactions/follow-frameworks.ts';
import { fact } from '#shared/events/catalogue.ts';
import { exampleText, goal } from '../support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { allianceNow, as, formed, inForce, move, report, submit, testOfPlan, working } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

/** What the example framework gives the line "gezond" for 2027, in euro cents. */
const given = 425_000_000;

const budgetOf2027 = async (world: World, programmeId = 'proefland') => {
  const { body } = await called(listLineBudgets(world.allianceDeps), { programmeId });
  return LineBudgetList.parse(body).lines.find(({ lineId, year }) => lineId === 'gezond' && year === 2027);
};

describe('a yearly plan', () => {
  test('holds its part of what the framework leaves on the line, and what is left is computed', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    expect((await submit(world, ids, 'alfa', planContent(100_000))).status).toBe(201);
    expect(await budgetOf2027(world)).toMatchObject({
      givenCents: given,
      heldCents: 100_000,
      leftCents: given - 100_000,
    });
    await expect(submit(world, ids, 'alfa', planContent(given + 1), 1)).rejects.toMatchObject({
      code: 'budget-exceeded',
    });
    expect((await submit(world, ids, 'alfa', planContent(given), 1)).status).toBe(201);
    expect(await budgetOf2027(world)).toMatchObject({ leftCents: 0 });
  });

  test('takes of each source no more than the framework leaves of it, where both say where the money comes from', async () => {
    const world = await emptyWorld();
    const sources = [
      { source: 'state' as const, amountCents: given - 100 },
      { source: 'region' as const, amountCents: 100 },
    ];
    const [line, ...others] = exampleText.lines;
    if (!line) throw new Error('the example has a line');
    const budget = line.budget.map((one) => (one.year === 2027 ? { ...one, sources } : one));
    const ids = await formed(world);
    await inForce(world, {
      programmeId: 'proefland',
      cycleId: '2',
      content: { ...exampleText, lines: [{ ...line, budget }, ...others] },
    });
    const plan = (source: 'state' | 'region', amountCents: number) =>
      planContent(amountCents, { sources: [{ source, amountCents }] });
    await expect(submit(world, ids, 'alfa', plan('region', 101))).rejects.toMatchObject({ code: 'budget-exceeded' });
    expect((await submit(world, ids, 'alfa', plan('region', 60))).status).toBe(201);
    const [, region] = (await budgetOf2027(world))?.sources ?? [];
    expect(region).toEqual({ source: 'region', givenCents: 100, heldCents: 60, leftCents: 40 });
    const short = planContent(60, { sources: [{ source: 'region', amountCents: 59 }] });
    await expect(submit(world, ids, 'alfa', short, 1)).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '/content/sources' }],
    });
    // A plan that names no source takes of the whole alone.
    expect((await submit(world, ids, 'alfa', planContent(given), 1)).status).toBe(201);
    expect(await budgetOf2027(world)).toMatchObject({ leftCents: 0 });
  });

  test('is one version, however often it is sent; a change of another version is refused', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent());
    expect((await submit(world, ids, 'alfa', planContent())).status).toBe(200);
    await expect(submit(world, ids, 'alfa', planContent(5))).rejects.toMatchObject({ code: 'plan-changed' });
    expect(await factsOfType(world, 'alliances', 'alliance.plan-submitted')).toHaveLength(1);
  });

  test('serves goals of the framework in force on its own line', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    const content = planContent(1, { goals: [planGoal(), planGoal({ planGoalId: 'slim', serves: 'talent' })] });
    await expect(submit(world, ids, 'alfa', content)).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '/content/goals/1/serves' }],
    });
  });

  test('is the alliance’s own: the programmabureau cannot write it, nor a partner that is no member', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    for (const client of ['bureau', 'school'] as const)
      await expect(submit(world, ids, client as 'school', planContent())).rejects.toMatchObject({
        code: 'not-entitled',
        rule: 'decide how an alliance works',
      });
  });

  test('of an alliance of another programme is not there', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await formed(world, 'samen-eten', 'elders');
    await submit(world, ids, 'alfa', planContent());
    const plan = { year: '2027', version: '1' };
    await expect(
      called(readPlan(world.allianceDeps), { ...plan, programmeId: 'elders', allianceId: ids.allianceId }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      submit(world, { programmeId: 'elders', allianceId: ids.allianceId }, 'alfa', planContent()),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('two plans in the same second', () => {
  test('cannot both have the last euro of the line', async () => {
    const world = await emptyWorld();
    const names = ['een', 'twee', 'drie', 'vier'];
    const all = [];
    for (const name of names) all.push(await formed(world, name));
    const half = given / 2 + 1;
    const done = await Promise.allSettled(all.map((ids) => submit(world, ids, 'alfa', planContent(half))));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['budget-exceeded', 'budget-exceeded', 'budget-exceeded']);
    expect(await budgetOf2027(world)).toMatchObject({ heldCents: half });
  });

  test('both stand when there is room for both, whoever writes first', async () => {
    const world = await emptyWorld();
    const one = await formed(world, 'een');
    const other = await formed(world, 'twee');
    const interrupted = meanwhile(world, 1, () => submit(world, other, 'alfa', planContent(given - 10)));
    await submit(interrupted, one, 'alfa', planContent(10));
    expect(await budgetOf2027(world)).toMatchObject({ heldCents: given, held: { een: 10, twee: given - 10 } });
  });

  test('never exceed it when the other comes between reading and writing', async () => {
    const world = await emptyWorld();
    const one = await formed(world, 'een');
    const other = await formed(world, 'twee');
    const interrupted = meanwhile(world, 1, () => submit(world, other, 'alfa', planContent(given - 10)));
    await expect(submit(interrupted, one, 'alfa', planContent(11))).rejects.toMatchObject({ code: 'budget-exceeded' });
    expect(await budgetOf2027(world)).toMatchObject({ heldCents: given - 10, held: { twee: given - 10 } });
  });
});

describe('the test of a plan', () => {
  test('can return it on a ground of the framework only, and quotes the clause', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent());
    const ground = { ground: 'goal', goalId: 'nergens', explanation: 'Past niet.' };
    await expect(testOfPlan(world, ids, { version: 1, verdict: 'returned', grounds: [ground] })).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '/grounds/0' }],
    });
    const grounds = [
      { ground: 'monitoring', explanation: 'Er wordt niet gemeten.' },
      { ground: 'goal', goalId: 'bewegen', explanation: 'Dit gaat over eten.' },
    ];
    await testOfPlan(world, ids, { version: 1, verdict: 'returned', grounds });
    const { body } = await called(readPlan(world.allianceDeps), { ...ids, year: '2027', version: '1' });
    expect(PlanView.parse(body).test).toMatchObject({
      verdict: 'returned',
      grounds: [
        { ground: grounds[0], clause: 'Per kwartaal.' },
        { ground: grounds[1], clause: 'Wat wij willen bereiken.' },
      ],
    });
  });

  test('gives back what a returned plan held, and keeps what the alliance works by', async () => {
    const world = await emptyWorld();
    const ids = await working(world, planContent(1000));
    await submit(world, ids, 'alfa', planContent(5000), 1);
    expect(await budgetOf2027(world)).toMatchObject({ heldCents: 5000 });
    const grounds = [{ ground: 'organisation', explanation: 'Geen trekker.' }];
    await testOfPlan(world, ids, { version: 2, verdict: 'returned', grounds });
    expect(await budgetOf2027(world)).toMatchObject({ heldCents: 1000 });
    expect((await allianceNow(world, ids)).plans['2027']).toMatchObject({ status: 'returned', fitting: 1 });
  });

  test('is of the newest version, once', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent(1));
    await submit(world, ids, 'alfa', planContent(2), 1);
    await expect(testOfPlan(world, ids, { version: 1, verdict: 'fits' })).rejects.toMatchObject({
      code: 'plan-changed',
    });
    expect((await testOfPlan(world, ids, { version: 2, verdict: 'fits' })).status).toBe(201);
    expect((await testOfPlan(world, ids, { version: 2, verdict: 'fits' })).status).toBe(200);
    const grounds = [{ ground: 'monitoring', explanation: 'Toch niet.' }];
    await expect(testOfPlan(world, ids, { version: 2, verdict: 'returned', grounds })).rejects.toMatchObject({
      code: 'already-tested',
    });
  });

  test('opens the way to execution', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent());
    await expect(move(world, ids, { move: 'execute' }, as('alfa', ids))).rejects.toThrow(/plan-fits/);
    await testOfPlan(world, ids, { version: 1, verdict: 'fits' });
    await move(world, ids, { move: 'execute' }, as('alfa', ids));
    expect((await allianceNow(world, ids)).phase).toBe('execution');
  });
});

describe('a new framework version in force', () => {
  const [healthy, ...others] = exampleText.lines;
  const entered = fact('nl.regiodeal.cycle.stage-entered.v1', now, {
    programmeId: 'proefland',
    cycleId: '2',
    stage: 'in-force',
    visit: 9,
  });
  const second = (world: World, line: Partial<NonNullable<typeof healthy>>) => {
    if (!healthy) throw new Error('the example has a line');
    return inForce(world, { cycleId: '2', content: { ...exampleText, lines: [{ ...healthy, ...line }, ...others] } });
  };

  test('tells which plans no longer fit and why, once', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await second(world, { goals: [goal('eten')] });
    await followFrameworks(world.allianceDeps)(entered);
    await followFrameworks(world.allianceDeps)(entered);
    expect((await allianceNow(world, ids)).plans['2027']).toMatchObject({ fitting: 1, unfitSince: '2' });
    expect(await factsOfType(world, 'alliances', 'alliance.plan-unfit')).toHaveLength(1);
    const { body } = await called(readPlan(world.allianceDeps), { ...ids, year: '2027', version: '1' });
    expect(PlanView.parse(body).misfits[0]?.reasons).toEqual([
      'the framework in force has no goal "bewegen" on the line "gezond"',
    ]);
  });

  test('says so of every plan on a line that got less than the plans hold', async () => {
    const world = await emptyWorld();
    const ids = await working(world, planContent(1000));
    await second(world, { budget: [{ year: 2027, amountCents: 999 }] });
    await followFrameworks(world.allianceDeps)(entered);
    expect((await allianceNow(world, ids)).plans['2027']?.unfitSince).toBe('2');
    expect((await submit(world, ids, 'alfa', planContent(999), 1)).status).toBe(201);
  });

  test('is found by the sweep when its fact was lost, once, also by what was tested while it came in force', async () => {
    const world = await emptyWorld();
    const sweep = () => followMissed({ ...world.allianceDeps, clock: () => now });
    await sweep();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent());
    await sweep();
    // The test was made against the version before, and is written after nothing was found to fit or not.
    const interrupted = meanwhile(world, 1, async () => {
      await second(world, { goals: [goal('eten')] });
      await followFrameworks(world.allianceDeps)(entered);
    });
    expect((await testOfPlan(interrupted, ids, { version: 1, verdict: 'fits' })).status).toBe(201);
    expect((await allianceNow(world, ids)).plans['2027']).not.toHaveProperty('unfitSince');
    await sweep();
    await sweep();
    expect((await allianceNow(world, ids)).plans['2027']).toMatchObject({ fitting: 1, unfitSince: '2' });
    expect(await factsOfType(world, 'alliances', 'alliance.plan-unfit')).toHaveLength(1);
    await expect(move(world, ids, { move: 'execute' }, as('alfa', ids))).rejects.toThrow(/plan-fits/);
  });

  test('leaves alone what still fits', async () => {
    const world = await emptyWorld();
    const ids = await working(world, planContent(1000));
    await second(world, { budget: [{ year: 2027, amountCents: 1000 }] });
    await followFrameworks(world.allianceDeps)(entered);
    expect((await allianceNow(world, ids)).plans['2027']?.unfitSince).toBeUndefined();
    expect(await factsOfType(world, 'alliances', 'alliance.plan-unfit')).toEqual([]);
  });
});

describe('an alliance that is dropped', () => {
  test('leaves its budget to others', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent(1000));
    await move(world, ids, { move: 'drop', motivation: 'Niemand trekt het.' });
    expect(await budgetOf2027(world)).toMatchObject({ heldCents: 0, held: {} });
  });
});

describe('an alliance that is closed', () => {
  test('leaves the budget of later years to others, and keeps what it worked with', async () => {
    const world = await emptyWorld();
    const ids = await working(world, planContent(1000));
    const next = { year: 2028, basedOn: 0, content: planContent(2000) };
    await called(submitPlan(world.allianceDeps), ids, next, as('alfa', ids));
    await called(testPlan(world.allianceDeps), { ...ids, year: '2028' }, { version: 1, verdict: 'fits' });
    const goals = givenReport().goals;
    const budget = [{ budgetLineId: 'begeleiding', spentCents: 900, forecastCents: 1000 }];
    await report(world, ids, givenReport({ goals, budget }));
    await move(world, ids, { move: 'complete' }, as('alfa', ids));
    const heldByYear = async () => {
      const { body } = await called(listLineBudgets(world.allianceDeps), ids);
      const ofLine = LineBudgetList.parse(body).lines.filter(({ lineId }) => lineId === 'gezond');
      return ofLine.map(({ year, heldCents }) => [year, heldCents]);
    };
    expect(await heldByYear()).toEqual([
      [2027, 1000],
      [2028, 2000],
    ]);
    await move(world, ids, { move: 'close' });
    expect(await heldByYear()).toEqual([
      [2027, 1000],
      [2028, 0],
    ]);
  });
});
