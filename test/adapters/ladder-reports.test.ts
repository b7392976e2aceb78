import { beforeEach, describe, expect, test } from 'vitest';
import type { PlanContent } from '#functions/alliances/domain/plan.ts';
import { submitPlan } from '#functions/alliances/operations/submit-plan.ts';
import { submitReport } from '#functions/alliances/operations/submit-report.ts';
import { testPlan } from '#functions/alliances/operations/test-plan.ts';
import type { GivenReport } from '#functions/alliances/terms/report.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import { moveEscalation } from '#functions/escalations/operations/move-escalation.ts';
import { readEscalation } from '#functions/escalations/operations/read-escalations.ts';
import { endLeftBehind, endWithAlliance } from '#functions/escalations/reactions/end-with-alliance.ts';
import { proposeEscalation, proposeMissed } from '#functions/escalations/reactions/propose-escalation.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { application } from '../support/callers.ts';
import { eachOf } from '../support/each-of.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import {
  allianceNow,
  as,
  inForce,
  move,
  registryWithApps,
  report,
  submit,
  testOfPlan,
  working,
} from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { answered, escalationNow, raise, raised } from './support/ladder.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const january = { from: '2027-01-01', until: '2027-02-01' };
const february = { from: '2027-02-01', until: '2027-03-01' };
const march = { from: '2027-03-01', until: '2027-04-01' };
/** So many percent over what the plan costs; the example framework tolerates 5 %, and lets the regiegroep decide up to 10. */
const over = (percent: number): Partial<GivenReport> => ({
  budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 100_000 + percent * 1_000 }],
});
const onTrack = { planGoalId: 'bewegende-kinderen', reached: 81, forecast: 90 };
/** The watching begins at the moment that the ladder's clock stands still on; reports come after it or before. */
const watched = afterTerms;
const afterWatching = '2028-03-01T09:00:00.001Z';

