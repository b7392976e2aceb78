import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { eachOf } from '../../support/each-of.ts';
import { smallRegistry } from '../../support/small-programme.ts';
import { registryWithApps } from '../support/alliances.ts';
import { type Call, deployed, type Gateway, gatewayOf } from '../support/deployed-api.ts';
import { answer } from '../support/governance.ts';
import { withRound } from '../support/placed.ts';
import { lastingWorld, type World } from '../support/world.ts';

/** Attacks across programmes: one region's application with everything it can know or guess of another region. */

const operations = Object.keys(routes) as Operation[];
const secret = 'geheim-van-elders';

describe('an application of one programme', () => {
  let world: World;
  let call: Call;
  let gateway: Gateway;
  let mine: Record<string, string>;
  let theirs: Record<string, string>;
  const settled = async (programmeId: string): Promise<Record<string, string>> => {
    const { apps } = registryWithApps(programmeId);
    const { roundId } = await withRound(world, 'input', smallRegistry(programmeId, { apps }));
    const taskId = `${roundId}.partner-zorg`;
    await answer(world, taskId, { answer: 'input', remarks: secret.replace('elders', programmeId) });
    return {
      programmeId,
      roundId,
      taskId,
      cycleId: '1',
      textNumber: '1',
      allianceId: 'samen-bewegen',
      contributionId: 'geld',
      year: '2027',
      version: '1',
      reportId: '2027-01-01_2027-02-01.1',
      representationId: 'klankbordgroep.delta.2027-01-01',
      partnerId: 'delta',
      personId: 'zorg-board-contact',
      clientId: `alfa-${programmeId}`,
      conditionId: `${taskId}.1`,
      escalationId: 'escalation-1',
      subscriptionId: 'zaaksysteem',
    };
  };
  beforeAll(async () => {
    world = await lastingWorld();
    [call, gateway] = [await deployed(world), await gatewayOf(world)];
    mine = await settled('hier');
    theirs = await settled('elders');
  });
  afterAll(() => world.client.destroy());

  test.each(['bureau-hier', 'alfa-hier', 'alfa', 'elders', 'bureau-elders ', 'BUREAU-ELDERS', 'bureau-elders#', '*'])(
    'reaches nothing of the other by any operation as %j',
    async (clientId) => {
      const isOfProgramme = (name: (typeof operations)[number]): boolean => routes[name].path.includes('{programmeId}');
      for (const name of eachOf(operations.filter(isOfProgramme))) {
        const { status, body } = await call(name, theirs, clientId);
        expect({ name, status, code: body.code }).toEqual({ name, status: 404, code: 'not-found' });
      }
      // What is of no programme names only those of the caller.
      for (const name of eachOf(operations.filter((one) => !isOfProgramme(one)))) {
        const { status, body } = await call(name, theirs, clientId);
        expect({ name, status, names: JSON.stringify(body).includes('elders') }).toEqual({
          name,
          status: 200,
          names: false,
        });
      }
    },
  );

  test('reaches nothing of the other by an identifier of it at its own address, alone or all at once', async () => {
    const answers: { name: string; key: string; status: number }[] = [];
    for (const name of eachOf(operations)) {
      const keys = [...(routes[name] as Route).path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
      const own = keys.filter((key) => key !== 'programmeId');
      for (const key of [...own, 'all']) {
        const ids = key === 'all' ? { ...theirs, programmeId: 'hier' } : { ...mine, [key]: theirs[key] ?? '' };
        const { status, body } = await call(name, ids, 'bureau-hier');
        const text = JSON.stringify(body);
        expect({ name, key, leaked: text.includes(secret) }).toEqual({ name, key, leaked: false });
        answers.push({ name, key, status });
      }
    }
    const ofRounds = answers.filter(({ key }) => key === 'roundId' || key === 'taskId');
    expect(ofRounds).not.toEqual([]);
    expect(ofRounds.filter(({ status }) => status !== 404)).toEqual([]);
  });

  test.each([
    'elders',
    'hier/../elders',
    'hier%2F..%2Felders',
    'elders#',
    'hier#elders',
    '../elders',
    'ELDERS',
    ' elders',
    'elders ',
    'elders\u0000',
    '__proto__',
    'constructor',
  ])('finds no programme at an address that is written as %j', async (programmeId) => {
    for (const name of ['readProgramme', 'listTasks', 'listDecisions', 'listCycles'] as const) {
      const { status, body } = await call(name, { ...mine, programmeId }, 'bureau-hier');
      expect({ name, status }).toEqual({ name, status: 404 });
      expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  test('reads its own list from a cursor of the other, and never a part of the other', async () => {
    for (const name of ['listTasks', 'listInput', 'listCycles'] as const) {
      const first = await gateway(name, { ids: theirs, clientId: 'bureau-elders', query: { limit: '1' } });
      const next = (first.body as { next?: string }).next ?? '';
      const cursor = new URLSearchParams(next.split('?')[1] ?? '').get('cursor');
      const places = [
        cursor ?? '',
        Buffer.from('elders').toString('base64url'),
        Buffer.from('dueAt\n9\nelders.1').toString('base64url'),
      ];
      for (const place of eachOf(places)) {
        const { status, body } = await gateway(name, { ids: mine, clientId: 'bureau-hier', query: { cursor: place } });
        expect([200, 400]).toContain(status);
        expect(JSON.stringify(body)).not.toContain('elders.1');
        expect(JSON.stringify(body)).not.toContain(secret);
      }
    }
  });

  test.each(['alfa-hier', 'school-hier'])(
    'that acts for a partner cannot do what is the programmabureau’s with every scope: %s',
    async (clientId) => {
      const forBureau = [
        'withdrawTask',
        'reassignTask',
        'registerPaperAnswer',
        'sendTaskAgain',
        'erasePerson',
        'exportPerson',
        'closePeriods',
        'admitPartner',
        'changeMeetings',
        'changeDaysOff',
        'listApps',
        'recordApp',
        'endApp',
        'exportRegistry',
        'changeRing',
        'previewSuccession',
        'recordSuccession',
        'endMembership',
        'rotateSeat',
        'importProgramme',
      ] as const;
      for (const name of eachOf(forBureau)) {
        const { status } = await call(name, mine, clientId);
        expect({ name, refused: status === 403 || status === 400 }).toEqual({ name, refused: true });
        expect(await world.roundDeps.rounds.task(mine['taskId'] ?? '')).toMatchObject({
          status: 'answered',
          revision: 2,
        });
      }
    },
  );

  test('gets no answer that was kept for the other under the same Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'the-same-key' };
    const representation = {
      body: 'klankbordgroep',
      representedPartnerId: 'beta',
      byPartnerId: 'alfa',
      from: '2028-07-01',
    };
    const body = JSON.stringify(representation);
    const kept = await gateway('recordRepresentation', { ids: theirs, clientId: 'bureau-elders', body, headers });
    expect(kept.status).toBe(201);
    for (const clientId of ['bureau-hier', 'alfa-hier', 'niemand'])
      expect((await gateway('recordRepresentation', { ids: theirs, clientId, body, headers })).status).toBe(404);
    const own = await gateway('recordRepresentation', { ids: mine, clientId: 'bureau-hier', body, headers });
    expect(own.status).toBe(201);
    expect(JSON.stringify(own)).not.toContain('elders');
  });

  test('changes nothing with an ETag of the other', async () => {
    const { headers: shown } = await gateway('readRound', { ids: theirs, clientId: 'bureau-elders' });
    const headers = { 'If-Match': String(shown?.['ETag']) };
    expect(headers['If-Match']).toMatch(/^"/);
    const body = JSON.stringify({ until: '2027-12-01T00:00:00Z', reason: 'Meer tijd.' });
    for (const [ids, status] of [
      [theirs, 404],
      [{ ...mine, roundId: theirs['roundId'] ?? '' }, 404],
      [mine, 412],
    ] as const)
      expect((await gateway('extendRound', { ids, clientId: 'bureau-hier', body, headers })).status).toBe(status);
  });

  test('changed nothing of the other in all this', async () => {
    const { roundId = '', taskId = '' } = theirs;
    expect(await world.deps.frameworks.cycle('elders', '1')).toMatchObject({ stage: 'input', visit: 2, revision: 2 });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open', answers: 1, extensions: [] });
    expect(await world.roundDeps.rounds.task(taskId)).toMatchObject({ status: 'answered', revision: 2, sendings: 1 });
  });
});
