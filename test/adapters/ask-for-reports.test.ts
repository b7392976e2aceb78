import type { APIGatewayProxyEvent } from 'aws-lambda';
import { beforeEach, expect, test } from 'vitest';
import { AllianceList } from '#functions/alliances/contracts/views.ts';
import { closePeriods } from '#functions/alliances/operations/close-periods.ts';
import { listReportPeriods } from '#functions/alliances/operations/list-report-periods.ts';
import { listAlliances } from '#functions/alliances/operations/read-alliances.ts';
import { askForReports } from '#functions/alliances/reactions/ask-for-reports.ts';
import { receiveReport, takeInReports } from '#functions/alliances/reactions/take-in-report.ts';
import { answerVisit } from '#functions/rounds/answering/answer-visit.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { formProof, signLink } from '#functions/rounds/terms/link.ts';
import { fact } from '#shared/events/catalogue.ts';
import { reportMatterId } from '#shared/vocabulary/report-id.ts';
import { givenReport } from '../support/plans.ts';
import { settings } from '../support/small-programme.ts';
import { allianceNow, registryWithApps, report, working } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const quarter = { from: '2027-01-01', until: '2027-04-01' };
const seats = ['alfa', 'beta', 'gamma'];
const matter = { programmeId, matter: 'report', matterId: reportMatterId({ ...ids, period: quarter }) } as const;
const roundId = 'proefland.report.samen-bewegen.2027-01-01_2027-04-01.1';
const key = 'a key of the test';
const browser = 'a-browser-that-was-shown-a-form';
/** The first quarter of 2027 is over; its reports are due thirty days later, which is a Saturday: on Monday 3 May. */
const over = '2027-04-01T09:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await emptyWorld();
  await working(world);
  const registry = registryWithApps(programmeId);
  await imported(world, {
    ...registry,
    programme: { ...registry.programme, settings: { ...settings, reportingPeriod: 'quarter' } },
  });
});

const sweep = (at: string) => askForReports({ ...world.allianceDeps, clock: () => at });
const opened = (at: string) =>
  openRound({ ...world.roundDeps, clock: () => at, roundClock: { set: async () => undefined } });
const receiving = () => world.allianceDeps;

