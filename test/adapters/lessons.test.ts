import { expect, test } from 'vitest';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import { listDue } from '#functions/alliances/operations/list-due.ts';
import { reportEntity } from '#functions/alliances/records.ts';
import { reportIdOf } from '#functions/alliances/terms/report.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { lessonContracts } from '#functions/monitoring/contracts-lessons.ts';
import { lessonIdOf } from '#functions/monitoring/domain/lesson.ts';
import { answerLesson } from '#functions/monitoring/operations/answer-lesson.ts';
import { endLesson } from '#functions/monitoring/operations/end-lesson.ts';
import { listLessons, readLesson } from '#functions/monitoring/operations/read-lessons.ts';
import { recordLesson } from '#functions/monitoring/operations/record-lesson.ts';
import { keepLessonsOfReport, keepMissed } from '#functions/monitoring/reactions/keep-lessons.ts';
import { agendaPart } from '#functions/overview/parts/agenda.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport, planContent } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { as, report, submit, testOfPlan, working } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { monitoringDeps } from './support/monitoring.ts';
import { delivered, dueDeps, overviewDeps } from './support/overviews.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'proefland';
const given = {
  lessonId: 'buren-eerst',
  title: 'Vraag eerst de buren',
  ground: 'Twee werkplaatsen liepen vast, omdat de buurt pas later werd gevraagd.',
  lineId: 'gezond',
  goals: ['bewegen'],
  source: { from: 'elsewhere', description: 'Themasessie van maart.' },
};
const list = async (world: World, query: Readonly<Record<string, string>> = {}, at = now) => {
  const { body } = await called(listLessons(monitoringDeps(world)), { programmeId }, undefined, undefined, at, query);
  return lessonContracts.listLessons.answers[200].parse(body).lessons;
};
const read = async (world: World, lessonId: string) => {
  const { body } = await called(readLesson(monitoringDeps(world)), { programmeId, lessonId });
  return lessonContracts.readLesson.answers[200].parse(body);
};
const reported = async (world: World) =>
  (await factsOfType(world, 'alliances', 'alliance.reported')).map(
    (stored) => factIn(stored) as FactOf<'nl.regiodeal.alliance.reported.v1'>,
  );

test('each lesson of a report becomes a lesson, once, however often and late its fact comes', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const lessons = [
    { title: 'Buren eerst', text: 'De buurt werd pas later gevraagd.' },
    { title: 'Eén coach', text: 'Twee coaches deden dubbel werk.' },
  ];
  await report(world, ids, givenReport({ lessons }));
  const [reportedFact] = await reported(world);
  if (!reportedFact) throw new Error('no fact of the report');
  await Promise.all([keepLessonsOfReport(monitoringDeps(world))(reportedFact), keepMissed(monitoringDeps(world))()]);
  await keepLessonsOfReport(monitoringDeps(world))(reportedFact);
  expect(await list(world)).toMatchObject([
    {
      title: 'Buren eerst',
      lineId: 'gezond',
      goals: ['bewegen'],
      source: { from: 'report', allianceId: ids.allianceId },
    },
    { title: 'Eén coach', standing: 'open' },
  ]);
  expect(await factsOfType(world, 'monitoring', 'lesson.changed')).toHaveLength(2);
});

test('the lessons of a report whose fact was lost are kept by the sweep alone, in their own programme', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  await report(world, ids, givenReport({ lessons: [{ title: 'Buren eerst', text: 'De buurt werd laat gevraagd.' }] }));
  await Promise.all([keepMissed(monitoringDeps(world))(), keepMissed(monitoringDeps(world))()]);
  await keepMissed(monitoringDeps(world))();
  expect(await list(world)).toMatchObject([{ title: 'Buren eerst', standing: 'open' }]);
  expect((await factsOfType(world, 'monitoring', 'lesson.changed')).map(({ data }) => data['programmeId'])).toEqual([
    programmeId,
  ]);
});

