import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkRegister } from '#client/check-register.ts';
import type { Client } from '#client/client.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { decisionOfStage } from '#functions/frameworks/decisions/decider.ts';
import { adjustmentEntity } from '#functions/frameworks/records.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { eachOf } from '../support/each-of.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { as } from './support/alliances.ts';
import { decisionNumber } from './support/decision.ts';
import { type Gateway, gatewayOf } from './support/deployed-api.ts';
import { afterTerms } from './support/governance.ts';
import { allianceId, raise, raised, withMember } from './support/ladder.ts';
import { registering } from './support/register.ts';
import { verified } from './support/verified.ts';
import { lastingWorld, unsentFacts, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId };
/** Words that stand in what is hidden, and nowhere else. */
const [bankrupt, drafted] = ['De verkoper is failliet.', 'Een geheim concept'];
const secretAddress = 'https://besluiten.proef.example/geheim';

const reads = (Object.keys(routes) as Operation[]).filter((name) => (routes[name] as Route).method === 'GET');
const queries: Partial<Record<Operation, readonly Record<string, string>[]>> = {
  listTasks: [{}, { partnerId: 'programmabureau' }],
  compareTexts: [{ from: '1' }, { from: '1.1', to: '2.1' }],
  listEvents: [{ after: '0', limit: '100' }],
};

const readers = [
  { name: 'the programmabureau', clientId: `bureau-${programmeId}`, escalation: true, draft: true },
  { name: 'the alliance', clientId: as('alfa', ids), escalation: true, draft: true },
  { name: 'another seat', clientId: as('beta', ids), escalation: true, draft: true },
  { name: 'a partner that was named', clientId: as('bedrijf', ids), escalation: true, draft: false },
  { name: 'a municipality without a seat', clientId: as('delta', ids), escalation: false, draft: false },
  { name: 'a knowledge institution', clientId: as('school', ids), escalation: false, draft: false },
] as const;

const numbersIn = (body: unknown): number[] =>
  ((body as { decisions?: { sequence: number }[] }).decisions ?? []).map(({ sequence }) => sequence);
const cursorIn = (body: unknown): string =>
  new URL((body as { next?: string }).next ?? '', 'https://test.example').searchParams.get('cursor') ?? '';