/** Somebody at the page of the request, with a form filled in. */
const visit = async (at: string, filled?: Readonly<Record<string, string>>, step = 'record') => {
  const [task] = await world.roundDeps.rounds.tasks(roundId);
  const taskId = task?.taskId ?? '';
  const textHash = (await world.roundDeps.rounds.round(roundId))?.subject.hash ?? '';
  const by = {
    byName: 'A. Alfa',
    byRole: 'trekker',
    answer: 'reported',
    csrf: formProof(key, browser, taskId),
    textHash,
  };
  return answerVisit({ roundDeps: world.roundDeps, keys: async () => [key], clock: () => at })({
    httpMethod: filled ? 'POST' : 'GET',
    pathParameters: { token: signLink(key, { taskId, version: 1, expires: Date.parse(at) / 1000 + 3600 }) },
    headers: { Cookie: `besluit=${browser}` },
    body: filled ? new URLSearchParams({ ...by, ...filled, step }).toString() : null,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEvent);
};
const whole = {
  'reached.bewegende-kinderen': '83,5',
  'forecast.bewegende-kinderen': '90',
  'expected-on.bewegende-kinderen': '1 november 2027',
  'spent.begeleiding': '€ 1.250,50',
  'forecast-costs.begeleiding': '1.000',
  risks: 'De gymzaal sluit.\nDe coach vertrekt.',
  lessons: '',
};

test('a report is asked of the lead when its period is over, once, and filled in without an application', async () => {
  await sweep('2027-03-31T09:00:00.000Z');
  expect(await world.allianceDeps.alliances.reportRequests(programmeId)).toEqual([]);
  await Promise.all([sweep(over), sweep(over)]);
  await sweep(over);
  expect(await world.allianceDeps.alliances.reportRequests(programmeId)).toMatchObject([
    { allianceId: 'samen-bewegen', period: quarter, dueOn: '2027-05-03', asked: 1 },
  ]);
  expect(await factsOfType(world, 'alliances', 'alliance.report-asked')).toHaveLength(1);
  await opened(over)(matter);
  await opened(over)(matter);
  const [task, ...others] = await world.roundDeps.rounds.tasks(roundId);
  expect([task?.partnerId, task?.capacity, others]).toEqual(['alfa', 'alliance', []]);
  const { body: page } = await visit(over);
  expect(page).toContain('van 1 januari 2027 tot en met 31 maart 2027');
  expect(page).toContain('name="reached.bewegende-kinderen"');

  const bad = await visit(over, { ...whole, 'reached.bewegende-kinderen': 'veel', 'spent.begeleiding': '' });
  expect(bad.statusCode).toBe(400);
  expect(bad.body).toContain('Vul een getal in.');
  expect(bad.body).toContain('Vul een bedrag in euro’s in.');
  const review = await visit(over, whole, 'review');
  expect([review.statusCode, review.body.includes('83,5')]).toEqual([200, true]);
  expect((await visit(over, whole)).statusCode).toBe(200);

  const data = { ...matter, roundId, taskId: task?.taskId ?? '', kind: 'report', answerNumber: 1 } as const;
  const receive = receiveReport(receiving());
  type Answered = Parameters<typeof receive>[0];
  await Promise.all([receive({ data } as Answered), receive({ data } as Answered)]);
  await takeInReports(receiving())();
  const kept = await world.allianceDeps.alliances.newestReport(ids);
  expect(kept).toMatchObject({
    reportId: '2027-01-01_2027-04-01.1',
    colour: 'green',
    goals: [{ planGoalId: 'bewegende-kinderen', reached: 83.5, forecast: 90, expectedOn: '2027-11-01' }],
    budget: [{ budgetLineId: 'begeleiding', spentCents: 125_050, forecastCents: 100_000 }],
    risks: [{ description: 'De gymzaal sluit.' }, { description: 'De coach vertrekt.' }],
    reportedBy: roundId,
  });
  expect((await allianceNow(world, ids)).reports).toBe(1);
  await closeIfDone(world.roundDeps, roundId, over);
  expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({
    status: 'closed',
    outcome: { verdict: 'reported' },
  });
});

test('a report that does not come is asked for again after its term, and no more once it came another way', async () => {
  await sweep(over);
  await opened(over)(matter);
  await sweep('2027-05-03T09:00:00.000Z');
  const timesAsked = async () =>
    (await world.allianceDeps.alliances.reportRequests(programmeId)).map((one) => one.asked);
  expect(await timesAsked()).toEqual([1]);
  await closeIfDone(world.roundDeps, roundId, '2027-05-03T22:00:00.000Z');
  // Silence is recorded and named (rule 4).
  expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({
    outcome: { verdict: 'unanswered', silent: ['alliance-alfa'] },
  });
  await sweep('2027-05-04T09:00:00.000Z');
  expect(await timesAsked()).toEqual([2]);
  expect(await world.roundDeps.matters.report.called(matter)).toMatchObject({
    roundId: roundId.replace(/1$/, '2'),
    motivation: 'Deze rapportage had uiterlijk op 3 mei 2027 binnen moeten zijn.',
  });
  expect(await world.roundDeps.matters.report.waiting?.(programmeId)).toEqual([matter.matterId]);
});

test('a report is not asked for again while the term of its round is extended', async () => {
  await sweep(over);
  await opened(over)(matter);
  const extend = extendRound(world.roundDeps, { set: async () => undefined });
  const until = { until: '2027-05-31T21:59:59.000Z', reason: 'De trekker is ziek.' };
  await called(extend, { programmeId, roundId }, until, undefined, over);
  const timesAsked = async () =>
    (await world.allianceDeps.alliances.reportRequests(programmeId)).map((one) => one.asked);
  await sweep('2027-05-04T09:00:00.000Z');
  await sweep('2027-05-31T09:00:00.000Z');
  expect(await timesAsked()).toEqual([1]);
  // The clock of the round may be late: its term decides.
  await sweep('2027-06-01T09:00:00.000Z');
  expect(await timesAsked()).toEqual([2]);
});

test('a report that comes in the first round after a second one opened is kept, and the second one is withdrawn', async () => {
  const later = '2027-05-04T09:00:00.000Z';
  await sweep(over);
  await opened(over)(matter);
  await sweep(later);
  await opened(later)(matter);
  const second = roundId.replace(/1$/, '2');
  expect((await world.roundDeps.rounds.round(second))?.status).toBe('open');
  expect((await visit(over, whole)).statusCode).toBe(200);
  await takeInReports(receiving())();
  expect((await world.allianceDeps.alliances.newestReport(ids))?.reportedBy).toBe(roundId);
  expect(await world.roundDeps.matters.report.isWithdrawn({ ...matter, roundId: second }, later)).toBe(true);
  expect(await world.roundDeps.matters.report.isWithdrawn({ ...matter, roundId }, later)).toBe(false);
});

test('a report that the programme takes no more since its periods changed stops no sweep, and is not kept', async () => {
  await sweep(over);
  await opened(over)(matter);
  expect((await visit(over, whole)).statusCode).toBe(200);
  const registry = registryWithApps(programmeId);
  await imported(world, {
    ...registry,
    programme: { ...registry.programme, settings: { ...settings, reportingPeriod: 'half-year' } },
  });
  await takeInReports(receiving())();
  expect(await world.allianceDeps.alliances.newestReport(ids)).toBeUndefined();
});

test('no report is asked in a round, nor taken on a page, before a plan of its year was found to fit', async () => {
  const next = '2028-04-03T09:00:00.000Z';
  await sweep(next);
  const period = { from: '2028-01-01', until: '2028-04-01' };
  const of = { ...matter, matterId: reportMatterId({ ...ids, period }) };
  expect(await world.allianceDeps.alliances.reportRequests(programmeId)).toMatchObject([{ period }]);
  const { report: reportMatter } = world.roundDeps.matters;
  expect(await reportMatter.called(of)).toBeUndefined();
  expect(await reportMatter.filling?.faults(of as never, {}, {})).toMatchObject([
    { name: 'answer', dutch: expect.stringContaining('nog geen plan') },
  ]);
});

test('a period that is not over is not closed with the ones before it', async () => {
  const may = '2027-05-20T09:00:00.000Z';
  const close = called(closePeriods(world.allianceDeps), ids, { closedUntil: '2027-05-20' }, undefined, may);
  await expect(close).rejects.toMatchObject({
    faults: [{ pointer: '/closedUntil', expected: '2027-04-01 or earlier' }],
  });
});

test('a report that is late shows with its alliance; closing its period names it, to the programmabureau and the seats (rule 22)', async () => {
  await sweep(over);
  const list = async (at: string) =>
    AllianceList.parse((await called(listAlliances(world.allianceDeps), ids, undefined, undefined, at)).body)
      .alliances[0];
  expect((await list('2027-05-03T09:00:00.000Z'))?.lateReports).toBeUndefined();
  expect((await list('2027-05-04T09:00:00.000Z'))?.lateReports).toEqual([{ period: quarter, dueOn: '2027-05-03' }]);

  const may = '2027-05-20T09:00:00.000Z';
  const close = () => called(closePeriods(world.allianceDeps), ids, { closedUntil: '2027-04-01' }, undefined, may);
  const missing = [{ allianceId: 'samen-bewegen', period: quarter }];
  expect(await close()).toMatchObject({ status: 201, body: { closings: [{ missing }] } });
  expect(await close()).toMatchObject({ status: 200, body: { closings: [{ missing }] } });
  expect((await list(may))?.lateReports).toBeUndefined();
  const closed = fact('nl.regiodeal.alliances.periods-closed.v1', may, { programmeId, closedUntil: '2027-04-01' });
  const letters = await everyLetterFor(mailDeps(world, async () => '', may).deps, closed, may);
  expect(letters.map(({ addressee }) => addressee)).toEqual(['programmabureau', ...seats]);
  expect(letters[0]?.message.subject).toContain('Rapportageperiode afgesloten: 1 rapportage niet ontvangen');
  expect(letters[1]?.message.text).toContain('Samen bewegen: 1 januari 2027 tot en met 31 maart 2027');
});

test('closing takes in a report that was filled in before its event came, and does not name its alliance', async () => {
  await sweep(over);
  await opened(over)(matter);
  expect((await visit(over, whole)).statusCode).toBe(200);
  const [task] = await world.roundDeps.rounds.tasks(roundId);
  const data = { ...matter, roundId, taskId: task?.taskId ?? '', kind: 'report', answerNumber: 1 } as const;
  const receive = receiveReport(receiving());
  const close = () => called(closePeriods(world.allianceDeps), ids, { closedUntil: '2027-04-01' }, undefined, over);
  await Promise.all([close(), receive({ data } as Parameters<typeof receive>[0])]);
  await receive({ data } as Parameters<typeof receive>[0]);
  const { alliances } = world.allianceDeps;
  expect((await alliances.reporting(programmeId))?.closings[0]?.missing).toEqual([]);
  expect(await alliances.newestReport(ids)).toMatchObject({ version: 1, reportedBy: roundId });
  expect((await allianceNow(world, ids)).reports).toBe(1);
});

test('closing names nobody who reported, and writes to nobody then', async () => {
  await report(world, ids, givenReport({ period: quarter }), 'alfa', over);
  await called(closePeriods(world.allianceDeps), ids, { closedUntil: '2027-04-01' }, undefined, over);
  expect((await world.allianceDeps.alliances.reporting(programmeId))?.closings[0]?.missing).toEqual([]);
  const closed = fact('nl.regiodeal.alliances.periods-closed.v1', over, { programmeId, closedUntil: '2027-04-01' });
  expect(await everyLetterFor(mailDeps(world, async () => '', over).deps, closed, over)).toEqual([]);
});

test('a report over another stretch of time than a reporting period is refused, and the right period is named (rule 22)', async () => {
  await expect(
    report(world, ids, givenReport({ period: { from: '2027-01-15', until: '2027-03-01' } })),
  ).rejects.toMatchObject({ faults: [{ pointer: '/period' }] });
});

test('the periods of an alliance say which report is due, what it accounts for, and what is ahead', async () => {
  const listed = async (at: string) => {
    const { body } = await called(listReportPeriods(world.allianceDeps), ids, undefined, undefined, at);
    return (body as { periods: { period: { from: string }; standing: string }[] }).periods.filter(({ period }) =>
      period.from.startsWith('2027'),
    );
  };
  const plan = { year: 2027, version: 1 };
  const standings = async (at: string) => (await listed(at)).map(({ standing }) => standing);
  expect((await listed(over))[0]).toEqual({ period: quarter, dueOn: '2027-05-03', standing: 'open', plan });
  expect(await standings(over)).toEqual(['open', 'running', 'ahead', 'ahead']);
  expect((await standings('2027-05-04T09:00:00.000Z'))[0]).toBe('late');
  await report(world, ids, givenReport({ period: quarter }), 'alfa', over);
  const shown = { reportId: '2027-01-01_2027-04-01.1', version: 1, colour: 'green' };
  expect((await listed(over))[0]).toMatchObject({ standing: 'reported', report: shown, plan });
});

test('the form of a report that is posted ten times at once, twice with another amount, is one answer and one report', async () => {
  await sweep(over);
  await opened(over)(matter);
  const other = { ...whole, 'spent.begeleiding': '1.300' };
  const sent = await Promise.all(
    Array.from({ length: 10 }, (_, at) => visit(over, at === 3 || at === 7 ? other : whole)),
  );
  // Whoever was later than another answer is told what was recorded.
  expect(sent.filter(({ statusCode }) => statusCode >= 500)).toEqual([]);
  expect(sent.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(0);
  const [task] = await world.roundDeps.rounds.tasks(roundId);
  expect(task).toMatchObject({ status: 'answered', answer: { number: 1 } });
  expect(await world.roundDeps.rounds.answers(roundId)).toHaveLength(1);
  expect(await factsOfType(world, 'rounds', 'task.answered')).toHaveLength(1);
  const data = { ...matter, roundId, taskId: task?.taskId ?? '', kind: 'report', answerNumber: 1 } as const;
  const receive = receiveReport(receiving());
  type Answered = Parameters<typeof receive>[0];
  await Promise.all([1, 2, 3].map(() => receive({ data } as Answered)));
  expect(await factsOfType(world, 'alliances', 'alliance.reported')).toHaveLength(1);
  expect((await world.allianceDeps.alliances.newestReport(ids))?.version).toBe(1);
});
