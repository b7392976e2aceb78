import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openApi } from '#functions/documentation/openapi.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { taggedReadOf } from '#shared/api/tagged-read.ts';
import { authority } from '#shared/authority/authority.ts';
import { valuesOf } from '../adapters/support/contract/arbitraries.ts';
import { type Ask, type Asked, asking, newLog } from '../adapters/support/contract/asking.ts';
import { promisesOf } from '../adapters/support/contract/promises.ts';
import { receiverThatAgrees } from '../adapters/support/contract/receiving.ts';
import { marked, repeatedIn } from '../adapters/support/contract/repeats.ts';
import {
  fitting,
  type Known,
  knownIn,
  ownTo,
  type Request,
  requestsTo,
} from '../adapters/support/contract/requests.ts';
import { schedulerThatTakesAll } from '../adapters/support/contract/scheduler.ts';
import { lived, operator } from '../adapters/support/contract/story.ts';
import { type Answered, gatewayOf } from '../adapters/support/deployed-api.ts';
import { lastingWorld, type World } from '../adapters/support/world.ts';
import { now } from '../support/small-programme.ts';

// Whatever is registered as a receiver, nobody outside is called: names lead nowhere.
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (_name: string, _options: unknown, found: (error: Error) => void) => found(new Error('names lead nowhere')),
}));

const document = openApi();
const promises = promisesOf(document);
const operations = [...promises.keys()];
const reads = operations.filter((name) => routes[name].method === 'GET');
const writes = operations.filter((name) => !reads.includes(name));
/** Operations whose rule turns on the matter: they demand it themselves, once they have read it. */
const onMatter = operations.filter((name) => {
  const { act, mayCreate }: Route = routes[name];
  return authority[act].about.length > 0 || mayCreate;
});

/** Which requests are made. Every run makes the same ones; another seed makes others. */
const seed = Number(process.env['CONTRACT_SEED'] ?? 2027);
const inAll = 5000;
const perOperation = Math.ceil(inAll / operations.length);

