import { beforeEach, describe, expect, test } from 'vitest';
import { submitReport } from '#functions/alliances/operations/submit-report.ts';
import { obligationsOf } from '#functions/escalations/alliances/obligations.ts';
import { followUpObligation } from '#functions/escalations/operations/follow-up-obligation.ts';
import { readEscalation } from '#functions/escalations/operations/read-escalations.ts';
import { announceDispensations } from '#functions/escalations/reactions/announce-dispensations.ts';
import { locateEscalation } from '#functions/escalations/reactions/locate-escalation.ts';
import { proposeEscalation, proposeMissed } from '#functions/escalations/reactions/propose-escalation.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { application } from '../support/callers.ts';
import { givenReport } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { as, report, working } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { called } from './support/governance.ts';
import { answered, escalationNow } from './support/ladder.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const january = { from: '2027-01-01', until: '2027-02-01' };
const autumn = { from: '2027-07-01', until: '2027-10-01' };
const year = { from: '2027-10-01', until: '2028-01-01' };
/** So many percent over what the plan costs; the example framework tolerates 5 %, and lets the regiegroep decide up to 10. */
const over = (percent: number) => ({
  budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 100_000 + percent * 1_000 }],
});

describe('a ruling that allows a deviation', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await working(world);
  });

  const escalations = () => world.ladderDeps.escalations.escalations(programmeId);
  const stages = async () => (await escalations()).map(({ stage }) => stage);
  const reportAt = async (moment: string, period: { from: string; until: string }, percent: number) =>
    submitReport(world.allianceDeps).answer({
      params: ids,
      body: givenReport({ period, ...over(percent) }),
      query: {},
      caller: application(as('alfa', ids)),
      standing: await world.deps.registry.standingOfApp(programmeId, as('alfa', ids), localDate(moment)),
      now: moment,
    });
  const deliver = async (at = now): Promise<void> => {
    const forecastFacts = await factsOfType(world, 'alliances', 'alliance.breach-forecast');
    const propose = proposeEscalation(world.ladderDeps);
    for (const { data } of [...forecastFacts, ...forecastFacts])
      await propose(data as unknown as Parameters<typeof propose>[0], at);
  };
  const advance = (at?: string) =>
    laddersOf(world, at).advance({ programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 });
  const ask = async (said: string, drafted?: Parameters<typeof answered>[3], at?: string): Promise<void> => {
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    await openRound(roundDeps)({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    await answered(world, await escalationNow(world, programmeId), said, drafted);
    await advance(at);
  };
  const last = async () => {
    const escalation = await escalationNow(world, programmeId);
    return world.ladderDeps.escalations.visit(escalation, escalation.visit);
  };
  /** The first month forecasts 8 percent over, and the seats allow it. */
  const toRuling = async (): Promise<void> => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    for (const said of ['raised', 'no-solution', 'for']) await ask(said);
  };
  const reportId = (period: { from: string; until: string }) => `${period.from}_${period.until}.1`;

  test('is put to the seats and recorded with its size, its day and its decision', async () => {
    await toRuling();
    expect(await last()).toMatchObject({
      stage: 'watched',
      motivation: expect.stringContaining('Toegestaan tot en met 8 procent, tot en met 31 december 2027.'),
    });
    const round = await world.roundDeps.rounds.round('proefland.escalation-1.ruling.1');
    expect(round?.question).toContain('toe te staan tot en met 8 procent, tot en met 31 december 2027?');
    expect(JSON.stringify(round && (await world.roundDeps.matters.escalation.content(round)))).toContain(
      'Wat staat u toe als u zo besluit?',
    );
    const { body } = await called(readEscalation(world.ladderDeps), { programmeId, escalationId: 'escalation-1' });
    expect(body).toMatchObject({
      dispensations: [
        { upTo: 8, unit: 'percent', until: '2027-12-31', decisionId: 'proefland.escalation-1.ruling.1.outcome' },
      ],
    });
  });

  test('holds: a report that forecasts the same is within it, and opens nothing again', async () => {
    await toRuling();
    await reportAt('2028-04-02T09:00:00.000Z', year, 8);
    const { colour, findings } = await world.allianceDeps.alliances.report(ids, reportId(year));
    expect(colour).toBe('amber');
    expect(findings).toContainEqual(
      expect.objectContaining({
        about: 'budget',
        dispensation: { escalationId: 'escalation-1', upTo: 8, until: '2027-12-31', standing: 'allowed' },
      }),
    );
    await deliver('2028-04-02T09:00:00.000Z');
    expect(await advance()).toMatchObject({ stage: 'solved' });
    expect((await last())?.motivation).toContain('blijft binnen wat het besluit van de regiegroep toestaat');
    // Its year is over: what was allowed until its last day needs no new decision after it.
    for (const at of [now, '2029-06-01T09:00:00.000Z']) await proposeMissed(world.ladderDeps, at);
    expect(await stages()).toEqual(['solved']);
  });

  test('ends with its last day: without a new report, the sweep proposes again what the last one still forecasts, once', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    await ask('raised');
    await ask('no-solution', {
      dispensation: { upTo: 8, until: '2027-06-30', conditions: ['De regiegroep krijgt de cijfers.'] },
    });
    await ask('for');
    // The ladder of this test stands in 2028; the period of the report lies within what was allowed.
    await reportAt('2028-04-02T09:00:00.000Z', { from: '2027-02-01', until: '2027-04-01' }, 8);
    expect(await advance()).toMatchObject({ stage: 'solved' });
    // Its condition is due on the last day at the latest, until somebody says what became of it (rule 22).
    const due = obligationsOf(world.ladderDeps.escalations);
    expect(await due.of(programmeId)).toEqual([
      {
        what: 'dispensation-condition',
        allianceId: 'samen-bewegen',
        escalationId: 'escalation-1',
        obligationId: 'escalation-1.4.dispensation-condition-1',
        number: 1,
        dueOn: '2027-06-30',
        text: 'De regiegroep krijgt de cijfers.',
        status: 'open',
        asked: 0,
      },
    ]);
    await proposeMissed(world.ladderDeps, '2027-06-30T09:00:00.000Z');
    expect(await stages()).toEqual(['solved']);
    for (const at of ['2027-07-01T09:00:00.000Z', '2027-07-01T10:00:00.000Z'])
      await proposeMissed(world.ladderDeps, at);
    expect(await stages()).toEqual(['solved', 'proposed']);
    const [, second] = await escalations();
    const visit = second && (await world.ladderDeps.escalations.visit(second, 1));
    expect(visit?.motivation).toContain('tot en met 30 juni 2027');
    expect(visit?.motivation).toContain('De laatste rapportage voorziet haar nog steeds.');
  });

  describe('under a condition', () => {
    const condition = 'De regiegroep krijgt de cijfers.';
    const obligationId = 'escalation-1.4.dispensation-condition-1';
    beforeEach(async () => {
      await report(world, ids, givenReport({ period: january, ...over(8) }));
      await deliver();
      await ask('raised');
      await ask('no-solution', {
        dispensation: { upTo: 8, until: '2027-12-31', conditions: [condition, 'Er komt een tweede aannemer.'] },
      });
      await ask('for');
    });
    const followUp = (status: string, at = '2027-05-01T09:00:00.000Z') =>
      called(
        followUpObligation(world.ladderDeps),
        { programmeId, escalationId: 'escalation-1', obligationId },
        { status },
        undefined,
        at,
      );
    const letters = async () => {
      const stored = await factsOfType(world, 'escalations', 'escalation.obligation-changed');
      const { deps } = mailDeps(world, async () => 'sent', now);
      const caused = stored.filter(({ data }) => data['status'] === 'not-done').map(factIn);
      return (await Promise.all(caused.map((one) => everyLetterFor(deps, one, one.time)))).flat();
    };
    const locate = () =>
      locateEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds, clock: () => now })({
        programmeId,
        matter: 'escalation',
        matterId: 'escalation-1',
      });

    test('goes back to the first rung as soon as it is not met, once, and says why', async () => {
      await followUp('in-progress');
      expect(await locate()).toMatchObject({ stage: 'watched', ripe: false });
      await followUp('not-done');
      // The driver wakes on this; a lost, repeated or late event finds the same record.
      expect(await locate()).toMatchObject({ stage: 'watched', ripe: true });
      const before = await letters();
      await Promise.all([advance(), advance()]);
      expect(await advance()).toMatchObject({ stage: 'solution', visit: 5 });
      expect(await last()).toMatchObject({
        from: 'watched',
        trigger: 'condition-not-met',
        by: `obligation.${obligationId}`,
        motivation: expect.stringContaining(`Daaraan is niet voldaan: “${condition}”.`),
      });
      expect((await escalationNow(world, programmeId)).dossier).not.toHaveProperty('dispensation');
      // Both are told what ends, whether the ladder went on already or not.
      expect(before.map(({ addressee }) => addressee)).toEqual(['programmabureau', 'alfa']);
      expect(before.map(({ message }) => message.text.replaceAll('\n', ' '))).toEqual([
        expect.stringContaining('In een aparte e-mail vragen wij u om een oplossing.'),
        expect.stringContaining('Vanaf 1 mei 2027 is de afwijking niet meer toegestaan.'),
      ]);
      expect((await letters()).map(({ message }) => message.text)).toEqual(before.map(({ message }) => message.text));
      // What is decided next has its own conditions.
      await ask('no-solution');
      await ask('for');
      expect(await locate()).toMatchObject({ stage: 'watched', visit: 7, ripe: false });
      await followUp('done', '2027-06-01T09:00:00.000Z').catch(() => undefined);
      expect(await locate()).toMatchObject({ stage: 'watched', ripe: false });
    });

    test('ends with all that is said and asked about it: its end is not announced, and its conditions are due no more', async () => {
      const due = obligationsOf(world.ladderDeps.escalations);
      const ending = { programmeId, escalationId: 'escalation-1', visit: 4, lastDay: '2027-12-31' };
      const announced = fact('nl.regiodeal.escalation.dispensation-ends-soon.v1', now, ending);
      const told = () => everyLetterFor(mailDeps(world, async () => 'sent', now).deps, announced, now);
      expect(await due.of(programmeId)).toHaveLength(2);
      expect((await told()).map(({ addressee }) => addressee)).toEqual(['alfa', 'programmabureau']);
      await followUp('not-done');
      expect(await due.of(programmeId)).toEqual([]);
      await expect(followUp('done', '2027-06-01T09:00:00.000Z')).rejects.toMatchObject({ code: 'no-longer-binding' });
      expect(await told()).toEqual([]);
    });

    test('is not solved by a report that only stays within what was allowed before', async () => {
      await reportAt('2028-04-02T09:00:00.000Z', { from: '2027-02-01', until: '2027-04-01' }, 8);
      await followUp('not-done');
      expect(await advance()).toMatchObject({ stage: 'solution' });
      expect(await last()).toMatchObject({ trigger: 'condition-not-met' });
    });

    test('is solved by a report that forecasts no overrun any more', async () => {
      await followUp('not-done');
      await reportAt('2028-04-02T09:00:00.000Z', { from: '2027-02-01', until: '2027-04-01' }, 0);
      expect(await advance()).toMatchObject({ stage: 'solved' });
    });

    test('goes back when a report forecasts the overrun after it ended', async () => {
      await followUp('not-done');
      await reportAt('2028-04-02T09:00:00.000Z', autumn, 8);
      expect(await advance()).toMatchObject({ stage: 'solution' });
      expect(await last()).toMatchObject({ trigger: 'not-confirmed', by: reportId(autumn) });
    });
  });

  test('has its end announced once, to the alliance and the programmabureau, also by two sweeps at once', async () => {
    await report(world, ids, givenReport({ period: january, ...over(8) }));
    await deliver();
    const dispensation = { upTo: 8, until: '2027-06-30', conditions: [] };
    await ask('raised', undefined, now);
    await ask('no-solution', { dispensation }, now);
    await ask('for', undefined, now);
    const sweep = (at: string) => announceDispensations({ ...world.ladderDeps, clock: () => at });
    const told = () => factsOfType(world, 'escalations', 'escalation.dispensation-ends-soon');
    // It was decided on 1 March: half of its time is over at the end of April.
    await sweep('2027-04-15T09:00:00.000Z');
    expect(await told()).toEqual([]);
    const soon = '2027-06-01T09:00:00.000Z';
    await Promise.all([sweep(soon), sweep(soon)]);
    await sweep('2027-06-15T09:00:00.000Z');
    expect((await told()).map(({ data }) => data)).toMatchObject([
      { escalationId: 'escalation-1', lastDay: '2027-06-30' },
    ]);
    const { deps } = mailDeps(world, async () => 'sent', soon);
    const letters = (await Promise.all((await told()).map((one) => everyLetterFor(deps, factIn(one), soon)))).flat();
    expect(letters.map(({ addressee }) => addressee)).toEqual(['alfa', 'programmabureau']);
    expect(letters[0]?.message.subject).toContain('30 juni 2027');
  });

  test('does not cover more: the matter goes on, or is proposed as a new one once the first has ended', async () => {
    await toRuling();
    await reportAt('2028-04-02T09:00:00.000Z', autumn, 8);
    expect(await advance()).toMatchObject({ stage: 'solved' });
    await reportAt('2028-04-03T09:00:00.000Z', year, 9);
    await deliver('2028-04-03T09:00:00.000Z');
    const [, second] = await escalations();
    expect(second).toMatchObject({ stage: 'proposed', dossier: { size: 9 } });
    const visit = second && (await world.ladderDeps.escalations.visit(second, 1));
    expect(visit?.motivation).toContain('De laatste rapportage voorziet een grotere.');
    expect(await stages()).toEqual(['solved', 'proposed']);
  });
});