test('the lessons of several reports whose facts were lost together are all kept, also over the turn of a year', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const told = (title: string, from: string, until: string) =>
    report(world, ids, givenReport({ period: { from, until }, lessons: [{ title, text: 'Zo ging het.' }] }));
  await told('In januari', '2027-01-01', '2027-02-01');
  await told('In februari', '2027-02-01', '2027-03-01');
  const [january] = await monitoringDeps(world).alliances.reportsOver(ids, 2027);
  if (!january) throw new Error('no report over January');
  const december = {
    ...january,
    period: { from: '2026-12-01', until: '2027-01-01' },
    lessons: [{ title: 'In december', text: 'Zo ging het.' }],
  };
  const stored = { ...december, reportId: reportIdOf(december.period, 1) };
  await transact(world.client, [world.tables.alliances.insert(reportEntity, stored)]);
  await keepMissed(monitoringDeps(world))();
  await keepMissed(monitoringDeps(world))();
  expect((await list(world)).map(({ title }) => title).sort()).toEqual(['In december', 'In februari', 'In januari']);
});

test('of what comes in the same second about one lesson nothing is lost, and nothing is kept twice', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const api = monitoringDeps(world);
  const record = () => called(recordLesson(api), { programmeId }, given);
  const recorded = await Promise.all([record(), record()]);
  expect(recorded.map(({ status }) => status).sort()).toEqual([200, 201]);
  const says = (uses: boolean, reason: string) =>
    called(answerLesson(api), ids, { lessonId: given.lessonId, uses, reason }, as('alfa', ids));
  await Promise.all([says(true, 'Wij doen het zo.'), says(false, 'Het past hier niet.')]);
  const { uses, change } = await read(world, given.lessonId);
  expect(uses.map(({ reason }) => reason).sort()).toEqual(['Het past hier niet.', 'Wij doen het zo.']);
  const park = (until: string) =>
    called(
      endLesson(api),
      { programmeId, lessonId: given.lessonId },
      { change, as: 'parked', until, why: 'Na de zomer.' },
    ).then(
      ({ status }) => status,
      ({ code }: { code: string }) => code,
    );
  const ends = await Promise.all([park('2027-09-01'), park('2027-09-01'), park('2027-10-01')]);
  expect(ends).toContain(201);
  expect((await read(world, given.lessonId)).endings).toHaveLength(1);
  expect(await factsOfType(world, 'monitoring', 'lesson.changed')).toHaveLength(4);
});

test('a correction of a report keeps no lesson twice and loses none, also when it puts one before another', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const [first, second] = [
    { title: 'Buren eerst', text: 'De buurt werd pas later gevraagd.' },
    { title: 'Eén coach', text: 'Twee coaches deden dubbel werk.' },
  ];
  await report(world, ids, givenReport({ lessons: [first] }));
  const keepLessons = keepLessonsOfReport(monitoringDeps(world));
  const [reportedFact] = await reported(world);
  if (!reportedFact) throw new Error('no fact of the report');
  await keepLessons(reportedFact);
  const correction = { basedOn: 1, correction: 'Een les vergeten.' };
  await report(world, ids, givenReport({ lessons: [second, first], ...correction }));
  const facts = await reported(world);
  // The corrected report comes first, twice, and the earlier one after it.
  for (const told of [...facts.toReversed(), ...facts]) await keepLessons(told);
  await keepMissed(monitoringDeps(world))();
  const titles = (await list(world)).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(['Buren eerst', 'Eén coach']);
});

test('nobody takes the place of a lesson of a report ahead of it', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const deps = monitoringDeps(world);
  const lessons = [{ title: 'Buren eerst', text: 'De buurt werd pas later gevraagd.' }];
  const period = { from: '2027-01-01', until: '2027-02-01' };
  const lessonId = lessonIdOf(ids.allianceId, period, 0);
  await expect(called(recordLesson(deps), { programmeId }, { ...given, lessonId })).rejects.toMatchObject({
    faults: [{ pointer: '/lessonId' }],
  });
  await report(world, ids, givenReport({ period, lessons }));
  await keepMissed(deps)();
  expect(await read(world, lessonId)).toMatchObject({ title: 'Buren eerst', source: { from: 'report' } });
});

