import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { eachOf } from '../../support/each-of.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';
import { as, registryWithApps, report, working } from '../support/alliances.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import {
  type Answers,
  app,
  bureau,
  climbHidden,
  differences,
  everything,
  hide,
  logged,
  outsiders,
  person,
  type Reader,
  reads,
} from '../support/every-read.ts';
import { answer } from '../support/governance.ts';
import { withRound } from '../support/placed.ts';
import { lastingWorld, type World } from '../support/world.ts';

/** Attacks on what is confidential (rule 19): every read, compared to the byte with the one before there was anything to hide. */

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const january = { from: '2027-01-01', until: '2027-02-01' };
const ruling = 'proefland.escalation-1.ruling.1';

/** What nobody has in this programme. */
const absent = [
  'readGrant',
  'readLesson',
  'readEvaluationConcept',
  'readEvaluation',
  'readStateReport',
  'exportStateReport',
  'exportStateReportWorkbook',
  'readDecision',
  'readSubscription',
  'listDeliveries',
];

let world: World;
let gateway: Gateway;
beforeAll(async () => {
  vi.setSystemTime(now);
  world = await lastingWorld();
  gateway = await gatewayOf(world);
}, 60_000);
afterAll(() => {
  vi.useRealTimers();
  world.client.destroy();
});

describe('a confidential escalation that runs to its ruling, and a draft that was given a level', () => {
  const before = new Map<string, Answers>();
  const after = new Map<string, Answers>();
  let ofBureau: Answers;
  const place = {
    year: '2027',
    version: '1',
    reportId: `${january.from}_${january.until}.1`,
    contributionId: 'bijdrage-alfa',
    escalationId: 'escalation-1',
    roundId: ruling,
    taskId: `${ruling}.seat-alfa`,
    personId: 'alfa-portfolio-holder',
  };

  const draft = async (): Promise<void> => {
    const content = { ...exampleText, title: 'Een geheim concept' };
    const body = JSON.stringify({ content, evaluation: { title: 'Evaluatie', summary: 'Wat er is bereikt.' } });
    expect((await gateway('startCycle', { ids, clientId: as('beta', ids), body })).status).toBe(201);
    expect(await hide(gateway, 'framework-cycle', '2')).toBe(201);
  };

  beforeAll(async () => {
    await working(world);
    const budget = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
    await report(world, ids, givenReport({ period: january, budget }));
    await logged(world);
    for (const reader of outsiders) before.set(reader.name, await everything(gateway, reader, place));
    await climbHidden(world, gateway);
    await draft();
    await logged(world);
    for (const reader of outsiders) after.set(reader.name, await everything(gateway, reader, place));
    ofBureau = await everything(gateway, bureau, place);
  }, 120_000);

  test('is there: the programmabureau is answered by every read', () => {
    const refused = Object.keys(ofBureau).filter((key) => ofBureau[key]?.status !== 200);
    expect(refused.map((key) => key.split(' ')[0])).toEqual(absent);
    expect(ofBureau['listDue {}']?.body).toMatchObject({
      due: expect.arrayContaining([expect.objectContaining({ escalationId: 'escalation-1' })]),
    });
  });

  test.each(outsiders)('$name is answered to the byte as before it', ({ name }) => {
    expect(differences(before.get(name), after.get(name))).toEqual([]);
    expect(Object.keys(before.get(name) ?? {}).length).toBeGreaterThan(reads.length);
  });
});

describe('a vote that is open', () => {
  const voting = 'stemland';
  const [seat, secret] = ['alfa', 'Omdat de wethouder van Beta ziek is.'];
  const readers: readonly Reader[] = [
    app('delta', 'a municipality without a seat'),
    app('beta', 'another seat'),
    person('portfolio-holder', 'beta', 'the holder of another seat'),
    person('council-clerk', seat, 'the clerk of the council of the municipality that votes'),
  ].map((reader) => ({ ...reader, ...(reader.clientId ? { clientId: `${reader.of}-${voting}` } : {}) }));

  test('tells nobody what was voted, nor that words were taken out of it', async () => {
    const { roundId } = await withRound(world, 'adoption', registryWithApps(voting));
    const taskId = `${roundId}.seat-${seat}`;
    const place = { programmeId: voting, roundId, taskId };
    const all = async (): Promise<Map<string, Answers>> => {
      await logged(world);
      const answers = new Map<string, Answers>();
      for (const reader of readers) answers.set(reader.name, await everything(gateway, reader, place));
      return answers;
    };
    await answer(world, taskId, { answer: 'against', remarks: secret });
    const before = await all();
    const body = JSON.stringify({ answerNumber: 1, reason: 'Het zegt iets over een persoon.' });
    expect((await gateway('takeOutRemarks', { ids: place, clientId: `bureau-${voting}`, body })).status).toBe(201);
    const after = await all();
    for (const { name } of eachOf(readers)) {
      expect(JSON.stringify(before.get(name)), name).not.toContain(secret);
      expect(differences(before.get(name), after.get(name)), name).toEqual([]);
    }
  });
});