describe('what is confidential and what is not submitted', () => {
  let world: World;
  let gateway: Gateway;
  const level = {
    matter: 'escalation',
    matterId: 'escalation-1',
    level: 'confidential',
    ground: 'Artikel 5.1, tweede lid, onder b, Wet open overheid',
    until: '2028-01-01',
    sharedWith: ['bedrijf'],
    reason: 'De onderhandeling loopt.',
  };
  const set = (body: unknown, clientId = `bureau-${programmeId}`) =>
    gateway('setLevel', { ids: { programmeId }, clientId, body: JSON.stringify(body) });
  const paths = { programmeId, cycleId: '2', textNumber: '1', allianceId, escalationId: 'escalation-1' };
  const roundId = () =>
    world.ladderDeps.escalations.escalation(programmeId, 'escalation-1').then((one) => one.roundId ?? '');
  /** All that a reader can read, each answer with its headers as one text. */
  const everything = async (clientId: string): Promise<string> => {
    const readRequests = reads.flatMap((name) => (queries[name] ?? [{}]).map((query) => ({ name, query })));
    const round = await roundId();
    const places = { ...paths, roundId: round, taskId: `${round}.programmabureau` };
    const answers = await Promise.all(
      readRequests.map(({ name, query }) => gateway(name, { ids: places, query, clientId })),
    );
    return JSON.stringify(answers.filter(({ status }) => status === 200));
  };

  /** Brings the facts so far to the log of events, as each owner's table tells them. */
  const logged = async (): Promise<void> => {
    const { client, tables } = world;
    const registry = new RegistryReader(tables.bodies);
    const append = appendEvents({ client, table: tables.subscriptions, registry, clock: () => now });
    const voice = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://test.example/v1' };
    for (const owner of ['escalations', 'frameworks', 'rounds', 'bodies', 'decisions'] as const)
      await append((await unsentFacts(world, owner)).map((fact) => cloudEventOf(fact, voice)));
  };

  beforeAll(async () => {
    vi.setSystemTime(now);
    world = await lastingWorld();
    await withMember(world, programmeId);
    await raise(world, programmeId, { ...raised('goal-missed', 8), cause: bankrupt });
    gateway = await gatewayOf(world);
    const open = openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
    await open({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    await gateway('startCycle', {
      ids: { programmeId },
      clientId: as('beta', ids),
      body: JSON.stringify({
        content: { ...exampleText, title: drafted },
        evaluation: { title: 'Evaluatie', summary: 'Wat er is bereikt.' },
      }),
    });
    expect((await set(level)).status).toBe(201);
    await registering(world)(
      decisionNumber(1),
      decisionNumber(2, { matter: 'escalation', matterId: 'escalation-1', motivation: bankrupt }),
      decisionNumber(3, { document: secretAddress }),
    );
    const { matter: _matter, matterId: _matterId, ...same } = level;
    expect((await set({ ...same, matter: 'document', matterId: secretAddress })).status).toBe(201);
    await logged();
  });
  afterAll(() => {
    vi.useRealTimers();
    world.client.destroy();
  });

  test.each(readers)('$name: a confidential escalation', async ({ clientId, escalation }) => {
    const seen = await everything(clientId);
    expect(seen.includes(bankrupt)).toBe(escalation);
    expect(seen.includes('escalation-1')).toBe(escalation);
    // An alliance cannot end while it has an open escalation: the reason for the refusal would tell that it has one.
    expect(seen.includes('"nothing-escalated"')).toBe(escalation);
  });

  test.each(readers)('$name: the register, whose chain holds also where a decision is withheld', async (reader) => {
    const ask = (query: Record<string, string>) =>
      gateway('listDecisions', { ids: { programmeId }, query, clientId: reader.clientId });
    const { body } = await ask({ limit: '2' });
    const rest = reader.escalation ? await ask({ limit: '2', cursor: cursorIn(body) }) : { body: {} };
    expect(numbersIn(body)).toEqual(reader.escalation ? [1, 2] : [1, 3]);
    expect(numbersIn(rest.body)).toEqual(reader.escalation ? [3] : []);
    expect((body as { withheld?: unknown }).withheld).toEqual(
      reader.escalation ? undefined : [{ sequence: 2, previousHash: expect.any(String), hash: expect.any(String) }],
    );
    expect(JSON.stringify((await ask({ kind: 'approval' })).body).includes('withheld')).toBe(false);
    // From the end, the same entries are shown and the same are withheld.
    const { body: backwards } = await ask({ limit: '2', sort: '-sequence' });
    expect(numbersIn(backwards)).toEqual(reader.escalation ? [3, 2] : [3, 1]);
    expect((backwards as { withheld?: unknown }).withheld).toEqual((body as { withheld?: unknown }).withheld);
    const client = {
      parts: async function* () {
        yield (await ask({ limit: '100' })).body;
      },
      call: async () => (await gateway('verifyDecisions', { ids: { programmeId }, clientId: reader.clientId })).body,
    } as unknown as Client;
    const { faults, withheld } = await checkRegister(client, programmeId, []);
    // The record of this test has none of the three decisions; nothing else is wrong.
    expect(faults).toEqual([expect.stringContaining('The record does not have what 3 entries say.')]);
    // The second entry, and the address of the document of the third.
    expect(withheld).toBe(reader.escalation ? 0 : 2);
  });

  test.each(readers)('$name: one decision, and what is found by words', async (reader) => {
    const ask = (query: Record<string, string>) =>
      gateway('listDecisions', { ids: { programmeId }, query, clientId: reader.clientId });
    const { body } = await ask({});
    // One by one they are there for the same readers, and the others learn as little as of one that is not there.
    const one = async (number: number) => {
      const ids = { programmeId, decisionId: decisionNumber(number).decisionId };
      return gateway('readDecision', { ids, clientId: reader.clientId });
    };
    expect((await one(1)).body).toEqual((body as { decisions: unknown[] }).decisions[0]);
    expect((await one(2)).status).toBe(reader.escalation ? 200 : 404);
    const isAsNone = JSON.stringify((await one(2)).body) === JSON.stringify((await one(99)).body);
    expect(isAsNone).toBe(!reader.escalation);
    // A word of a document that somebody does not see finds nothing.
    expect(numbersIn((await ask({ words: 'geheim' })).body)).toEqual(reader.escalation ? [3] : []);
  });

  test.each(readers)('$name: a confidential document, of a decision that everybody reads', async (reader) => {
    const seen = await everything(reader.clientId);
    expect(seen.includes(secretAddress)).toBe(reader.escalation);
    const { body } = await gateway('listDecisions', { ids: { programmeId }, clientId: reader.clientId });
    const third = (body as { decisions: { sequence: number }[] }).decisions.find(({ sequence }) => sequence === 3);
    expect(third).toMatchObject(
      reader.escalation ? { decision: { document: secretAddress } } : { documentWithheld: true },
    );
  });

  test.each(readers)('$name: a draft', async ({ clientId, draft }) => {
    const seen = await everything(clientId);
    expect(seen.includes(drafted)).toBe(draft);
    expect(seen.includes('/framework-cycles/2')).toBe(draft);
  });

  test('is answered like what is not there, also when it is asked to change', async () => {
    const clientId = as('delta', ids);
    const refusalOf = async (name: Operation, of: Record<string, string>, body?: unknown) => {
      const { status, body: problem } = await gateway(name, {
        ids: { ...paths, ...of },
        clientId,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const { instance: _instance, ...rest } = problem as { instance?: string };
      return { status, ...rest };
    };
    const move = { visit: 1, move: 'withdraw', motivation: 'Weg ermee.' };
    for (const [name, there, nowhere, body] of [
      ['readEscalation', { escalationId: 'escalation-1' }, { escalationId: 'escalation-9' }, undefined],
      ['moveEscalation', { escalationId: 'escalation-1' }, { escalationId: 'escalation-9' }, move],
      ['readCycle', { cycleId: '2' }, { cycleId: '9' }, undefined],
      ['listInput', { cycleId: '2' }, { cycleId: '9' }, undefined],
      ['readText', { cycleId: '2' }, { cycleId: '9' }, undefined],
      ['readRound', { roundId: await roundId() }, { roundId: 'elders' }, undefined],
    ] as const) {
      const answer = await refusalOf(name, there, body);
      expect(answer, name).toMatchObject({ status: 404 });
      expect(answer, name).toEqual(await refusalOf(name, nowhere, body));
    }
  });

  test('is not told by the withdrawal of a draft either: nobody was asked about it', async () => {
    const { visit } = await world.deps.frameworks.cycle(programmeId, '2');
    const body = JSON.stringify({ visit, move: 'withdraw', motivation: 'Een geheim concept dat nergens heen ging.' });
    const request = { ids: { programmeId, cycleId: '2' }, clientId: as('beta', ids), body };
    expect((await gateway('moveCycle', request)).status).toBe(200);
    const withdrawnFacts = (await unsentFacts(world, 'frameworks')).filter(({ data }) => data['stage'] === 'withdrawn');
    const [withdrawn] = withdrawnFacts as unknown as FactOf<'nl.regiodeal.cycle.stage-entered.v1'>[];
    expect(withdrawn && (await decisionOfStage(world.deps, withdrawn))).toBeUndefined();
    expect(withdrawn).toBeDefined();
    await logged();
    for (const { clientId, draft } of eachOf(readers)) {
      const seen = await everything(clientId);
      expect(seen.includes(drafted)).toBe(draft);
      expect(seen.includes('/framework-cycles/2')).toBe(draft);
    }
    const { missing, unfounded } = await verified(world, afterTerms, programmeId);
    expect({ missing, unfounded: unfounded.map(({ sequence }) => sequence) }).toEqual({
      missing: [],
      unfounded: [1, 2, 3],
    });
  });

  test.each(readers)('$name: an alliance that cannot end because of it', async ({ clientId }) => {
    const { visit } = await world.allianceDeps.alliances.alliance(programmeId, allianceId);
    const body = JSON.stringify({ visit, move: 'drop', motivation: 'Het gaat niet door.' });
    const { status, body: refusal } = await gateway('moveAlliance', { ids, clientId, body });
    // Only the programmabureau may drop it, and learns which escalation keeps it.
    const isBureau = clientId === `bureau-${programmeId}`;
    expect([status, JSON.stringify(refusal).includes('escalation-1')]).toEqual([isBureau ? 409 : 403, isBureau]);
    expect(JSON.stringify(refusal).includes('nothing-escalated')).toBe(isBureau);
  });

  test('names no draft, to whoever sees the escalation that the draft was started for', async () => {
    const linked = { programmeId, escalationId: 'escalation-1', escalationVisit: 1, cycleId: '2', started: true };
    await transact(world.client, [world.tables.frameworks.insert(adjustmentEntity, { ...linked, linkedAt: now })]);
    for (const { clientId, escalation, draft } of eachOf(readers.filter((reader) => reader.escalation))) {
      const { status, body } = await gateway('readEscalation', { ids: paths, clientId });
      expect([status, escalation]).toEqual([200, true]);
      expect((body as { adjustments?: unknown }).adjustments).toEqual(draft ? [{ cycleId: '2', visit: 1 }] : []);
    }
  });

  test('needs a ground and an end, and cannot be what binds everybody', async () => {
    const { ground: _ground, until: _until, ...bare } = level;
    expect((await set(bare)).body).toMatchObject({
      faults: [expect.objectContaining({ pointer: '/ground' }), expect.objectContaining({ pointer: '/until' })],
    });
    expect((await set({ ...level, until: '2027-01-01' })).status).toBe(400);
    expect((await set({ ...level, matter: 'framework-cycle', matterId: '1' })).body).toMatchObject({
      status: 409,
      code: 'matter-binding',
    });
    expect((await set({ ...level, matterId: 'escalation-9' })).status).toBe(404);
    expect((await set({ ...level, matter: 'document', matterId: 'notulen' })).body).toMatchObject({
      faults: [expect.objectContaining({ pointer: '/matterId' })],
    });
    expect((await set(level, as('delta', ids))).status).toBe(403);
  });

  test('is seen by everybody after its last day, and when its level is changed; each level stays on record', async () => {
    const read = () => gateway('readEscalation', { ids: paths, clientId: as('delta', ids) });
    vi.setSystemTime('2027-12-31T22:00:00.000Z');
    expect((await read()).status).toBe(404);
    vi.setSystemTime('2027-12-31T23:30:00.000Z');
    expect((await read()).status).toBe(200);
    vi.setSystemTime(now);
    const { matter, matterId } = level;
    expect((await set({ matter, matterId, level: 'among-partners', reason: 'Getekend.' })).status).toBe(201);
    expect((await read()).status).toBe(200);
    const { body } = await gateway('listLevels', { ids: { programmeId }, clientId: `bureau-${programmeId}` });
    const { levels } = body as unknown as { levels: { level: string; number: number }[] };
    expect(levels.map(({ number, level: was }) => [number, was])).toEqual([
      [1, 'confidential'],
      [1, 'confidential'],
      [2, 'among-partners'],
    ]);
  });
});
