import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { forgetInAlliance } from '#functions/alliances/reactions/forget-words.ts';
import { forgetInEscalations } from '#functions/escalations/reactions/forget-words.ts';
import { forgetInMonitoring } from '#functions/monitoring/reactions/forget-words.ts';
import { keepLessonsOfReport } from '#functions/monitoring/reactions/keep-lessons.ts';
import { forgetWordsInRounds } from '#functions/rounds/reactions/forget-words.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOf } from '../../support/each-of.ts';
import { givenReport } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';
import { as, report, working } from '../support/alliances.ts';
import { callsOf, cutOffAt } from '../support/cut-off.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import { bureau, outsiders, type Reader } from '../support/every-read.ts';
import { answer } from '../support/governance.ts';
import { raise, raised } from '../support/ladder.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { monitoringDeps } from '../support/monitoring.ts';
import { factsOfType, lastingWorld, type World } from '../support/world.ts';

/** Attacks on words and remarks that were taken out: by others, twice at once, at the moment of copying, cut off, and after a restore (rule 19). */

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const sick = 'Wethouder Jansen is langdurig ziek.';
const reason = 'De tekst zei iets over de gezondheid van een bestuurder.';
const words = { about: 'alliance', aboutId: ids.allianceId, words: sick, reason };
type Words = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;

let world: World;
let gateway: Gateway;
beforeAll(async () => {
  vi.setSystemTime(now);
  world = await lastingWorld();
  gateway = await gatewayOf(world);
  await working(world);
  const lessons = [{ title: 'Ziekte', text: sick }];
  await report(world, ids, givenReport({ risks: [{ description: sick, measure: 'Een ander vragen.' }], lessons }));
  for (const reported of await factsOfType(world, 'alliances', 'alliance.reported'))
    await keepLessonsOfReport(monitoringDeps(world))(factIn(reported) as FactOf<'nl.regiodeal.alliance.reported.v1'>);
  await raise(world, programmeId, { ...raised('budget-overrun', 8), cause: sick }, as('alfa', ids));
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
  world.client.destroy();
});