describe('every operation of the API', () => {
  const log = newLog();
  let world: World;
  let receiver: Awaited<ReturnType<typeof receiverThatAgrees>>;
  let ask: Ask;
  /** Asks without a request that worked being one to make others of. */
  let askAside: Ask;
  const aside = newLog();
  let mine: Known;
  let theirs: Known;
  beforeAll(async () => {
    vi.setSystemTime(now);
    await schedulerThatTakesAll();
    receiver = await receiverThatAgrees();
    world = await lastingWorld();
    const gateway = await gatewayOf(world);
    const there = newLog();
    const { programmeId, secret } = await lived(world, asking(gateway, promises, there), 'elders', receiver.endpoint);
    theirs = ownTo(programmeId, knownIn(there));
    // What the caller named itself may be repeated to it; what was written there never.
    ask = asking(gateway, promises, log, (sentText, answered) =>
      [secret, ...(sentText.includes(programmeId) ? [] : [programmeId])].find((word) => answered.includes(word)),
    );
    askAside = asking(gateway, promises, aside);
    await lived(world, ask, 'hier', receiver.endpoint);
    mine = knownIn(log);
  }, 120_000);
  afterAll(() => {
    receiver.stop();
    vi.useRealTimers();
    world.client.destroy();
  });

  test('does what it is asked at least once, and answers as it promised', () => {
    expect(log.broken).toEqual([]);
    const idle = operations.filter((name) => !log.worked.has(name));
    expect(idle, 'these want a part in the story').toEqual([]);
  });

  test.each(onMatter)('%s refuses who may not do it to this matter, and names the rule', async (name) => {
    const [call] = log.worked.get(name) ?? [];
    if (!call) throw new Error(`${name} has no part in the story`);
    // Whoever takes no part in what it is about, and the programme itself where another one would be made.
    const ids = name === 'importProgramme' ? { programmeId: 'hier' } : call.ids;
    // A move is looked up before it is known who may make it: one from where the alliance is now.
    const body = name === 'moveAlliance' ? { visit: 4, move: 'complete' } : call.body;
    const strangers = ['hier-delta-hier', 'hier-zorg-hier', 'bureau-hier'];
    const refusals: Answered[] = [];
    for (const clientId of strangers.filter((one) => one !== call.clientId))
      refusals.push(await ask(name, { ...call, ids, clientId, body }));
    expect(refusals.map(({ status, body }) => [status, body.rule])).toContainEqual([403, (routes[name] as Route).act]);
  });

  test("says the same, to the letter, of what is another programme's and of what is nowhere", async () => {
    const places = operations.flatMap((name) =>
      (log.worked.get(name) ?? [])
        .slice(0, 2)
        .flatMap((call) =>
          Object.keys(call.ids).flatMap((place) => (theirs[place] ?? []).map((id) => ({ name, call, place, id }))),
        ),
    );
    const different: string[] = [];
    for (const { name, call, place, id } of places) {
      const at = (other: string) => ask(name, { ...call, ids: { ...call.ids, [place]: other } });
      const [there, nowhere] = [await at(id), await at(id.replaceAll('elders', 'nerges'))];
      if (!isDeepStrictEqual(there, nowhere))
        different.push(`${name} ${place}: ${JSON.stringify(there.body)} and ${JSON.stringify(nowhere.body)}`);
    }
    expect(places.length).toBeGreaterThan(100);
    expect(different).toEqual([]);
  });

  test('repeats nothing of what it refuses: it names the place, and what is right', async () => {
    const repeating = new Set<string>();
    let refused = 0;
    const requests = operations.flatMap((name) =>
      shapes(log.worked.get(name) ?? [])
        .flatMap((one) => marked(one, placesOf(name)))
        .map((call) => ({ name, call })),
    );
    for (const { name, call } of requests) {
      const answered = await askAside(name, call);
      if (answered.status >= 400) refused += 1;
      for (const word of repeatedIn(call, answered, (value) => value.includes('hier-')))
        repeating.add(`${name} ${answered.body.code}: ${word} in ${JSON.stringify(answered.body)}`);
    }
    expect(refused).toBeGreaterThan(1000);
    expect(aside.broken).toEqual([]);
    expect([...repeating]).toEqual([]);
  });

  test('calls nobody outside this machine', async () => {
    const body = { subscriptionId: 'hier-buiten', endpoint: 'https://receiver.example/' };
    const answered = await ask('registerSubscription', { ids: { programmeId: 'hier' }, clientId: 'bureau-hier', body });
    expect(answered.body).toMatchObject({ status: 'pending', handshake: { detail: 'names lead nowhere' } });
  });

  test('keeps its promise whatever it is asked, and tells nothing of another programme', {
    timeout: 240_000,
  }, async () => {
    const values = valuesOf(document.components.schemas, [...new Set(Object.values(mine).flat())]);
    const clients = ['bureau-hier', 'hier-alfa-hier', 'hier-school-hier', 'bureau-elders'];
    const requests = operations.flatMap((name) => {
      const { operation } = promises.get(name) ?? {};
      const worked = log.worked.get(name) ?? [];
      if (!operation || worked.length === 0) return [];
      const arbitrary = requestsTo(operation, { document, values, worked, mine, theirs, clients });
      return fc.sample(arbitrary, { numRuns: perOperation, seed }).map((request) => ({ name, ...request }));
    });
    const unfit: string[] = [];
    const make = async ({ name, intent, call }: Request & { name: Operation }): Promise<void> => {
      const { status } = await ask(name, call);
      // What is of no programme answers everybody, with what is the caller's own.
      const isOfProgramme = routes[name].path.includes('{programmeId}');
      const right = call.clientId === operator || !isOfProgramme ? status : (fitting[intent] ?? status);
      if (status !== right) unfit.push(`${intent}: ${name} answers ${status} to ${JSON.stringify(call)}`);
    };
    // Half of what reads before all that writes, half after it: it must be able to show whatever was made of the record.
    const reading = requests.filter(({ name }) => reads.includes(name));
    await together(
      reading.filter((_, at) => at % 2 === 0),
      make,
    );
    for (const request of requests.filter(({ name }) => writes.includes(name))) await make(request);
    await together(
      reading.filter((_, at) => at % 2 === 1),
      make,
    );

    expect(log.broken).toEqual([]);
    expect(unfit).toEqual([]);
    expect(log.requests).toBeGreaterThanOrEqual(inAll);
  });

  test('points at what it refuses with a JSON Pointer (RFC 6901)', () => {
    const pointers = [...log.pointers, ...aside.pointers];
    expect(pointers.length).toBeGreaterThan(100);
    expect(pointers.filter((one) => !/^\w+ (\/([^~/]|~[01])*)*$/su.test(one))).toEqual([]);
  });
});

/** What an operation can be asked beside its path and its body. */
const placesOf = (name: Operation): Parameters<typeof marked>[1] => ({
  query: (promises.get(name)?.operation.parameters ?? []).flatMap((one) =>
    'in' in one && one.in === 'query' ? one.name : [],
  ),
  headers: ['If-None-Match', 'Idempotency-Key', ...(taggedReadOf(name) ? ['If-Match'] : [])],
});

/** Of requests with the same fields the first. */
const shapes = (all: readonly Asked[]): Asked[] => {
  const shapeOf = ({ body, query }: Asked): string =>
    JSON.stringify([body, query], (_, value: unknown) => (typeof value === 'object' ? value : ''));
  return [...new Map(all.toReversed().map((call) => [shapeOf(call), call])).values()];
};

/** Reads do not stand in each other's way. */
const together = async <T>(all: readonly T[], make: (one: T) => Promise<void>): Promise<void> => {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await make(next);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
};
