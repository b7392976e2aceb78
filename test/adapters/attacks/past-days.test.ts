import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepLevel } from '#functions/bodies/keep-level.ts';
import { contracts } from '#functions/documentation/contracts.ts';
import { accessionEntity, conditionEntity } from '#functions/frameworks/records.ts';
import { contentHash } from '#functions/frameworks/terms/content.ts';
import { answerEvaluationLink } from '#functions/monitoring/print/answer-evaluation-link.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { Contract } from '#shared/api/contract.ts';
import type { Operation } from '#shared/api/routes.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { signEvaluationLink } from '#shared/links/evaluation-link.ts';
import { eachOf } from '../../support/each-of.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';
import { inForce, registryWithApps, report, working } from '../support/alliances.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import { app, bureau, climb, hide, logged, outsiders, type Reader, reads } from '../support/every-read.ts';
import { imported, lastingWorld, type World } from '../support/world.ts';

/** Attacks on what became confidential later: what was recorded before, as of a day before, and as it was established (rule 19). */

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const january = { from: '2027-01-01', until: '2027-02-01' };
const evaluationId = '2027-01-01_2028-04-01';
const key = 'the key of the links';
/** The stretch is over, and so are the days of the conditions of the ruling. */
const later = '2028-05-20T09:00:00.000Z';
/** The day from which the matter is among partners again. */
const ended = '2028-09-02T09:00:00.000Z';
const days = ['2027-03-01', '2028-03-15', '2028-05-20'];

const worlds: World[] = [];
afterAll(() => {
  vi.useRealTimers();
  for (const { client } of worlds) client.destroy();
});
const place = {
  ...ids,
  ...{ evaluationId, version: '1', escalationId: 'escalation-1', year: '2027', quarter: '2027-1' },
};
const readAs = async (gateway: Gateway, name: Operation, { clientId = 'werkbank', email }: Reader, query = {}) =>
  gateway(name, { ids: place, query, clientId, ...(email ? { email } : {}) });