describe('a report and the ladder', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await working(world);
  });

  const escalations = () => world.ladderDeps.escalations.escalations(programmeId);
  const reportAt = async (moment: string, given: Partial<GivenReport>) =>
    submitReport(world.allianceDeps).answer({
      params: ids,
      body: givenReport(given),
      query: {},
      caller: application(as('alfa', ids)),
      standing: await world.deps.registry.standingOfApp(programmeId, as('alfa', ids), localDate(moment)),
      now: moment,
    });
  /** Delivers every forecast that was ever told, so many times, all at once. */
  const deliver = async (times = 1): Promise<void> => {
    const forecastFacts = await factsOfType(world, 'alliances', 'alliance.breach-forecast');
    const deliveries = Array.from({ length: times }, () => forecastFacts).flat();
    const propose = proposeEscalation(world.ladderDeps);
    await Promise.all(deliveries.map(({ data }) => propose(data as unknown as Parameters<typeof propose>[0], now)));
  };
  const advance = () =>
    laddersOf(world).advance({ programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 });
  const ask = async (said: string): Promise<void> => {
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    await openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    await answered(world, await escalationNow(world, programmeId), said);
    await advance();
  };
  const withdraw = async (escalationId: string): Promise<void> => {
    const { visit } = await escalationNow(world, programmeId, escalationId);
    const move = { visit, move: 'withdraw', motivation: 'De aannemer maakt een doorstart.' };
    const deps = { ...world.ladderDeps, rounds: world.roundDeps.rounds };
    await called(moveEscalation(deps), { programmeId, escalationId }, move, as('alfa', ids));
  };
  /** Proposed by the system, raised by the alliance, solved by the programmabureau to its satisfaction. */
  const toWatched = async (): Promise<void> => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    for (const said of ['raised', 'solution', 'sufficient']) await ask(said);
    expect(await escalationNow(world, programmeId)).toMatchObject({ stage: 'watched', watchedSince: watched });
  };

  test('that forecasts a breach proposes one escalation, delivered three times at once', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver(3);
    expect(await escalations()).toMatchObject([
      {
        escalationId: 'escalation-1',
        stage: 'proposed',
        report: '2027-01-01_2027-02-01.1',
        dossier: {
          breach: 'budget-overrun',
          about: { kind: 'budget-line', lineId: 'gezond' },
          size: 8,
          unit: 'percent',
        },
        mandate: { reach: 'within' },
      },
    ]);
    expect(await factsOfType(world, 'escalations', 'escalation.stage-entered')).toHaveLength(1);
  });

  test('that tells of the same breach as the one before is no second escalation, and late facts change nothing', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    await report(world, ids, givenReport({ period: february, ...over(9) }));
    await deliver(2);
    expect(await escalations()).toHaveLength(1);
  });

  test('that forecasts more than was raised is kept with the escalation, once, and is what its pages and its ruling show', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    for (const said of ['raised', 'no-solution']) await ask(said);
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    await openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    const round = await world.roundDeps.rounds.round((await escalationNow(world, programmeId)).roundId ?? '');
    const page = async () =>
      JSON.stringify(round && (await world.roundDeps.matters.escalation.content(round))).replaceAll('\u00a0', ' ');
    expect(await page()).not.toContain('latere rapportage');
    await report(world, ids, givenReport({ period: february, ...over(9) }));
    await deliver(3);
    await reportAt('2027-04-02T09:00:00.000Z', { period: march, ...over(7) });
    await deliver(3);
    const first = '2027-01-01_2027-02-01.1';
    expect(await escalations()).toMatchObject([{ stage: 'ruling', visit: 3, dossier: { size: 9 }, report: first }]);
    expect(await page()).toContain(
      '"Het budget wordt naar verwachting met 8 procent overschreden (€ 80 boven de begroting van € 1.000)"',
    );
    expect(await page()).toContain(
      '"Het budget wordt naar verwachting met 9 procent overschreden (€ 90 boven de begroting van € 1.000)"',
    );
    const { body } = await called(readEscalation(world.ladderDeps), { programmeId, escalationId: 'escalation-1' });
    const figures = { kind: 'money', report: '2027-02-01_2027-03-01.1', forecastCents: 109_000, budgetCents: 100_000 };
    expect(body).toMatchObject({
      size: 9,
      figures,
      growths: [{ report: '2027-02-01_2027-03-01.1', from: 8, size: 9 }],
    });
    const grownFacts = await factsOfType(world, 'escalations', 'escalation.breach-grown');
    expect(grownFacts.map(({ data }) => data)).toEqual([
      { programmeId, escalationId: 'escalation-1', reportId: '2027-02-01_2027-03-01.1' },
    ]);
    await answered(world, await escalationNow(world, programmeId), 'for');
    await advance();
    expect(await escalationNow(world, programmeId)).toMatchObject({ stage: 'watched', dossier: { size: 9 } });
  });

  test('that forecasts more is kept with the escalation once, also when the ladder moves before it receives the report', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    await ask('raised');
    await report(world, ids, givenReport({ period: february, ...over(9) }));
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    await openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    await answered(world, await escalationNow(world, programmeId), 'no-solution');
    // Another one draws the same conclusion between this one's reading and writing.
    const { alliances } = world.ladderDeps;
    const slow = { ...alliances };
    slow.reportSince = async (...parameters) => {
      await advance();
      return alliances.reportSince(...parameters);
    };
    const behind = laddersOf({ ...world, ladderDeps: { ...world.ladderDeps, alliances: slow } });
    const driven = { programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 } as const;
    expect(await behind.advance(driven)).toMatchObject({ stage: 'ruling', visit: 3 });
    const grown = async () => {
      const { body } = await called(readEscalation(world.ladderDeps), { programmeId, escalationId: 'escalation-1' });
      return body;
    };
    const kept = { size: 9, growths: [{ report: '2027-02-01_2027-03-01.1', from: 8, size: 9 }] };
    expect(await grown()).toMatchObject({ stage: 'ruling', visit: 3, ...kept });
    await deliver(2);
    expect(await grown()).toMatchObject(kept);
    expect(await factsOfType(world, 'escalations', 'escalation.breach-grown')).toHaveLength(1);
  });

  test('over another plan year neither confirms that a budget is safe nor takes its breach for its own', async () => {
    await toWatched();
    const plan = { year: 2028, basedOn: 0, content: planContent() };
    await called(submitPlan(world.allianceDeps), ids, plan, as('alfa', ids));
    await called(testPlan(world.allianceDeps), { ...ids, year: '2028' }, { version: 1, verdict: 'fits' });
    await reportAt(afterWatching, { period: { from: '2028-01-01', until: '2028-02-01' }, ...over(0) });
    expect(await advance()).toMatchObject({ stage: 'ruling' });
    // Nothing threatens a year that is over; what it came to is still to be settled on the ladder.
    expect((await allianceNow(world, ids)).report?.breaches).toEqual([]);
    await reportAt('2028-03-02T09:00:00.000Z', { period: { from: '2028-02-01', until: '2028-03-01' }, ...over(9) });
    await deliver(2);
    expect(await advance()).toMatchObject({ stage: 'ruling' });
    expect((await escalations()).map(({ dossier: { year, size } }) => [year, size])).toEqual([
      [2027, 8],
      [2028, 9],
    ]);
  });

  describe('over a later year than the budget, of which no report can speak any more', () => {
    const later = async (): Promise<void> => {
      const plan = { year: 2028, basedOn: 0, content: planContent() };
      await called(submitPlan(world.allianceDeps), ids, plan, as('alfa', ids));
      await called(testPlan(world.allianceDeps), { ...ids, year: '2028' }, { version: 1, verdict: 'fits' });
      await reportAt(afterWatching, { period: { from: '2028-01-01', until: '2028-02-01' }, ...over(0) });
    };
    const last = async () => {
      const escalation = await escalationNow(world, programmeId);
      return world.ladderDeps.escalations.visit(escalation, escalation.visit);
    };

    test('brings what was only held to be solved to the regiegroep, and ends it once that has decided', async () => {
      await toWatched();
      await later();
      expect(await advance()).toMatchObject({ stage: 'ruling' });
      expect(await last()).toMatchObject({ trigger: 'unreported', by: '2028-01-01_2028-02-01.1' });
      await ask('for');
      expect(await escalationNow(world, programmeId)).toMatchObject({ stage: 'watched' });
      expect(await advance()).toMatchObject({ stage: 'solved' });
      expect((await last())?.motivation).toContain('Over het budget van 2027 komt geen rapportage meer.');
      expect(await advance()).toMatchObject({ stage: 'solved' });
    });

    test('confirms it where the last report on its own year forecast no breach any more', async () => {
      await report(world, ids, givenReport({ period: january, ...over(8) }));
      await deliver();
      for (const said of ['raised', 'solution']) await ask(said);
      await report(world, ids, givenReport({ period: february, ...over(4) }));
      await ask('sufficient');
      expect(await advance()).toMatchObject({ stage: 'watched' });
      await later();
      expect(await advance()).toMatchObject({ stage: 'solved' });
      expect(await last()).toMatchObject({ trigger: 'confirmed', by: '2027-02-01_2027-03-01.1' });
    });
  });

  test('that tells of two breaches proposes two', async () => {
    const goals = [{ planGoalId: 'bewegende-kinderen', reached: 81, forecast: 85 }];
    await report(world, ids, givenReport({ period: january, ...over(8), goals }));
    await deliver(3);
    const found = await escalations();
    expect(found.map(({ dossier }) => dossier.breach).sort()).toEqual(['budget-overrun', 'goal-missed']);
    expect(found.find(({ dossier }) => dossier.breach === 'goal-missed')).toMatchObject({
      // Half of the way from 80 to 90 is missed; the framework says nothing of it, so nobody has a mandate.
      dossier: { about: { kind: 'goal', goalId: 'bewegen', planGoalId: 'bewegende-kinderen' }, size: 50 },
      mandate: { reach: 'beyond' },
    });
  });

  test.each([
    ['never, by a day far away', { goals: [{ ...onTrack, expectedOn: '2999-12-31' }] }, 355_016],
    ['a thousand times the budget and more', over(200_000), 200_000],
  ])('that forecasts %s is proposed, and read, like any other', async (_, given: Partial<GivenReport>, size) => {
    await report(world, ids, givenReport({ period: january, ...given }));
    await deliver();
    expect(await escalations()).toMatchObject([{ stage: 'proposed', dossier: { size } }]);
  });

  test('within what is tolerated proposes nothing', async () => {
    await report(world, ids, givenReport({ period: january, ...over(5) }));
    await deliver();
    expect(await escalations()).toEqual([]);
  });

  test('is proposed again only by a later report, when the alliance does not raise it', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    await ask('not-raised');
    expect(await escalationNow(world, programmeId)).toMatchObject({ stage: 'dismissed' });
    await deliver(3);
    expect(await escalations()).toHaveLength(1);
    await report(world, ids, givenReport({ period: february, ...over(8) }));
    await deliver(3);
    expect(await escalations()).toMatchObject([{ stage: 'dismissed' }, { stage: 'proposed' }]);
  });

  test('that was received while its breach was on the ladder proposes it no more, however late its fact comes once more', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    await report(world, ids, givenReport({ period: february, ...over(8) }));
    await deliver();
    await withdraw('escalation-1');
    await deliver(3);
    expect(await escalations()).toMatchObject([{ stage: 'withdrawn' }]);
  });

  test('is remembered too when the alliance raises the same breach itself after it', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    await ask('not-raised');
    await raise(world, programmeId, raised('budget-overrun', 8));
    await withdraw('escalation-2');
    await deliver(3);
    expect(await escalations()).toMatchObject([{ stage: 'dismissed' }, { stage: 'withdrawn' }]);
  });

  test('whose forecast fact was lost is proposed from by the sweep, once, and what is over or withdrawn is not', async () => {
    const sweep = () => proposeMissed(world.ladderDeps, now);
    await sweep();
    expect(await escalations()).toEqual([]);
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await escalations()).toMatchObject([{ stage: 'proposed', report: '2027-01-01_2027-02-01.1' }]);
    await report(world, ids, givenReport({ period: february, ...over(9) }));
    await sweep();
    expect(await escalations()).toMatchObject([{ stage: 'proposed', dossier: { size: 9 } }]);
    await withdraw('escalation-1');
    await sweep();
    await reportAt('2027-04-02T09:00:00.000Z', { period: march, ...over(5) });
    await sweep();
    expect(await escalations()).toMatchObject([{ stage: 'withdrawn' }]);
  });

  /** A world in whose framework the regiegroep may decide by itself on a goal that is missed by up to 70 %. */
  const withMandateForGoals = async (plan?: PlanContent): Promise<void> => {
    world = await emptyWorld();
    await imported(world, registryWithApps(programmeId));
    const missed = { breach: 'goal-missed', unit: 'percent', tolerance: 5, regiegroep: 70, sounding: 80 } as const;
    const content: FrameworkContent = { ...exampleText, mandate: [...exampleText.mandate, missed] };
    await inForce(world, { content });
    await working(world, plan);
  };

  describe('on two goals of a plan that serve the same goal of the framework', () => {
    const goals = [
      planGoal({ planGoalId: 'bomen', title: 'Duizend bomen', baseline: 0, target: 100 }),
      planGoal({ planGoalId: 'putten', title: 'Honderd putten', baseline: 0, target: 100 }),
    ];
    const forecasts = (bomen: number, putten: number) => ({
      goals: [
        { planGoalId: 'bomen', reached: 0, forecast: bomen },
        { planGoalId: 'putten', reached: 0, forecast: putten },
      ],
    });
    const named = async () =>
      (await escalations()).map(({ title, stage, dossier }) => [title, dossier.size, stage] as const).sort();
    beforeEach(async () => {
      await withMandateForGoals(planContent(100_000, { goals }));
      // The trees are 8 % short, the wells 60 %.
      await report(world, ids, givenReport({ period: january, ...forecasts(92, 40) }));
    });
    const trees = 'Samen bewegen: een doel dat niet wordt gehaald (Duizend bomen)';
    const wells = 'Samen bewegen: een doel dat niet wordt gehaald (Honderd putten)';

    test('proposes two escalations, each named by its own goal, however often it is received', async () => {
      await deliver(3);
      expect(await named()).toEqual([
        [trees, 8, 'proposed'],
        [wells, 60, 'proposed'],
      ]);
      await report(world, ids, givenReport({ period: february, ...forecasts(90, 40) }));
      await deliver(2);
      expect(await named()).toEqual([
        [trees, 10, 'proposed'],
        [wells, 60, 'proposed'],
      ]);
    });

    test('names the goal on the page of whoever is asked, and in the API', async () => {
      await deliver();
      for (const { escalationId, title } of eachOf(await escalations())) {
        const goal = title === trees ? 'Duizend bomen' : 'Honderd putten';
        const matter = world.roundDeps.matters.escalation;
        const round = { programmeId, matter: 'escalation', matterId: escalationId } as const;
        const put = await matter.called(round);
        expect(put?.subject.title).toContain(goal);
        const content = await matter.content({ ...round, ...put } as Parameters<typeof matter.content>[0]);
        expect(JSON.stringify(content)).toContain(`["Doel van het jaarplan","${goal}"]`);
        const { body } = await called(readEscalation(world.ladderDeps), { programmeId, escalationId });
        expect(body).toMatchObject({ title, about: { planGoal: goal } });
      }
    });

    test('that is withdrawn for the one goes on for the other', async () => {
      await deliver();
      const [first] = (await escalations()).filter(({ title }) => title === trees);
      await withdraw(first?.escalationId ?? '');
      expect(await named()).toEqual([
        [trees, 8, 'withdrawn'],
        [wells, 60, 'proposed'],
      ]);
    });

    test('is confirmed for each by what a later report says of it alone', async () => {
      await report(world, ids, givenReport({ period: february, ...forecasts(100, 40) }));
      const facts = allianceFacts(world.allianceDeps.alliances);
      const about = (planGoalId?: string) => ({
        breach: 'goal-missed' as const,
        about: { kind: 'goal' as const, goalId: 'bewegen', ...(planGoalId ? { planGoalId } : {}) },
      });
      const said = async (planGoalId?: string) =>
        (await facts.reportSince(ids, about(planGoalId), '2027-01-01T00:00:00Z'))?.forecast;
      expect([await said('bomen'), await said('putten')]).toEqual([undefined, 60]);
      // What was put on the ladder for the goal as a whole before is confirmed when all of it is.
      expect(await said()).toBe(60);
    });

    test('is on the ladder already where it was raised for the goal as a whole, and the other way round', async () => {
      await raise(world, programmeId, raised('goal-missed', 70));
      await deliver(2);
      expect(await escalations()).toHaveLength(1);
      await withdraw('escalation-1');
      await report(world, ids, givenReport({ period: february, ...forecasts(92, 40) }));
      await deliver();
      expect(await escalations()).toHaveLength(3);
      await expect(raise(world, programmeId, raised('goal-missed', 70))).rejects.toMatchObject({ code: 'breach-open' });
    });

    test('is raised by the alliance for one of them by its name in the plan, and for no other', async () => {
      const raising = raised('goal-missed', 60);
      const of = (planGoalId: string) => ({
        ...raising,
        about: { kind: 'goal', goalId: 'bewegen', planGoalId } as const,
      });
      expect((await raise(world, programmeId, of('putten'))).status).toBe(201);
      expect((await escalations()).map(({ title }) => title)).toEqual([wells]);
      await expect(raise(world, programmeId, of('struiken'))).rejects.toMatchObject({
        faults: [{ pointer: '/about/planGoalId' }],
      });
    });
  });

  test('beyond the mandate of the regiegroep can neither be "not needed" nor be withdrawn by the alliance (rule 16)', async () => {
    // The framework says nothing of goals that are missed: each goes beyond the mandate.
    const short = { goals: [{ planGoalId: 'bewegende-kinderen', reached: 81, forecast: 85 }] };
    await report(world, ids, givenReport({ period: january, ...short }));
    await deliver();
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    await openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    const escalationBefore = await escalationNow(world, programmeId);
    await expect(answered(world, escalationBefore, 'not-raised')).rejects.toMatchObject({
      code: 'not-entitled',
      rule: 'keep a breach off the ladder',
    });
    await expect(withdraw('escalation-1')).rejects.toMatchObject({ rule: 'withdraw an escalation' });
    expect(await escalations()).toMatchObject([{ stage: 'proposed' }]);
  });

  test('is proposed for each goal of the plan that it was told of, and no more once that was withdrawn', async () => {
    await withMandateForGoals();
    const sweep = () => proposeMissed(world.ladderDeps, now);
    const missed = (planGoalId: string) => ({ goals: [{ planGoalId, reached: 81, forecast: 85 }] });
    await report(world, ids, givenReport({ period: january, ...missed('bewegende-kinderen') }));
    const content = planContent(100_000, { goals: [planGoal({ planGoalId: 'spelende-kinderen' })] });
    // The breach of the goal that the second plan drops stays open, and the plan holds from the next period on.
    const dropped = [{ planGoalId: 'bewegende-kinderen', breach: 'stays-open' as const, reason: 'Een ander doel.' }];
    await submit(world, ids, 'alfa', content, 1, dropped);
    await testOfPlan(world, ids, { version: 2, verdict: 'fits' });
    await reportAt('2027-04-02T09:00:00.000Z', { period: march, ...missed('spelende-kinderen') });
    await sweep();
    await sweep();
    expect(await escalations()).toHaveLength(2);
    for (const { escalationId } of await escalations()) await withdraw(escalationId);
    await sweep();
    await sweep();
    await deliver(2);
    expect(await escalations()).toMatchObject([{ stage: 'withdrawn' }, { stage: 'withdrawn' }]);
    await move(world, ids, { move: 'complete' }, as('alfa', ids));
    expect(await move(world, ids, { move: 'close' })).toMatchObject({ body: { phase: 'closed' } });
  });

  test('that forecasts more than the mandate reaches takes the breach out of the hands of the seats (rule 1)', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    for (const said of ['raised', 'no-solution']) await ask(said);
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    await openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    const ruling = await escalationNow(world, programmeId);
    expect(ruling).toMatchObject({ stage: 'ruling', mandate: { reach: 'within' } });
    await report(world, ids, givenReport({ period: february, ...over(60) }));
    const tasks = await world.roundDeps.rounds.tasks(ruling.roundId ?? '');
    expect(tasks.length).toBeGreaterThan(0);
    // Not that they hold no seat: nobody exceeds the mandate, and whoever is refused reads so.
    for (const { taskId } of eachOf(tasks))
      await expect(answer(world, taskId, { answer: 'for' })).rejects.toMatchObject({
        code: 'not-entitled',
        rule: 'exceed the mandate',
        message: expect.stringContaining('Nobody may exceed the mandate: the klankbordgroep is sounded'),
      });
    await answered(world, ruling, undefined);
    await advance();
    expect(await escalationNow(world, programmeId)).toMatchObject({
      stage: 'sounding',
      dossier: { size: 60 },
      mandate: { reach: 'beyond' },
    });
  });

  test('on which nobody below said a word is put to the seats without speaking of an advice (rule 4)', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    const open = () => openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    for (const stage of ['proposed', 'solution']) {
      await open();
      const escalation = await escalationNow(world, programmeId);
      expect(escalation.stage).toBe(stage);
      await answered(world, escalation, undefined);
      await advance();
    }
    await open();
    const ruling = await escalationNow(world, programmeId);
    expect(ruling.stage).toBe('ruling');
    const round = await world.roundDeps.rounds.round(ruling.roundId ?? '');
    expect(round?.question).toContain(
      'Besluit u deze dreigende afwijking toe te staan tot en met 8 procent, tot en met 31 december 2027?',
    );
    await answered(world, ruling, 'for');
    await advance();
    const visit = await world.ladderDeps.escalations.visit(ruling, ruling.visit + 1);
    expect(visit?.motivation).toContain('De regiegroep heeft besloten de afwijking toe te staan.');
    expect(visit?.motivation).not.toMatch(/advi/i);
  });

  test('after the watching began confirms the solution when it forecasts no breach', async () => {
    await toWatched();
    await reportAt(afterWatching, { period: february, ...over(5) });
    const [first, second] = [await advance(), await advance()];
    expect([first.stage, second.stage]).toEqual(['solved', 'solved']);
    expect(await escalationNow(world, programmeId)).toMatchObject({ stage: 'solved', endedAt: afterTerms });
    // What was solved can threaten again, as a matter of its own.
    await reportAt('2028-03-02T09:00:00.000Z', { period: march, ...over(8) });
    await deliver(2);
    expect(await escalations()).toMatchObject([{ stage: 'solved' }, { stage: 'proposed', visit: 1 }]);
  });

  test('after the watching began opens it again on the first rung when it does forecast the breach, with its new size', async () => {
    await toWatched();
    await reportAt(afterWatching, { period: february, ...over(12) });
    await Promise.all([deliver(2), advance()]);
    await advance();
    expect(await escalations()).toHaveLength(1);
    const escalation = await escalationNow(world, programmeId);
    expect(escalation).toMatchObject({
      stage: 'solution',
      dossier: { size: 12 },
      mandate: { reach: 'after-sounding' },
    });
    expect(escalation.watchedSince).toBeUndefined();
    expect(escalation.roundId).toBe('proefland.escalation-1.solution.2');
    const visit = await world.ladderDeps.escalations.visit(escalation, escalation.visit);
    expect(visit?.motivation).toContain('De volgende rapportage bevestigt de oplossing niet.');
    expect(visit).toMatchObject({ from: 'watched', trigger: 'not-confirmed', by: '2027-02-01_2027-03-01.1' });
  });

  test('that does not come in time ends the watching too, unconfirmed: the regiegroep is next, and it is written down', async () => {
    await toWatched();
    const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
    // The small programme says nothing of it: half a year after 1 March 2028, a Friday, at the end of the day in Amsterdam.
    const until = '2028-09-01T21:59:59.000Z';
    expect(await escalationNow(world, programmeId)).toMatchObject({ watchedUntil: until });
    const [early, late] = [laddersOf(world, '2028-09-01T21:59:58.999Z'), laddersOf(world, until)];
    expect([(await early.locate(ids)).ripe, (await late.locate(ids)).ripe]).toEqual([false, true]);
    expect(await early.advance({ ...ids, generation: 1 })).toMatchObject({ stage: 'watched' });
    const moved = await Promise.all([late, late].map((one) => one.advance({ ...ids, generation: 1 })));
    expect(moved.map(({ stage }) => stage)).toEqual(['ruling', 'ruling']);
    const escalation = await escalationNow(world, programmeId);
    expect(escalation.watchedUntil).toBeUndefined();
    const visit = await world.ladderDeps.escalations.visit(escalation, escalation.visit);
    expect(visit).toMatchObject({ from: 'watched', trigger: 'unreported', by: `term.${until}` });
    expect(visit?.motivation).toContain('Binnen de termijn kwam er geen rapportage');
    expect(visit?.motivation).toContain('tot en met 10 procent besluit de regiegroep');
  });

  test('keeps its alliance from being closed while it is watched, by name, and not any more when it is solved', async () => {
    await toWatched();
    await move(world, ids, { move: 'complete' }, as('alfa', ids));
    const close = () => move(world, ids, { move: 'close' });
    await expect(close()).rejects.toMatchObject({
      code: 'not-ready',
      message: expect.stringContaining('escalation-1'),
    });
    await reportAt(afterWatching, { period: february, ...over(5) });
    await advance();
    expect(await close()).toMatchObject({ body: { phase: 'closed' } });
  });

  describe('of an alliance that is closed', () => {
    const close = async (): Promise<void> => {
      await move(world, ids, { move: 'complete' }, as('alfa', ids));
      await move(world, ids, { move: 'close' });
    };

    test('lets nothing be raised any more: nobody reports whether it is solved', async () => {
      await report(world, ids, givenReport({ period: january, ...over(5) }));
      await close();
      await expect(raise(world, programmeId, raised('goal-late', 60))).rejects.toMatchObject({
        code: 'alliance-closed',
      });
      expect(await escalations()).toEqual([]);
    });

    test('was asked about all that its last report forecasts before it was closed, received or not', async () => {
      await report(world, ids, givenReport({ period: january, ...over(8) }));
      await expect(close()).rejects.toMatchObject({
        code: 'not-ready',
        message: expect.stringContaining('budget-overrun.2027-01-01_2027-02-01.1'),
      });
      await deliver();
      await expect(move(world, ids, { move: 'close' })).rejects.toMatchObject({
        message: expect.stringContaining('escalation-1'),
      });
      await ask('not-raised');
      await move(world, ids, { move: 'close' });
      await deliver(2);
      expect(await escalations()).toMatchObject([{ stage: 'dismissed' }]);
    });

    test('ends what came on the ladder in the moment in which it was closed, with its reason, once', async () => {
      await report(world, ids, givenReport({ period: january, ...over(5) }));
      // Read before the alliance closes, written after it.
      const reading = { ...world.ladderDeps, alliances: { ...world.ladderDeps.alliances } };
      const before = await world.ladderDeps.alliances.standing(programmeId, ids.allianceId);
      reading.alliances.standing = async () => before;
      await close();
      await raise({ ...world, ladderDeps: reading }, programmeId, raised('goal-late', 60));
      await Promise.all([endLeftBehind(world.ladderDeps, now), endWithAlliance(world.ladderDeps, ids, now)]);
      await endWithAlliance(world.ladderDeps, ids, now);
      expect(await escalations()).toMatchObject([{ stage: 'withdrawn', visit: 2 }]);
      const visit = await world.ladderDeps.escalations.visit({ programmeId, escalationId: 'escalation-1' }, 2);
      expect(visit).toMatchObject({ by: 'alliance.samen-bewegen', trigger: 'withdraw' });
      expect(visit?.motivation).toContain('afgesloten');
    });

    test('ends nothing of one that is still at work', async () => {
      await raise(world, programmeId, raised('goal-late', 60));
      await endWithAlliance(world.ladderDeps, ids, now);
      await endLeftBehind(world.ladderDeps, now);
      expect(await escalations()).toMatchObject([{ stage: 'solution' }]);
    });
  });

  test.each([
    ['confirms nothing', over(0)],
    ['opens nothing again', over(12)],
  ])('from before the watching began %s', async (_, said) => {
    await toWatched();
    await reportAt('2028-03-01T08:59:59.999Z', { period: february, ...said });
    expect(await advance()).toMatchObject({ stage: 'watched' });
  });

  test.each([
    ['2028-03-01T09:00:00Z', afterWatching, true],
    ['2028-03-01T09:00:00.000Z', '2028-03-01T09:00:01Z', true],
    // The same moment, and an earlier one, however they are written.
    ['2028-03-01T09:00:00.000Z', '2028-03-01T09:00:00Z', false],
    ['2028-03-01T09:00:00.5Z', '2028-03-01T09:00:00Z', false],
    ['2028-03-01T09:00:00.0001Z', '2028-03-01T09:00:00Z', false],
  ])('is held against the moment itself, not its spelling: since %s, reported at %s', async (since, at, later) => {
    await reportAt(at, { period: january, ...over(8) });
    const facts = allianceFacts(world.allianceDeps.alliances);
    const found = await facts.reportSince(
      ids,
      { breach: 'budget-overrun', about: { kind: 'budget-line', lineId: 'gezond' } },
      since,
    );
    expect(found !== undefined).toBe(later);
  });
});
