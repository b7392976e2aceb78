import { beforeEach, expect, test } from 'vitest';
import { listLineBudgets } from '#functions/alliances/operations/read-plans.ts';
import { transferMoney } from '#functions/alliances/reactions/transfer-money.ts';
import { leftOf } from '#functions/alliances/terms/line-budget.ts';
import { levelEntity } from '#functions/bodies/records.ts';
import { questionOf } from '#functions/escalations/domain/question.ts';
import { proposeEscalation } from '#functions/escalations/reactions/propose-escalation.ts';
import { dossierView } from '#functions/escalations/rounds/dossier-view.ts';
import { readTask } from '#functions/rounds/operations/read.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { formed, inForce, report, submit, testOfPlan, working } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { called } from './support/governance.ts';
import { answered, escalationNow } from './support/ladder.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
/** The line "kennis" has 100 cents in 2027. */
const sixty = { filled: { 'transfer.from': 'Kenniseconomie', 'transfer.amount': '0,60' } };
/** The overrun is within what the regiegroep decides itself. */
const eightOver = { budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }] };

let world: World;
beforeEach(async () => {
  world = await emptyWorld();
  await working(world);
  await report(world, ids, givenReport(eightOver));
  const propose = proposeEscalation(world.ladderDeps);
  for (const { data } of await factsOfType(world, 'alliances', 'alliance.breach-forecast'))
    await propose(data as unknown as Parameters<typeof propose>[0], now);
});

const follow = () => transferMoney({ ...world.allianceDeps, clock: () => now })({ data: { programmeId } });
const open = () =>
  openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })({
    programmeId,
    matter: 'escalation',
    matterId: 'escalation-1',
  });
/** Whether the open round has fields beside its answer, as the API shows it. */
const fills = async (): Promise<unknown> => {
  await open();
  const { roundId = '' } = await escalationNow(world, programmeId);
  const [task] = await world.roundDeps.rounds.tasks(roundId);
  const { body } = await called(readTask(world.roundDeps), { programmeId, taskId: task?.taskId ?? '' });
  return (body as { answering?: { fills: boolean } }).answering?.fills;
};
const ask = async (said: string, drafted?: Parameters<typeof answered>[3]): Promise<void> => {
  await open();
  await answered(world, await escalationNow(world, programmeId), said, drafted);
  await laddersOf(world).advance({ programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 });
};
const lettersAbout = async () => {
  const { deps } = mailDeps(world, async () => 'sent', now);
  const moved = (await factsOfType(world, 'alliances', 'alliances.money-transferred')).map(factIn);
  return (await Promise.all(moved.map((one) => everyLetterFor(deps, one, now)))).flat();
};
const toRuling = async (): Promise<void> => {
  await ask('raised');
  await ask('no-solution', sixty);
};
const lines = async (clientId?: string) => {
  const { body } = await called(listLineBudgets(world.allianceDeps), { programmeId }, undefined, clientId);
  return (body as { lines: { lineId: string; year: number }[] }).lines.filter(({ year }) => year === 2027);
};
const stage = async () => (await escalationNow(world, programmeId)).stage;
const lastVisit = async () => {
  const escalation = await escalationNow(world, programmeId);
  return world.ladderDeps.escalations.visit(escalation, escalation.visit);
};
/** An alliance on the line that the money comes from. */
const onKennis = () => formed(world, 'slim-werken', programmeId, { lineId: 'kennis', goalId: 'talent' });
const talent = (cents: number) => planContent(cents, { goals: [planGoal({ serves: 'talent' })] });