test('lessons are found by line, goal, words and standing, and grow old', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const send = (body: object) => called(recordLesson(monitoringDeps(world)), { programmeId }, body, as('alfa', ids));
  expect((await send(given)).status).toBe(201);
  expect((await send(given)).status).toBe(200);
  await expect(send({ ...given, title: 'Anders' })).rejects.toMatchObject({ code: 'lesson-exists' });
  await send({ ...given, lessonId: 'een-coach', title: 'Eén coach', goals: ['eten'] });
  const found = async (query: Readonly<Record<string, string>>, at?: string) =>
    (await list(world, query, at)).map(({ lessonId }) => lessonId);
  expect(await found({ words: 'BUURT werkplaatsen', goalId: 'bewegen' })).toEqual(['buren-eerst']);
  expect(await found({ words: 'niets daarvan' })).toEqual([]);
  expect(await found({ lineId: 'kennis' })).toEqual([]);
  expect(await found({ standing: 'due' })).toEqual([]);
  // Half a year later nobody did anything with them.
  expect(await found({ standing: 'due' }, '2027-09-01T09:00:00.000Z')).toHaveLength(2);
});

test('a lesson that grows old, or was parked until a day, falls due by itself with its age, until it ends (rule 22)', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const deps = monitoringDeps(world);
  const dueAt = async (at: string) => {
    const { body } = await called(listDue(dueDeps(world)), { programmeId }, undefined, undefined, at);
    return reportContracts.listDue.answers[200].parse(body).due.filter(({ what }) => what === 'lesson');
  };
  await called(recordLesson(deps), { programmeId }, given);
  const lesson = {
    what: 'lesson',
    lessonId: given.lessonId,
    text: given.title,
    owedBy: 'programmabureau',
    recordedOn: '2027-03-01',
  };
  await rebuild(overviewDeps(world), programmeId);
  expect(await dueAt(now)).toEqual([{ ...lesson, dueOn: '2027-09-01', late: false }]);
  expect(await dueAt('2027-09-02T09:00:00.000Z')).toEqual([{ ...lesson, dueOn: '2027-09-01', late: true }]);

  const end = (body: object) => called(endLesson(deps), { programmeId, lessonId: given.lessonId }, body);
  await end({ change: 1, as: 'parked', until: '2028-01-10', why: 'Na de winter.' });
  expect(await dueAt('2027-09-02T09:00:00.000Z')).toEqual([{ ...lesson, dueOn: '2028-01-10', late: false }]);
  // What is kept for everybody's pages says the same, without the words of people.
  const { text: _text, ...withoutWords } = lesson;
  const agenda = await agendaPart(overviewDeps(world).sources, programmeId, '2028-01-10');
  expect(agenda.due.filter(({ what }) => what === 'lesson')).toEqual([{ ...withoutWords, dueOn: '2028-01-10' }]);
  await delivered(world, await factsOfType(world, 'monitoring', 'lesson.changed'));
  expect(await rebuild(overviewDeps(world), programmeId)).toEqual([]);

  const plan = { change: 2, as: 'plan', allianceId: ids.allianceId, year: 2027, version: 1, why: 'Staat in het plan.' };
  expect((await end(plan)).status).toBe(201);
  expect(await dueAt('2028-01-11T09:00:00.000Z')).toEqual([]);
});

test('a lesson comes from a meeting that was held, and is found like any other', async () => {
  const world = await emptyWorld();
  await working(world);
  const record = (body: object) => called(recordLesson(monitoringDeps(world)), { programmeId }, { ...given, ...body });
  const source = { from: 'meeting', meeting: 'coalition', heldOn: '2027-02-10' };
  await expect(record({ source: { ...source, heldOn: '2027-03-02' }, goals: ['talent'] })).rejects.toMatchObject({
    faults: [{ pointer: '/goals/0' }, { pointer: '/source/heldOn' }],
  });
  expect(await list(world)).toEqual([]);
  expect((await record({ source })).status).toBe(201);
  expect((await record({ source })).status).toBe(200);
  const found = await list(world, { lineId: 'gezond', goalId: 'bewegen', words: 'buurt' });
  expect(found).toMatchObject([{ lessonId: given.lessonId, source, standing: 'open', dueOn: '2027-09-01' }]);
});

