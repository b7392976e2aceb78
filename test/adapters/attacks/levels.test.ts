import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { proposeEscalation } from '#functions/escalations/reactions/propose-escalation.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../../support/each-of.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';
import { as, registryWithApps, report, working } from '../support/alliances.ts';
import { laddersOf } from '../support/deployed.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import { answer } from '../support/governance.ts';
import { answered, escalationNow } from '../support/ladder.ts';
import { withRound } from '../support/placed.ts';
import { factsOfType, lastingWorld, unsentFacts, type World } from '../support/world.ts';

/** Attacks on what is confidential (rule 19): every read, compared to the byte with the one before there was anything to hide. */

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const escalation = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
const january = { from: '2027-01-01', until: '2027-02-01' };
const ruling = 'proefland.escalation-1.ruling.1';

const reads = (Object.keys(routes) as Operation[]).filter((name) => (routes[name] as Route).method === 'GET');
const queries: Partial<Record<Operation, readonly Record<string, string>[]>> = {
  listTasks: [{}, { partnerId: 'programmabureau' }, { mine: 'yes' }],
  listRounds: [{}, { limit: '1' }, { status: 'open' }, { status: 'closed' }],
  listDue: [{}, { limit: '1' }],
  compareTexts: [{ from: '1' }],
  listEvents: [{ after: '0', limit: '100' }],
  readHandover: [{}, { body: 'college' }],
};
/** What nobody has in this programme. */
const absent = ['readGrant', 'readDecision', 'readSubscription', 'listDeliveries'];

interface Reader {
  readonly name: string;
  readonly of: string;
  readonly clientId?: string;
  readonly email?: string;
}
const app = (of: 'beta' | 'delta' | 'bedrijf', name: string): Reader => ({
  name,
  of,
  clientId: as(of, ids),
});
const person = (role: string, of: string, name: string): Reader => ({ name, of, email: `${role}@${of}.example` });
const bureau: Reader = { name: 'the programmabureau', of: 'delta', clientId: `bureau-${programmeId}` };

/** Who sees nothing of a confidential matter in which it takes no part. */
const outsiders: readonly Reader[] = [
  app('delta', 'a municipality without a seat'),
  app('bedrijf', 'a company in the outer ring'),
  person('portfolio-holder', 'delta', 'a member of the klankbordgroep'),
  person('council-clerk', 'gamma', 'the clerk of a council whose municipality has a seat'),
  person('college-secretary', 'gamma', 'the secretary of a college whose municipality has a seat'),
  person('board-contact', 'zorg', 'the contact of another partner'),
];

/** What one reader is answered by every read, with its ETag. */
type Answers = Readonly<Record<string, { status: number; etag: unknown; body: unknown }>>;

const everything = async (gateway: Gateway, { clientId = 'werkbank', email, of }: Reader, place: object) => {
  const places = { ...ids, cycleId: '1', textNumber: '1', partnerId: of, bodyId: 'regiegroep', ...place };
  const answers: Record<string, Answers[string]> = {};
  for (const name of reads)
    for (const query of queries[name] ?? [{}]) {
      const asked = { ids: places, query, clientId, ...(email ? { email } : {}) };
      const { status, headers, body } = await gateway(name, asked);
      // The places in the log are those of everybody: they tell that something happened, and not what.
      const isLog = name === 'listEvents' && status === 200;
      const shown = isLog ? (body as { events?: unknown }).events : body;
      answers[`${name} ${JSON.stringify(query)}`] = {
        status,
        etag: isLog ? undefined : headers?.['ETag'],
        body: shown,
      };
    }
  return answers;
};
const differences = (one: Answers = {}, other: Answers = {}): string[] =>
  Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));

/** Brings the facts so far to the log of events. */
const logged = async (world: World): Promise<void> => {
  const { client, tables } = world;
  const registry = new RegistryReader(tables.bodies);
  const append = appendEvents({ client, table: tables.subscriptions, registry, clock: () => now });
  const voice = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://test.example/v1' };
  for (const owner of owners.filter((one) => one !== 'subscriptions' && one !== 'mail'))
    await append((await unsentFacts(world, owner)).map((fact) => cloudEventOf(fact, voice)));
};

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

  const ask = async (said: string, drafted?: Parameters<typeof answered>[3]): Promise<void> => {
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(escalation);
    await answered(world, await escalationNow(world, programmeId), said, drafted);
    await laddersOf(world).advance({ ...escalation, generation: 1 });
  };
  const hide = async (matter: string, matterId: string): Promise<void> => {
    const ground = 'Artikel 5.1, tweede lid, onder b, Wet open overheid';
    const body = JSON.stringify({
      matter,
      matterId,
      level: 'confidential',
      ground,
      until: '2028-01-01',
      reason: 'Proef.',
    });
    expect((await gateway('setLevel', { ids, clientId: `bureau-${programmeId}`, body })).status).toBe(201);
  };
  /** The ladder to a ruling under a condition, with everything that follows from it. */
  const climb = async (): Promise<void> => {
    const propose = proposeEscalation(world.ladderDeps);
    for (const { data } of await factsOfType(world, 'alliances', 'alliance.breach-forecast'))
      await propose(data as unknown as Parameters<typeof propose>[0], now);
    await hide('escalation', 'escalation-1');
    await ask('raised');
    await ask('no-solution', {
      dispensation: { upTo: 8, until: '2027-06-30', conditions: ['De regiegroep krijgt de cijfers.'] },
    });
    await ask('for');
  };
  const draft = async (): Promise<void> => {
    const content = { ...exampleText, title: 'Een geheim concept' };
    const body = JSON.stringify({ content, evaluation: { title: 'Evaluatie', summary: 'Wat er is bereikt.' } });
    expect((await gateway('startCycle', { ids, clientId: as('beta', ids), body })).status).toBe(201);
    await hide('framework-cycle', '2');
  };

  beforeAll(async () => {
    await working(world);
    const budget = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
    await report(world, ids, givenReport({ period: january, budget }));
    await logged(world);
    for (const reader of outsiders) before.set(reader.name, await everything(gateway, reader, place));
    await climb();
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