test('a ruling moves the money of the line that it names, once, within what the line leaves (rule 15)', async () => {
  await toRuling();
  expect((await escalationNow(world, programmeId)).dossier.transfer).toMatchObject({ amountCents: 60, year: 2027 });
  await follow();
  expect(await lines()).toMatchObject([
    { lineId: 'gezond', givenCents: 425_000_000 },
    { lineId: 'kennis', givenCents: 100, setAsideCents: 60, leftCents: 40 },
  ]);
  // A plan takes nothing of what is kept free.
  const other = await onKennis();
  await expect(submit(world, other, 'alfa', talent(41))).rejects.toMatchObject({ code: 'budget-exceeded' });
  await submit(world, other, 'alfa', talent(40));
  await ask('for');
  expect(await stage()).toBe('watched');
  expect((await lastVisit())?.motivation).toContain(
    'Overgeheveld: €\u00a00,60 van de programmalijn “Kenniseconomie” naar “Gezonde gemeenschappen”, uit het budget van 2027.',
  );
  await Promise.all([follow(), follow()]);
  await follow();
  const ruling = { escalationId: 'escalation-1', decisionId: 'proefland.escalation-1.ruling.1.outcome' };
  expect(await lines()).toMatchObject([
    { lineId: 'gezond', givenCents: 425_000_000, movedCents: 60, transfers: [{ ...ruling, amountCents: 60 }] },
    {
      lineId: 'kennis',
      givenCents: 100,
      movedCents: -60,
      transfers: [{ ...ruling, amountCents: -60 }],
      heldCents: 40,
      leftCents: 0,
    },
  ]);
  expect(await factsOfType(world, 'alliances', 'alliances.money-transferred')).toMatchObject([
    { data: { fromLineId: 'kennis', toLineId: 'gezond', year: 2027, escalationId: 'escalation-1' } },
  ]);
  // Whoever leads an alliance on the giving line is told, and the programmabureau (rule 15).
  const letters = await lettersAbout();
  expect(letters.map(({ addressee }) => addressee)).toEqual(['programmabureau', 'alfa']);
  expect(letters[1]?.message.subject).toContain('€ 0,60 gaat van “Kenniseconomie” naar “Gezonde gemeenschappen”');
  expect(letters[1]?.message.text.replaceAll(/\s+/g, ' ')).toContain('Uw jaarplannen houden het geld dat zij hebben.');
  // A plan that is returned on the budget quotes what the line has now.
  const budget = { ground: 'budget', lineId: 'kennis', explanation: 'Er is minder.' };
  const { body } = await testOfPlan(world, other, { version: 1, verdict: 'returned', grounds: [budget] });
  expect(body).toMatchObject({ grounds: [{ clause: '2027: 40 (after a ruling)' }] });
  // The next framework divides all money anew.
  await inForce(world, { cycleId: '2', content: exampleText });
  expect((await lines()).map((line) => 'movedCents' in line || 'transfers' in line)).toEqual([false, false]);
});

test('an accepted solution that needs money goes to the regiegroep, which alone moves it; the alliance reads that first', async () => {
  await ask('raised');
  const measures = [{ who: 'Alfa', what: 'Een andere aannemer.', by: '2027-06-15' }];
  await ask('solution', { ...sixty, measures });
  const { dossier, mandate } = await escalationNow(world, programmeId);
  const shown = JSON.stringify(dossierView({ dossier, mandate, stage: 'verdict' }));
  expect(shown).toContain('alleen als de regiegroep zo besluit');
  expect(shown).not.toMatch(/als u zo besluit|meteen|De oplossing wordt uitgevoerd/);
  await ask('sufficient');
  expect(await stage()).toBe('ruling');
  expect((await lastVisit())?.motivation).toContain('Dat verhuist alleen als de regiegroep zo besluit.');
  await follow();
  expect(await lines()).toMatchObject([{ lineId: 'gezond' }, { lineId: 'kennis', setAsideCents: 60 }]);
  expect(questionOf('ruling', (await escalationNow(world, programmeId)).dossier)).toMatch(
    /^Besluit u de oplossing te laten uitvoeren .*, en hevelt u daarvoor over: €\u00a00,60/,
  );
  await ask('for');
  await follow();
  expect(await lines()).toMatchObject([{ movedCents: 60 }, { movedCents: -60 }]);
});

test('only the round that drafts a transfer has fields: its judgement, and a vote on it, can be registered from paper', async () => {
  expect(await fills()).toBe(false);
  await ask('raised');
  expect(await fills()).toBe(true);
  await ask('solution', sixty);
  expect(await fills()).toBe(false);
  await ask('not-sufficient');
  expect(await fills()).toBe(false);
});