test('no plan took a lesson over that nobody tested, or that was returned', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const deps = monitoringDeps(world);
  await called(recordLesson(deps), { programmeId }, given);
  const end = (version: number) =>
    called(
      endLesson(deps),
      { programmeId, lessonId: given.lessonId },
      { change: 1, as: 'plan', allianceId: ids.allianceId, year: 2027, version, why: 'Staat in het plan.' },
    );
  const refusal = (message: string) => ({ faults: [{ pointer: '/version', message }] });
  await expect(end(2)).rejects.toMatchObject(refusal('the alliance has no such plan'));
  await submit(world, ids, 'alfa', planContent(90_000), 1);
  const unfit = refusal('this version of the plan was not found to fit the framework');
  await expect(end(2)).rejects.toMatchObject(unfit);
  const grounds = [{ ground: 'monitoring', explanation: 'Er staat niet hoe wordt gemeten.' }];
  await testOfPlan(world, ids, { version: 2, verdict: 'returned', grounds });
  await expect(end(2)).rejects.toMatchObject(unfit);
  expect((await read(world, given.lessonId)).endings).toEqual([]);
  await submit(world, ids, 'alfa', planContent(95_000), 2);
  await testOfPlan(world, ids, { version: 3, verdict: 'fits' });
  expect((await end(3)).status).toBe(201);
});

test('a lesson is recorded by partners of alliances, used by alliances with their reason, and ends once', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const deps = monitoringDeps(world);
  await expect(called(recordLesson(deps), { programmeId }, given, as('delta', ids))).rejects.toMatchObject({
    code: 'not-entitled',
    rule: 'keep lessons',
  });
  await called(recordLesson(deps), { programmeId }, given);
  const { lessonId } = given;
  const use = { lessonId, uses: true, reason: 'Wij vragen de buurt nu eerst.' };
  await expect(called(answerLesson(deps), ids, use)).rejects.toMatchObject({ code: 'not-entitled' });
  expect((await called(answerLesson(deps), ids, use, as('alfa', ids))).status).toBe(201);
  expect((await called(answerLesson(deps), ids, use, as('alfa', ids))).status).toBe(200);
  await called(answerLesson(deps), ids, { ...use, uses: false, reason: 'Toch niet.' }, as('alfa', ids));
  expect((await read(world, lessonId)).uses.map(({ uses }) => uses)).toEqual([true, false]);

  const end = (body: object) => called(endLesson(deps), { programmeId, lessonId }, body);
  await expect(end({ change: 3, as: 'framework', cycleId: '9', why: 'x' })).rejects.toMatchObject({
    faults: [{ pointer: '/cycleId' }],
  });
  const parking = { change: 3, as: 'parked', until: '2027-06-01', why: 'Na de zomer.' };
  expect((await end(parking)).status).toBe(201);
  // It is sent again after an alliance said something about the lesson.
  await called(answerLesson(deps), ids, use, as('alfa', ids));
  expect((await end(parking)).status).toBe(200);
  const plan = { change: 5, as: 'plan', allianceId: ids.allianceId, year: 2027, version: 1, why: 'Staat in het plan.' };
  expect((await end(plan)).status).toBe(201);
  await expect(end({ ...parking, change: 6 })).rejects.toMatchObject({ code: 'lesson-ended' });
  expect(await read(world, lessonId)).toMatchObject({
    standing: 'ended',
    change: 6,
    endings: [{ as: 'parked' }, { as: 'plan', year: 2027 }],
  });
});

test('no lesson names a version that its readers do not see: a draft took nothing over', async () => {
  const world = await emptyWorld();
  await working(world);
  const deps = monitoringDeps(world);
  await called(recordLesson(deps), { programmeId }, given);
  const draft = { content: exampleText, evaluation: { title: 'Evaluatie', summary: 'Wat er is bereikt.' } };
  expect((await called(startCycle(world.deps), { programmeId }, draft)).status).toBe(201);
  const { lessonId } = given;
  const end = (cycleId: string) =>
    called(endLesson(deps), { programmeId, lessonId }, { change: 1, as: 'framework', cycleId, why: 'Staat erin.' });
  const refusalOf = (cycleId: string) => end(cycleId).catch(({ message, faults }) => ({ message, faults }));
  expect(await refusalOf('2')).toMatchObject({ faults: [{ pointer: '/cycleId' }] });
  expect(await refusalOf('2')).toEqual(await refusalOf('9'));
  expect((await read(world, lessonId)).endings).toEqual([]);
  expect((await end('1')).status).toBe(201);
});