const removalAsked = (name: Parameters<Gateway>[0], reader: Reader, body?: object, more = {}) =>
  gateway(name, {
    ids: { ...ids, removal: '1', ...more },
    clientId: reader.clientId ?? 'werkbank',
    ...(reader.email ? { email: reader.email } : {}),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const removals = async (): Promise<readonly unknown[]> => world.deps.registry.removals(programmeId);

/** What every owner does when it receives the fact of a removal. */
const forgotten = async (through = world): Promise<void> => {
  for (const stored of await factsOfType(world, 'bodies', 'registry.words-taken-out')) {
    const fact = factIn(stored) as Words;
    const { registry } = through.deps;
    await forgetInAlliance({ ...through.allianceDeps, registry })(fact);
    await forgetInEscalations(through.ladderDeps)(fact);
    await forgetInMonitoring(monitoringDeps(through))(fact);
    await forgetWordsInRounds(through.roundDeps)(fact);
  }
};
const stored = async () => {
  const names = [...new Set(Object.values(world.tables).map(({ name }) => name))];
  const scans = await Promise.all(
    names.map(async (TableName) => {
      const { Items = [] } = await world.client.send(new ScanCommand({ TableName }));
      return Items.map((Item) => ({ TableName, Item }));
    }),
  );
  return scans.flat().filter(({ Item }) => JSON.stringify(unmarshall(Item)).includes(sick));
};
const standsIn = async (): Promise<string[]> =>
  (await stored()).map(({ Item }) => String(Item['entity']?.S)).toSorted();
const everywhere = ['escalation', 'escalation-visit', 'lesson', 'report'];

test('nobody but the programmabureau takes words or remarks out, repeats a removal or reads which there are', async () => {
  const task = (await world.roundDeps.rounds.openTasks(programmeId, 'alfa'))[0];
  const others: Reader[] = [
    ...outsiders,
    { name: 'the lead of the alliance', of: 'alfa', clientId: as('alfa', ids) },
    { name: 'a person of the lead', of: 'alfa', email: 'portfolio-holder@alfa.example' },
    { name: 'the bureau of another programme', of: 'alfa', clientId: 'bureau-stemland' },
    { name: 'nobody who is known', of: 'alfa', email: 'niemand@kwaad.example' },
  ];
  for (const reader of eachOf(others)) {
    const answers = [
      await removalAsked('takeOutWords', reader, words),
      await removalAsked('takeOutRemarks', reader, { answerNumber: 1, reason }, { taskId: task?.taskId ?? 'geen' }),
      await removalAsked('repeatRemoval', reader),
      await removalAsked('listRemovals', reader),
    ];
    for (const { status, body } of eachOf(answers)) {
      expect([403, 404], reader.name).toContain(status);
      expect(JSON.stringify(body)).not.toContain(sick);
    }
  }
  expect(await removals()).toEqual([]);
  expect(await standsIn()).toEqual(everywhere);
});

test('the same words taken out eight times at once are one removal, and other words at the same moment another', async () => {
  const other = { ...words, words: 'Een ander vragen.' };
  const answers = await Promise.all(
    [...Array(8)].map((_, at) => removalAsked('takeOutWords', bureau, at === 5 ? other : words)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  const numbers = answers.map(({ body }) => (body as unknown as { number: number }).number);
  expect(new Set(numbers.filter((_, at) => at !== 5)).size).toBe(1);
  expect(new Set(numbers).size).toBe(2);
  expect(await removals()).toHaveLength(2);
});

test('a restored table, a copy made at each moment of the forgetting, and an owner cut off at each call keep nothing for good', async () => {
  const before = await stored();
  expect(await standsIn()).toEqual(everywhere);
  const restored = async (): Promise<void> => {
    for (const one of before) await world.client.send(new PutItemCommand(one));
  };
  const writes = await callsOf(world, (through) => forgotten(through), 'writes');
  expect(await standsIn()).toEqual([]);
  expect(writes).toBeGreaterThanOrEqual(everywhere.length);
  for (let nth = 1; nth <= writes; nth += 1) {
    await restored();
    // Somebody puts all of it back, as it was, just before a write of an owner.
    await forgotten(meanwhile(world, nth, restored)).catch(() => undefined);
    await forgotten();
    expect(await standsIn(), `a copy before write ${nth}`).toEqual([]);
  }
  await restored();
  const calls = await callsOf(world, (through) => forgotten(through));
  for (let nth = 1; nth <= calls; nth += 4) {
    await restored();
    const { world: cut } = cutOffAt(world, nth, nth % 8 === 1 ? 'before it arrived' : 'before the answer came back');
    await forgotten(cut).catch(() => undefined);
    await forgotten();
    expect(await standsIn(), `call ${nth}`).toEqual([]);
  }
}, 120_000);

test('words that come back by another report leave by asking again, and it is no other removal', async () => {
  await report(world, ids, givenReport({ basedOn: 1, correction: sick }));
  expect(await standsIn()).toEqual(['report']);
  expect((await removalAsked('takeOutWords', bureau, words)).body).toMatchObject({ reason });
  expect(await removals()).toHaveLength(2);
  await forgotten();
  expect(await standsIn()).toEqual([]);
});

test('the remarks of an answer that are taken out six times at once, while it is corrected, leave once', async () => {
  await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })({
    ...{ programmeId, matter: 'escalation', matterId: 'escalation-1' },
  });
  const [task] = await world.roundDeps.rounds.openTasks(programmeId, 'programmabureau');
  if (!task) throw new Error('the programmabureau is asked for a solution');
  await answer(world, task.taskId, { answer: 'no-solution', remarks: sick });
  const all = await Promise.all(
    [...Array(6)].map(() =>
      removalAsked('takeOutRemarks', bureau, { answerNumber: 1, reason }, { taskId: task.taskId }),
    ),
  );
  expect(all.map(({ status }) => status)).toEqual(Array(6).fill(201));
  const trail = (await factsOfType(world, 'rounds', 'task.remarks-taken-out')).filter(
    ({ data }) => data['taskId'] === task.taskId,
  );
  expect(new Set(trail.map(({ id }) => id)).size).toBe(1);
  expect(await standsIn()).toEqual([]);
});
