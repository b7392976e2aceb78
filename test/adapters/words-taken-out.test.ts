import { DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { forgetInAlliance } from '#functions/alliances/reactions/forget-words.ts';
import { repeatRemovals } from '#functions/bodies/reactions/repeat-removals.ts';
import { removalFact } from '#functions/bodies/removal-fact.ts';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { registerFacts } from '#functions/decisions/reactions/register-facts.ts';
import { ranges, registrationEntity } from '#functions/decisions/records.ts';
import { forgetInEscalations } from '#functions/escalations/reactions/forget-words.ts';
import { forgetInCycle } from '#functions/frameworks/reactions/forget-words.ts';
import { forgetInMonitoring } from '#functions/monitoring/reactions/forget-words.ts';
import { keepLessonsOfReport, keepMissed } from '#functions/monitoring/reactions/keep-lessons.ts';
import { forgetWordsInRounds } from '#functions/rounds/reactions/forget-words.ts';
import { factEntity, factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Fact, FactOf } from '#shared/events/catalogue.ts';
import { handledBy } from '#shared/events/consumer.ts';
import { omission } from '#shared/words/taken-out.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { as, report, working } from './support/alliances.ts';
import { type Gateway, gatewayOf } from './support/deployed-api.ts';
import { afterTerms, answer, moved, opened } from './support/governance.ts';
import { raise, raised } from './support/ladder.ts';
import { monitoringDeps } from './support/monitoring.ts';
import { sourcesOf } from './support/register.ts';
import { verified } from './support/verified.ts';
import { factsOfType, lastingWorld, unsentFacts, type World } from './support/world.ts';

const programmeId = 'proefland';
const bureau = `bureau-${programmeId}`;
const sick = 'Wethouder Jansen is langdurig ziek.\nHaar vervanger ook.';
const reason = 'De tekst zei iets over de gezondheid van een bestuurder.';

let world: World;
let gateway: Gateway;
beforeAll(async () => {
  vi.setSystemTime(now);
  world = await lastingWorld();
  gateway = await gatewayOf(world);
});
afterAll(() => {
  vi.useRealTimers();
  world.client.destroy();
});

const takeOut = (body: object, clientId = bureau) =>
  gateway('takeOutWords', { ids: { programmeId }, clientId, body: JSON.stringify({ words: sick, reason, ...body }) });

/** The functions that receive the fact, each twice and the last ones first. */
const forgotten = async (): Promise<void> => {
  const stored = await factsOfType(world, 'bodies', 'registry.words-taken-out');
  const facts = stored.map((one) => factIn(one) as FactOf<'nl.regiodeal.registry.words-taken-out.v1'>);
  const { registry } = world.deps;
  for (const fact of [...facts, ...facts].toReversed()) {
    await forgetInCycle({ ...world.deps, registry })(fact);
    await forgetInAlliance({ ...world.allianceDeps, registry })(fact);
    await forgetInEscalations(world.ladderDeps)(fact);
    await forgetInMonitoring({ ...monitoringDeps(world), registry })(fact);
    await forgetWordsInRounds(world.roundDeps)(fact);
  }
};

const registered = async (): Promise<void> => {
  const table = world.tables.decisions;
  const { client } = world;
  const handlers = registerFacts({ client, table, sources: sourcesOf(world), clock: () => now });
  const owners = ['bodies', 'rounds', 'frameworks', 'escalations'] as const;
  const facts = (await Promise.all(owners.map((owner) => unsentFacts(world, owner)))).flat();
  for (const fact of [...facts, ...facts]) {
    if (!(fact.type in handlers)) continue;
    await handledBy(handlers, fact as unknown as Fact);
    const waiting = await table.query(registrationEntity, ranges.waitingSince('9999-12-31T23:59:59.999Z'));
    await appendDecisions({ client, table, clock: () => now })(waiting);
  }
};

/** The items of all tables in which words stand, by kind. */
const standsIn = async (words: string): Promise<string[]> => {
  const tables = Object.values(world.tables).map(({ name }) => name);
  const scans = await Promise.all(
    [...new Set(tables)].map((TableName) => world.client.send(new ScanCommand({ TableName }))),
  );
  const items = scans.flatMap(({ Items = [] }) => Items.map((item) => unmarshall(item)));
  const escaped = JSON.stringify(words).slice(1, -1);
  return items.filter((item) => JSON.stringify(item).includes(escaped)).map((item) => String(item['entity']));
};

describe('words in a report', () => {
  beforeAll(async () => {
    const ids = await working(world);
    const lessons = [{ title: 'Ziekte', text: sick }];
    await report(world, ids, givenReport({ risks: [{ description: sick, measure: 'Een ander vragen.' }], lessons }));
    const [reportedFact] = await factsOfType(world, 'alliances', 'alliance.reported');
    if (!reportedFact) throw new Error('no fact of the report');
    await keepLessonsOfReport(monitoringDeps(world))(
      factIn(reportedFact) as FactOf<'nl.regiodeal.alliance.reported.v1'>,
    );
    await raise(world, programmeId, { ...raised('budget-overrun', 8), cause: sick }, as('alfa', ids));
  });

  test('are copied to the lesson and to the escalation', async () => {
    expect(new Set(await standsIn(sick))).toEqual(new Set(['report', 'lesson', 'escalation', 'escalation-visit']));
  });

  test('are taken out by the programmabureau alone, as they were written, with a reason that does not repeat them', async () => {
    const ids = { about: 'alliance', aboutId: 'samen-bewegen' };
    expect(await takeOut(ids, as('alfa', { programmeId, allianceId: 'samen-bewegen' }))).toMatchObject({ status: 403 });
    expect(await takeOut({ ...ids, reason: `Er stond: ${sick}` })).toMatchObject({
      status: 400,
      body: { faults: [{ pointer: '/reason' }] },
    });
    expect(await takeOut({ ...ids, words: 'langdurig ziek' })).toMatchObject({
      status: 409,
      body: { code: 'no-such-words' },
    });
    expect(await takeOut({ ...ids, aboutId: 'bestaat-niet' })).toMatchObject({ status: 404 });
  });

  test('stand nowhere after they were taken out; who did, when and why stays, with their hash', async () => {
    const ids = { about: 'alliance', aboutId: 'samen-bewegen' };
    // A browser sends other line ends than those of the report.
    const first = await takeOut({ ...ids, words: sick.replaceAll('\n', '\r\n') });
    expect(first).toMatchObject({ status: 201, body: { number: 1, at: now, reason, ...ids } });
    expect(JSON.stringify(first.body)).not.toContain('salt');
    expect(await takeOut(ids)).toMatchObject({ status: 201, body: first.body });
    await forgotten();
    expect(await standsIn(sick)).toEqual([]);
    // A copy that was made before comes back.
    await report(world, { programmeId, allianceId: 'samen-bewegen' }, givenReport({ basedOn: 1, correction: sick }));
    expect(await standsIn(sick)).toEqual(['report']);
    const repetition = { ids: { programmeId, removal: '1' }, clientId: bureau };
    expect(await gateway('repeatRemoval', repetition)).toMatchObject({ status: 200, body: first.body });
    expect(await gateway('repeatRemoval', { ...repetition, ids: { programmeId, removal: '2' } })).toMatchObject({
      status: 404,
    });
    await forgotten();
    expect(await standsIn(sick)).toEqual([]);
    const [, [kept]] = await Promise.all([
      gateway('listRemovals', { ids: { programmeId }, clientId: bureau }),
      world.allianceDeps.alliances.reportsOver({ programmeId, allianceId: 'samen-bewegen' }, 2027),
    ]);
    expect(kept).toMatchObject({ risks: [{ description: omission, measure: 'Een ander vragen.' }] });
    const { body } = await gateway('listRemovals', { ids: { programmeId }, clientId: bureau });
    expect(body).toMatchObject({ removals: [{ number: 1, reason, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }] });
    expect(JSON.stringify(body)).not.toContain('forms');
  });
});

describe('a lesson out of a report', () => {
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  const lessons = () => monitoringDeps(world).monitoring.lessons(programmeId);
  const keepAllLessons = async (): Promise<void> => {
    for (const reportedFact of await factsOfType(world, 'alliances', 'alliance.reported'))
      await keepLessonsOfReport(monitoringDeps(world))(
        factIn(reportedFact) as FactOf<'nl.regiodeal.alliance.reported.v1'>,
      );
  };

  test('whose title was taken out does not come back from the report, which keeps its own', async () => {
    const [lesson] = await lessons();
    expect(lesson).toMatchObject({ title: 'Ziekte', ground: omission });
    const aboutId = lesson?.lessonId ?? '';
    expect(await takeOut({ about: 'lesson', aboutId, words: 'Ziekte' })).toMatchObject({ status: 201 });
    // The sweep comes before the removal arrives, and after it.
    await keepMissed(monitoringDeps(world))();
    await forgotten();
    await keepMissed(monitoringDeps(world))();
    await keepAllLessons();
    expect(await lessons()).toMatchObject([{ lessonId: aboutId, title: omission, ground: omission }]);
  });

  test('that is kept after its words were taken out, and before the report lost them, does not have them', async () => {
    const period = { from: '2027-02-01', until: '2027-03-01' };
    await report(world, ids, givenReport({ period, lessons: [{ title: 'Rust', text: sick }] }));
    expect(await takeOut({ about: 'alliance', aboutId: ids.allianceId })).toMatchObject({ status: 201 });
    const removals = await factsOfType(world, 'bodies', 'registry.words-taken-out');
    for (const one of removals)
      await forgetInMonitoring(monitoringDeps(world))(
        factIn(one) as FactOf<'nl.regiodeal.registry.words-taken-out.v1'>,
      );
    await keepAllLessons();
    expect(await standsIn(sick)).toEqual(['report']);
    await forgotten();
    await keepMissed(monitoringDeps(world))();
    expect(await standsIn(sick)).toEqual([]);
    expect((await lessons()).map(({ title }) => title)).toEqual([omission, 'Rust']);
  });
});

test('a removal of which the message was lost is told once more an hour later, and then no more', async () => {
  const { client, tables } = world;
  const { registry } = world.deps;
  const [removal] = await registry.removals(programmeId);
  if (!removal) throw new Error('nothing was taken out');
  const at = (minutes: number) => new Date(Date.parse(removal.at) + minutes * 60_000).toISOString();
  const toBeTold = async () => {
    const facts = await factsOfType(world, 'bodies', 'registry.words-taken-out');
    return facts.filter(({ unsentSince }) => unsentSince !== undefined);
  };
  const told = async (minutes: number) => {
    for (const { unsentSince: _since, ...fact } of await toBeTold())
      await transact(client, [tables.bodies.put(factEntity, { ...fact, publishedAt: at(minutes) })]);
  };
  const swept = async (minutes: number) => {
    await repeatRemovals({ client, table: tables.bodies, registry, clock: () => at(minutes) });
    return (await toBeTold()).map(({ data }) => data['change']);
  };
  const every = (await registry.removals(programmeId)).map(({ number }) => number).toSorted();
  await told(1);
  expect(await swept(30)).toEqual([]);
  expect((await swept(70)).toSorted()).toEqual(every);
  await told(71);
  expect(await swept(130)).toEqual([]);
  // A table that was restored without the fact has it again.
  await client.send(
    new DeleteItemCommand({
      TableName: tables.bodies.name,
      Key: marshall(factEntity.key({ id: removalFact(removal).id })),
    }),
  );
  expect(await swept(130)).toEqual([removal.number]);
});

describe('the motivation of a move', () => {
  test('leaves the register too, whose chain holds, and an answer that says the same', async () => {
    const started = await gateway('startCycle', {
      ids: { programmeId },
      clientId: bureau,
      body: JSON.stringify({ content: exampleText, evaluation: { title: 'Evaluatie', summary: 'Bereikt.' } }),
    });
    expect(started.status).toBe(201);
    await moved(world, programmeId, { move: 'submit' });
    const roundId = await opened(world, programmeId);
    const [task, next] = await world.roundDeps.rounds.tasks(roundId);
    await answer(world, task?.taskId ?? '', { answer: 'input', remarks: sick });
    // One line of what somebody else answered.
    await answer(world, next?.taskId ?? '', { answer: 'input', remarks: `Wij letten hierop.\n${sick}` });
    await moved(world, programmeId, { move: 'withdraw', motivation: sick });
    await registered();
    expect(new Set(await standsIn(sick))).toEqual(new Set(['visit', 'task', 'answer', 'entry']));

    expect(await takeOut({ about: 'framework-cycle', aboutId: '2' })).toMatchObject({ status: 201 });
    await forgotten();
    await registered();
    expect(await standsIn(sick)).toEqual([]);
    const { unfounded, missing, whole } = await verified(world, afterTerms, programmeId);
    expect({ unfounded, missing, whole }).toEqual({ unfounded: [], missing: [], whole: true });
    const { body } = await gateway('listDecisions', {
      ids: { programmeId },
      query: { kind: 'removal' },
      clientId: bureau,
    });
    expect(body).toMatchObject({
      decisions: expect.arrayContaining([
        expect.objectContaining({
          decision: expect.objectContaining({ matterId: '2', body: 'programmabureau', motivation: reason }),
        }),
      ]),
    });
  });
});