describe('an escalation that became confidential after its ruling', () => {
  let world: World;
  let gateway: Gateway;
  const dated = reads.filter(
    (name) => 'asOf' in (((contracts[name] as Contract).query as { shape?: object } | undefined)?.shape ?? {}),
  );
  /** What a reader is answered by every read that takes a day, as one text; the reads of the ladder apart are refused. */
  const ofDays = async (reader: Reader): Promise<string> => {
    const answers = [];
    for (const name of dated)
      for (const asOf of days) answers.push({ name, asOf, ...(await readAs(gateway, name, reader, { asOf })) });
    return JSON.stringify(answers.map(({ name, asOf, status, body }) => ({ name, asOf, status, body })));
  };

  beforeAll(async () => {
    vi.setSystemTime(now);
    world = await lastingWorld();
    worlds.push(world);
    gateway = await gatewayOf(world);
    await working(world);
    const budget = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
    await report(world, ids, givenReport({ period: january, budget }));
    await climb(world, async () => undefined);
    await report(world, ids, givenReport({ period: january, budget, basedOn: 1, correction: 'Nog eens.' }));
    await logged(world);
    const registry = registryWithApps(programmeId);
    const quarterly = { ...registry.programme.settings, reportingPeriod: 'quarter' as const };
    await imported(world, { ...registry, programme: { ...registry.programme, settings: quarterly } });
    vi.setSystemTime(later);
    const concept = await readAs(gateway, 'readEvaluationConcept', bureau);
    const { hash } = concept.body as unknown as { hash: string };
    const established = await gateway('establishEvaluation', {
      ids: place,
      clientId: bureau.clientId ?? '',
      body: JSON.stringify({ hash }),
    });
    expect(established.status).toBe(201);
    expect(JSON.stringify(established.body)).toContain('De regiegroep krijgt de cijfers.');
    expect(await ofDays(outsiders[0] ?? bureau)).toContain('escalation-1');
    expect(await hide(gateway, 'escalation', 'escalation-1', '2028-09-01')).toBe(201);
  }, 120_000);

  test('is in no read as of a day before it, for whoever does not see it now', async () => {
    expect(dated.length).toBeGreaterThan(5);
    const seen = await ofDays(bureau);
    expect(seen).toContain('escalation-1');
    for (const reader of eachOf(outsiders)) {
      const text = await ofDays(reader);
      expect(text, reader.name).not.toContain('escalation-1');
      expect(text, reader.name).not.toContain('De regiegroep krijgt de cijfers.');
      expect(text, reader.name).not.toContain('"colour":"amber"');
    }
  });

  test('is in no evaluation that was established before it: no words, nothing late, no count and no colour', async () => {
    const ofBureau = await readAs(gateway, 'readEvaluation', bureau);
    expect(ofBureau.body).toMatchObject({ whole: true });
    expect(JSON.stringify(ofBureau.body)).toContain('"what":"dispensation-condition"');
    for (const reader of eachOf(outsiders)) {
      const { status, body } = await readAs(gateway, 'readEvaluation', reader);
      const text = JSON.stringify(body);
      expect(status).toBe(200);
      expect(body, reader.name).toMatchObject({ whole: false });
      for (const trace of ['escalation-1', 'dispensation-condition', 'De regiegroep krijgt', '"colour":"amber"'])
        expect(text, `${reader.name}: ${trace}`).not.toContain(trace);
    }
  });

  test('is in no report to the state, not for the programmabureau either', async () => {
    for (const operation of ['readStateReport', 'exportStateReport'] as const) {
      const ofBureau = await readAs(gateway, operation, bureau);
      expect(ofBureau.status).toBe(200);
      const text = JSON.stringify(ofBureau.body);
      for (const trace of [
        'escalation-1',
        'dispensation-condition',
        'De regiegroep krijgt',
        '"colour":"amber"',
        'oranje',
      ])
        expect(text, `${operation}: ${trace}`).not.toContain(trace);
    }
  });

  test('is on no page behind the link of an evaluation, for whoever has the link', async () => {
    const open = answerEvaluationLink({
      registry: world.deps.registry,
      monitoring: new MonitoringReader(world.tables.monitoring),
      keys: async () => [key],
      clock: () => later,
    });
    const link = { programmeId, evaluationId, version: 1, expires: Date.parse(later) / 1000 + 3600 };
    const page = (parts: object, secret = key) =>
      open({
        httpMethod: 'GET',
        pathParameters: { token: signEvaluationLink(secret, { ...link, ...parts }) },
      } as unknown as APIGatewayProxyEvent);
    const { statusCode, body } = await page({});
    expect(statusCode).toBe(200);
    expect(body).not.toContain('De regiegroep krijgt');
    expect(body).not.toContain('binnen de ruimte');
    const elsewhere = [
      await page({ programmeId: 'stemland' }),
      await page({ version: 2 }),
      await page({ evaluationId: '2027-01-01_2027-04-01' }),
      await page({ evaluationId: '' }),
      await page({ evaluationId: '__proto__' }),
      await page({}, 'the key before'),
      await page({}, ''),
    ];
    expect(elsewhere.map((one) => one.statusCode)).toEqual(elsewhere.map(() => 404));
  });

  test('is there again once it is among partners, also as of a day on which it was confidential', async () => {
    vi.setSystemTime(ended);
    const [reader = bureau] = outsiders;
    expect(await ofDays(reader)).toContain('escalation-1');
    const { body } = await readAs(gateway, 'readEvaluation', reader);
    expect(body).toMatchObject({ whole: true });
    vi.setSystemTime(later);
  });
});

test('what is due by a version that became confidential is listed for nobody who does not see it', async () => {
  vi.setSystemTime(now);
  const world = await lastingWorld();
  worlds.push(world);
  const gateway = await gatewayOf(world);
  await imported(world, registryWithApps(programmeId));
  await inForce(world);
  const text = { number: 1, hash: contentHash(exampleText) };
  const taskId = `${programmeId}.accession.1.delta.1.college-delta`;
  const about = { programmeId, cycleId: '1', partnerId: 'delta', asked: 1 };
  const { frameworks } = world.tables;
  await transact(world.client, [
    frameworks.insert(accessionEntity, { ...about, status: 'approved', text, askedAt: now, revision: 1 }),
    frameworks.insert(conditionEntity, {
      ...{ programmeId, cycleId: '1', taskId, conditionId: `${taskId}.1`, addressee: 'college van Delta' },
      ...{ text: 'De wijkbussen blijven.', textHash: text.hash, status: 'open', followUps: [], revision: 1 },
    }),
  ]);
  const delta = app('delta', 'a municipality without a seat');
  const due = async (reader: Reader) => JSON.stringify((await readAs(gateway, 'listDue', reader)).body);
  expect(await due(delta)).toContain('De wijkbussen blijven.');
  // A version in force gets no such level any more: it has kept the one that its draft was given.
  expect(await hide(gateway, 'framework-cycle', '1')).toBe(409);
  const { client, deps, tables } = world;
  const given = {
    matter: 'framework-cycle',
    matterId: '1',
    level: 'confidential',
    ground: 'Proef.',
    reason: 'Proef.',
  } as const;
  const level = { ...given, until: '2028-01-01', programmeId, sharedWith: [], number: 1, by: 'bureau', at: now };
  await keepLevel({ ...deps, client, table: tables.bodies }, level);
  expect(await due(bureau)).toContain('De wijkbussen blijven.');
  expect(await due(delta)).not.toContain('De wijkbussen blijven.');
});
