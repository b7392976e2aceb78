import { RegistryReader } from '#functions/bodies/reader.ts';
import { proposeEscalation } from '#functions/escalations/reactions/propose-escalation.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import { now } from '../../support/small-programme.ts';
import { as } from './alliances.ts';
import { laddersOf } from './deployed.ts';
import type { Gateway } from './deployed-api.ts';
import { answered, escalationNow } from './ladder.ts';
import { factsOfType, unsentFacts, type World } from './world.ts';

/** Everything that somebody can read of a programme, as bytes: what is hidden is looked for in the differences. */

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };

export const reads = (Object.keys(routes) as Operation[]).filter((name) => (routes[name] as Route).method === 'GET');
const queries: Partial<Record<Operation, readonly Record<string, string>[]>> = {
  listTasks: [{}, { partnerId: 'programmabureau' }, { mine: 'yes' }, { rounds: 'over' }],
  listRounds: [{}, { limit: '1' }, { status: 'open' }, { status: 'closed' }],
  listPlans: [{}, { allianceId: ids.allianceId, year: '2027' }],
  listDue: [{}, { limit: '1' }],
  readReporting: [{}, { closedUntil: '2027-01-01' }],
  compareTexts: [{ from: '1' }],
  listEvents: [{ after: '0', limit: '100' }],
  readHandover: [{}, { body: 'college' }],
  readAsked: [{}, { quarter: '2027-Q2' }],
  forecastAsked: [{ kind: 'rule-change' }],
};

export interface Reader {
  readonly name: string;
  readonly of: string;
  readonly clientId?: string;
  readonly email?: string;
}
export const app = (of: 'beta' | 'delta' | 'bedrijf', name: string): Reader => ({
  name,
  of,
  clientId: as(of, ids),
});
export const person = (role: string, of: string, name: string): Reader => ({
  name,
  of,
  email: `${role}@${of}.example`,
});
export const bureau: Reader = { name: 'the programmabureau', of: 'delta', clientId: `bureau-${programmeId}` };

/** Who sees nothing of a confidential matter in which it takes no part. */
export const outsiders: readonly Reader[] = [
  app('delta', 'a municipality without a seat'),
  app('bedrijf', 'a company in the outer ring'),
  person('portfolio-holder', 'delta', 'a member of the klankbordgroep'),
  person('council-clerk', 'gamma', 'the clerk of a council whose municipality has a seat'),
  person('college-secretary', 'gamma', 'the secretary of a college whose municipality has a seat'),
  person('board-contact', 'zorg', 'the contact of another partner'),
];

/** What one reader is answered by every read, with its ETag. */
export type Answers = Readonly<Record<string, { status: number; etag: unknown; body: unknown }>>;

export const everything = async (gateway: Gateway, { clientId = 'werkbank', email, of }: Reader, place: object) => {
  const places = {
    ...ids,
    cycleId: '1',
    indicatorId: 'bewegen-aandeel',
    evaluationId: '2026-10-01_2027-01-01',
    textNumber: '1',
    partnerId: of,
    bodyId: 'regiegroep',
    ...place,
  };
  const answers: Record<string, Answers[string]> = {};
  for (const name of reads)
    for (const query of queries[name] ?? [{}]) {
      const request = { ids: places, query, clientId, ...(email ? { email } : {}) };
      const { status, headers, body } = await gateway(name, request);
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
export const differences = (one: Answers = {}, other: Answers = {}): string[] =>
  Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));

/** Brings the facts so far to the log of events. */
export const logged = async (world: World): Promise<void> => {
  const { client, tables } = world;
  const registry = new RegistryReader(tables.bodies);
  const append = appendEvents({ client, table: tables.subscriptions, registry, clock: () => now });
  const voice = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://test.example/v1' };
  for (const owner of owners.filter((one) => one !== 'subscriptions' && one !== 'mail'))
    await append((await unsentFacts(world, owner)).map((fact) => cloudEventOf(fact, voice)));
};

const escalation = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;

/** Makes a matter confidential until a day, as the programmabureau. */
export const hide = async (
  gateway: Gateway,
  matter: string,
  matterId: string,
  until = '2028-01-01',
): Promise<number> => {
  const ground = 'Artikel 5.1, tweede lid, onder b, Wet open overheid';
  const level = { matter, matterId, level: 'confidential', ground, until, reason: 'Proef.' };
  return (await gateway('setLevel', { ids, clientId: `bureau-${programmeId}`, body: JSON.stringify(level) })).status;
};

/** The ladder of an alliance that reported a breach, confidential from its first day, to a ruling under a condition. */
export const climbHidden = (world: World, gateway: Gateway): Promise<void> =>
  climb(world, () => hide(gateway, 'escalation', 'escalation-1'));

/** The same ladder, with what is done on its first day. */
export const climb = async (world: World, first: () => Promise<unknown>): Promise<void> => {
  const ask = async (said: string, drafted?: Parameters<typeof answered>[3]): Promise<void> => {
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(escalation);
    await answered(world, await escalationNow(world, programmeId), said, drafted);
    await laddersOf(world).advance({ ...escalation, generation: 1 });
  };
  const propose = proposeEscalation(world.ladderDeps);
  for (const { data } of await factsOfType(world, 'alliances', 'alliance.breach-forecast'))
    await propose(data as unknown as Parameters<typeof propose>[0], now);
  await first();
  await ask('raised');
  await ask('no-solution', {
    dispensation: { upTo: 8, until: '2027-06-30', conditions: ['De regiegroep krijgt de cijfers.'] },
  });
  await ask('for');
};