test('a vote does not bind when the line leaves the money no more: it goes back, and says why', async () => {
  await toRuling();
  await follow();
  // The framework is replaced while the seats vote: its line has less than they were asked about.
  const [gezond, kennis] = exampleText.lines;
  if (!gezond || !kennis) throw new Error('The example has two lines');
  const poorer = { ...exampleText, lines: [gezond, { ...kennis, budget: [{ year: 2027, amountCents: 59 }] }] };
  await inForce(world, { cycleId: '2', content: poorer });
  await follow();
  await ask('for');
  expect(await stage()).toBe('solution');
  expect((await lastVisit())?.motivation).toContain('laat dit bedrag niet meer over');
  expect(await world.ladderDeps.escalations.dispensations(programmeId)).toEqual([]);
  await follow();
  expect(await lines()).toMatchObject([{ lineId: 'gezond' }, { lineId: 'kennis', leftCents: 59 }]);
});

test('a plan and a ruling that want the same money at the same moment do not both get it', async () => {
  const other = await onKennis();
  await toRuling();
  await Promise.allSettled([follow(), submit(world, other, 'alfa', talent(100))]);
  await ask('for');
  await follow();
  const kennis = await world.allianceDeps.alliances.lineBudget({ programmeId, lineId: 'kennis', year: 2027 });
  expect(leftOf(kennis ?? { held: {} }, { framework: '1', given: 100 })).toBeGreaterThanOrEqual(0);
  const moved = (await world.ladderDeps.escalations.dispensations(programmeId)).length;
  const held = kennis?.held['slim-werken'] ?? 0;
  expect([moved, held]).toEqual(moved === 1 ? [1, 0] : [0, 100]);
});

test('money that is not there, or of the line itself, is refused when it is drafted', async () => {
  await ask('raised');
  const from = (line: string, amount: string) =>
    ask('no-solution', { filled: { 'transfer.from': line, 'transfer.amount': amount } });
  await expect(from('kennis', '1,01')).rejects.toMatchObject({ faults: [{ pointer: '/filled/transfer.amount' }] });
  await expect(from('gezond', '1')).rejects.toMatchObject({ faults: [{ pointer: '/filled/transfer.from' }] });
  // The overrun is 8,000 cents; a drafted dispensation of 0.05 % of 100,000 cents lets the alliance overrun by 50.
  const dispensation = { upTo: 0.05, until: '2027-12-31', conditions: [] };
  await expect(ask('no-solution', { ...sixty, dispensation })).rejects.toMatchObject({
    faults: [{ pointer: '/filled/transfer.amount', expected: 'at most 50 cents' }],
  });
  expect(await stage()).toBe('solution');
});

test('what a ruling on a confidential escalation moves, or would move, is only in what is left (rule 19)', async () => {
  const escalation = { programmeId, matter: 'escalation', matterId: 'escalation-1', number: 1 } as const;
  const decided = { ground: 'Onderhandeling.', reason: 'Onderhandeling.', by: 'test', at: now };
  const level = { ...escalation, ...decided, level: 'confidential' as const, sharedWith: ['alfa'] };
  await transact(world.client, [world.tables.bodies.insert(levelEntity, level)]);
  const other = await onKennis();
  await submit(world, other, 'alfa', talent(40));
  await toRuling();
  await follow();
  const amountsFor = async (clientId: string) =>
    (await lines(clientId)).map((line) => Object.keys(line).filter((name) => /moved|transfers|setAside/.test(name)));
  expect(await amountsFor('alfa-proefland')).toEqual([[], ['setAsideCents']]);
  expect(await amountsFor('school-proefland')).toEqual([[], []]);
  expect(await lines('school-proefland')).toMatchObject([{}, { heldCents: 40, leftCents: 0 }]);
  await ask('for');
  await follow();
  expect(await amountsFor('alfa-proefland')).toEqual(Array(2).fill(['movedCents', 'transfers']));
  expect(await amountsFor('school-proefland')).toEqual([[], []]);
  // The lead of the alliance on the giving line sees the escalation here, because it is shared with it.
  expect((await lettersAbout()).map(({ addressee }) => addressee)).toEqual(['programmabureau', 'alfa']);
  await transact(world.client, [
    world.tables.bodies.insert(levelEntity, { ...level, number: 2, sharedWith: ['beta'] }),
  ]);
  expect((await lettersAbout()).map(({ addressee }) => addressee)).toEqual(['programmabureau']);
  // Everybody reads why a plan was returned.
  const budget = { ground: 'budget', lineId: 'kennis', explanation: 'Er is minder.' };
  const { body } = await testOfPlan(world, other, { version: 1, verdict: 'returned', grounds: [budget] });
  expect(body).toMatchObject({ grounds: [{ clause: '2027: 40' }] });
});
