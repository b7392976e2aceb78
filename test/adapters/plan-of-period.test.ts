import { beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '#functions/alliances/terms/report.ts';
import { givenReport, planContent, planGoal } from '../support/plans.ts';
import { allianceNow, report, submit, testOfPlan, working } from './support/alliances.ts';
import { raise, raised } from './support/ladder.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const ids = { programmeId: 'proefland', allianceId: 'samen-bewegen' };
const january = { from: '2027-01-01', until: '2027-02-01' };
const [trees, wells] = [planGoal({ planGoalId: 'bomen' }), planGoal({ planGoalId: 'putten' })];
const both = planContent(100_000, { goals: [trees, wells] });
const withoutWells = planContent(100_000, { goals: [trees] });
/** 60 days late: the example framework tolerates 30, and lets the regiegroep decide up to 90. */
const late = '2028-02-29';
const said = (expectedOn: string) => [
  { planGoalId: 'bomen', reached: 81, forecast: 90 },
  { planGoalId: 'putten', reached: 81, forecast: 90, expectedOn },
];
const dropped = (breach: 'stays-open' | 'ends') => [
  { planGoalId: 'putten', breach, reason: 'De putten vervallen, het waterschap graaft ze.' },
];

describe('a plan that drops a goal', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await working(world, both);
    await report(world, ids, givenReport({ period: january, goals: said(late) }));
  });
  const drop = async (breach: 'stays-open' | 'ends'): Promise<void> => {
    await submit(world, ids, 'alfa', withoutWells, 1, dropped(breach));
    await testOfPlan(world, ids, { version: 2, verdict: 'fits' });
  };
  const correct = async (expectedOn: string, basedOn: number): Promise<Report> => {
    const correction = `Verbeterd na versie ${basedOn}.`;
    const { body } = await report(
      world,
      ids,
      givenReport({ period: january, basedOn, correction, goals: said(expectedOn) }),
    );
    return body as unknown as Report;
  };

  test('changes nothing of what a period before it is measured by: a correction accounts for the plan of its period', async () => {
    await drop('stays-open');
    const corrected = await correct('2028-02-20', 1);
    expect(corrected).toMatchObject({ colour: 'red', plan: { version: 1 }, version: 2 });
    expect((await allianceNow(world, ids)).report).toMatchObject({ colour: 'red', breaches: [expect.any(String)] });
    // What is not in the plan that holds now can still be reported as over.
    expect(await correct('2027-12-31', 2)).toMatchObject({ colour: 'green', plan: { version: 1 } });
    expect((await allianceNow(world, ids)).report?.breaches).toEqual([]);
  });

  test('says what becomes of its open breach, and ends it only when it is found to fit', async () => {
    await expect(submit(world, ids, 'alfa', withoutWells, 1)).rejects.toMatchObject({
      faults: [{ pointer: '/dropped' }],
    });
    await submit(world, ids, 'alfa', withoutWells, 1, dropped('ends'));
    expect((await allianceNow(world, ids)).report?.breaches).toHaveLength(1);
    await testOfPlan(world, ids, { version: 2, verdict: 'fits' });
    const { report: standing, endedGoals } = await allianceNow(world, ids);
    expect([standing?.breaches, endedGoals]).toEqual([[], ['putten']]);
    expect(await factsOfType(world, 'alliances', 'alliance.breach-dropped')).toMatchObject([
      { data: { status: 'over', version: 2 } },
    ]);
    // A correction of the period before shows the deviation, and opens nothing again of what was decided.
    expect(await correct('2028-02-20', 1)).toMatchObject({ colour: 'red' });
    expect((await allianceNow(world, ids)).report?.breaches).toEqual([]);
  });

  test('ends no breach that came on the ladder, not even between its submission and its test (rule 16)', async () => {
    await submit(world, ids, 'alfa', withoutWells, 1, dropped('ends'));
    const about = { kind: 'goal', goalId: 'bewegen', planGoalId: 'putten' } as const;
    await raise(world, ids.programmeId, { ...raised('goal-late', 60), about });
    await expect(testOfPlan(world, ids, { version: 2, verdict: 'fits' })).rejects.toMatchObject({
      code: 'breach-stays',
    });
    await expect(submit(world, ids, 'alfa', withoutWells, 2, dropped('ends'))).rejects.toMatchObject({
      code: 'breach-stays',
    });
    await submit(world, ids, 'alfa', withoutWells, 2, dropped('stays-open'));
    expect(await testOfPlan(world, ids, { version: 3, verdict: 'fits' })).toMatchObject({ status: 201 });
  });
});
