import { expect, test } from 'vitest';
import * as z from 'zod';
import type { MatterLevel } from '#functions/bodies/domain/level.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { appEntity, levelEntity } from '#functions/bodies/records.ts';
import { asRole } from '#functions/bodies/terms/person-standing.ts';
import type { Deps } from '#functions/subscriptions/deps.ts';
import type { Delivery } from '#functions/subscriptions/domain/delivery.ts';
import { signatureOf } from '#functions/subscriptions/domain/signature.ts';
import { changeSubscription, redeliver, rotateKey } from '#functions/subscriptions/operations/change-subscription.ts';
import { listEvents } from '#functions/subscriptions/operations/list-events.ts';
import { moveSubscription } from '#functions/subscriptions/operations/move-subscription.ts';
import {
  listDeliveries,
  listSubscriptions,
  readSubscription,
} from '#functions/subscriptions/operations/read-subscriptions.ts';
import { registerSubscription } from '#functions/subscriptions/operations/register-subscription.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import { deliverAllDue, deliverDue } from '#functions/subscriptions/reactions/deliver-due.ts';
import { receiver } from '#functions/subscriptions/receiver.ts';
import { deliveryEntity, ranges, subscriptionEntity } from '#functions/subscriptions/records.ts';
import type { Move, Subscription } from '#functions/subscriptions/terms/subscription.ts';
import { unsent } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { parseInput } from '#shared/http/faults.ts';
import type { OperationHandler } from '#shared/http/operation.ts';
import { inTrace } from '#shared/observability/trace.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Role } from '#shared/vocabulary/membership.ts';
import { application } from '../support/callers.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { answers, hangs, realReceiver } from './support/receivers.ts';
import { emptyWorld, imported, unsentFacts } from './support/world.ts';

/** Everything about subscriptions on real tables, with a clock that the test moves. */
const place = async () => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  const other = { programmeId: 'proefland', clientId: 'nog-een', actsFor: 'beta' };
  await imported(world, { ...registry, apps: [...registry.apps, other] });
  const time = { now };
  const table = world.tables.subscriptions;
  const base = { client: world.client, table };
  const call = receiver({ localAllowed: true, limit: 300 });
  const deps = {
    ...base,
    registry: new RegistryReader(world.tables.bodies),
    clock: () => time.now,
    receiver: call,
  };
  let keys = 0;
  const api: Deps = {
    ...base,
    registry: deps.registry,
    receiver: call,
    origin: 'governance.example.org',
    localAllowed: true,
    newKey: () => `whsec_${Buffer.from(`een sleutel van de test ${++keys}`).toString('base64')}`,
  };
  const ask = async (
    handler: (made: Deps) => OperationHandler,
    { clientId = 'alfa-proefland', subscriptionId = 'een', body = {}, query = {} }: Record<string, unknown> = {},
  ) => {
    const { contract, answer } = handler(api);
    const request = {
      params: { programmeId: 'proefland', subscriptionId: String(subscriptionId) },
      caller: application(String(clientId)),
      standing: await deps.registry.standingOfApp('proefland', String(clientId), localDate(time.now)),
      body,
      query: parseInput(contract.query ?? z.strictObject({}), query, 'query'),
      now: time.now,
    };
    return (await answer(request)).body as Record<string, unknown>;
  };
  const idsOf = (subscriptionId: string) => ({ programmeId: 'proefland', clientId: 'alfa-proefland', subscriptionId });
  return {
    deps,
    ask,
    wakes: async (): Promise<unknown[]> =>
      (await unsentFacts(world, 'subscriptions')).map(({ data }) => data['wake']).filter((name) => name !== undefined),
    register: (subscriptionId: string, endpoint: string, types: string[] = [], clientId = 'alfa-proefland') =>
      ask(registerSubscription, { clientId, subscriptionId, body: { subscriptionId, endpoint, types } }),
    /** Asks as a person with a role of a party: the portfolio holder of alfa unless it is somebody else. */
    askAs: async (
      handler: (made: Deps) => OperationHandler,
      { partnerId = 'alfa', role = 'portfolio-holder' }: { partnerId?: string; role?: Role },
      { body = {}, query = {}, subscriptionId = 'een' }: Record<string, unknown> = {},
    ) => {
      const { contract, answer } = handler(api);
      const standing = await deps.registry.standingOfPartner('proefland', partnerId, localDate(time.now));
      return answer({
        params: { programmeId: 'proefland', subscriptionId: String(subscriptionId) },
        caller: { by: `person/${partnerId}`, clientId: 'werkbank', scopes: [], person: { email: 'x@proef.example' } },
        standing: asRole(standing, role),
        body,
        query: parseInput(contract.query ?? z.strictObject({}), query, 'query'),
        now: time.now,
      });
    },
    move: (subscriptionId: string, move: Move) => ask(moveSubscription, { subscriptionId, body: { move } }),
    happen: (reminder: number) => appendEvents(deps)([reminded(reminder)]),
    levelSet: (level: Partial<MatterLevel>) =>
      transact(world.client, [world.tables.bodies.insert(levelEntity, { ...confidential, ...level })]),
    actsFor: (partyId: string) =>
      transact(world.client, [
        world.tables.bodies.put(appEntity, {
          programmeId: 'proefland',
          clientId: 'alfa-proefland',
          actsFor: partyId,
        }),
      ]),
    deliver: (subscriptionId = 'een') => deliverDue(deps, idsOf(subscriptionId)),
    later: (minutes: number) => {
      time.now = new Date(Date.parse(time.now) + minutes * 60_000).toISOString();
    },
    deliveries: (subscriptionId = 'een'): Promise<Delivery[]> =>
      table.query(deliveryEntity, {
        ...ranges.deliveriesBefore(idsOf(subscriptionId), undefined, 99),
        newestFirst: false,
      }),
    subscription: (subscriptionId = 'een'): Promise<Subscription | undefined> =>
      table.get(subscriptionEntity, idsOf(subscriptionId)),
  };
};

/** The matter of the facts of this file, hidden from whoever has no seat. */
const confidential: MatterLevel = {
  programmeId: 'proefland',
  matter: 'framework-cycle',
  matterId: '1',
  level: 'confidential',
  ground: 'Artikel 5.1 Wet open overheid',
  until: '2027-03-10',
  sharedWith: [],
  reason: 'Proef.',
  number: 1,
  by: 'bureau-proefland',
  at: now,
};

/** The trace that the facts of this file belong to. */
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const reminded = (reminder: number, programmeId = 'proefland') => {
  const roundId = `${programmeId}.1.input.1`;
  const ids = { programmeId, matter: 'framework-cycle', matterId: '1', roundId, taskId: `${roundId}.partner-alfa` };
  const remindedFact = fact('nl.regiodeal.task.reminded.v1', now, { ...ids, matter: 'framework-cycle', reminder });
  const settings = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://example.org/v1' };
  const stored = inTrace(`00-${traceId}-00f067aa0ba902b7-01`, () => unsent(remindedFact));
  return cloudEventOf(stored, settings);
};
const statusesOf = (deliveries: readonly Delivery[]) => deliveries.map(({ status, attempts }) => [status, attempts]);

test('an application that moves to another party takes no receiver along: the new party chooses its own (rule 19)', async () => {
  const { register, actsFor, happen, deliveries, deliver, ask } = await place();
  const former = await realReceiver();
  await register('een', former.endpoint);
  await actsFor('beta');
  await happen(1);
  expect(await deliveries()).toEqual([]);
  await deliver();
  expect(former.delivered).toEqual([]);
  const own = await realReceiver();
  await ask(changeSubscription, { body: { endpoint: own.endpoint } });
  await happen(2);
  expect(await deliveries()).toHaveLength(1);
});

test('a party that chooses the address that is there receives from then on: its receiver is asked anew, and once', async () => {
  const { register, actsFor, happen, deliveries, deliver, ask, subscription } = await place();
  const shared = await realReceiver();
  await register('een', shared.endpoint);
  await actsFor('beta');
  await happen(1);
  const choose = () => ask(changeSubscription, { body: { endpoint: shared.endpoint } });
  shared.state.handshake = answers(204);
  await expect(choose()).rejects.toMatchObject({ code: 'receiver-not-agreed' });
  shared.state.handshake = answers(200, { 'WebHook-Allowed-Origin': 'governance.example.org' });
  await choose();
  const { revision } = (await subscription()) ?? {};
  await choose();
  expect(await subscription()).toMatchObject({ party: 'beta', revision });
  await happen(2);
  await deliver();
  expect(await deliveries()).toHaveLength(1);
  expect(shared.delivered).toHaveLength(1);
});

test('a receiver that fails, hangs and comes back receives every fact, signed, once it is there', async () => {
  const there = await place();
  const { state, delivered, endpoint } = await realReceiver();
  const { key, status } = await there.register('een', endpoint);
  expect(status).toBe('active');

  state.behaviour = answers(500);
  await there.happen(1);
  await there.deliver();
  expect(statusesOf(await there.deliveries())).toEqual([['waiting', 1]]);
  await there.deliver();
  expect(delivered).toHaveLength(1);

  state.behaviour = hangs;
  there.later(1);
  await there.happen(2);
  await there.deliver();
  const [first, second] = await there.deliveries();
  expect(first?.log.map(({ outcome, detail }) => `${outcome} ${detail}`)).toEqual([
    'refused 500',
    'absent no answer within 0.3 seconds',
  ]);
  expect(second?.attempts).toBe(0);

  state.behaviour = answers(204);
  there.later(3);
  await there.deliver();
  expect(statusesOf(await there.deliveries())).toEqual([
    ['delivered', 3],
    ['delivered', 1],
  ]);
  const last = delivered.at(-1);
  expect(last?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  const event = JSON.parse(last?.body ?? '') as Record<string, unknown>;
  expect(event).toMatchObject({ specversion: '1.0', type: 'nl.regiodeal.task.reminded.v1', sequence: '000000000002' });
  expect(event['traceparent']).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
  expect(last?.headers['traceparent']).toBe(event['traceparent']);
  const id = String(last?.headers['webhook-id']);
  const timestamp = Number(last?.headers['webhook-timestamp']);
  expect(last?.headers['webhook-signature']).toBe(signatureOf(String(key), { id, timestamp, body: last?.body ?? '' }));
  // The same message keeps its identifier, whatever the number of attempts.
  expect(new Set(delivered.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set(['proefland-1', 'proefland-2']),
  );
});

test('a receiver that answers 410 is never called again', async () => {
  const there = await place();
  const { state, delivered, endpoint } = await realReceiver();
  await there.register('een', endpoint);
  state.behaviour = answers(410);
  await there.happen(1);
  await there.happen(2);
  await there.deliver();
  expect(delivered).toHaveLength(1);
  expect(await there.subscription()).toMatchObject({ status: 'gone' });
  await there.happen(3);
  there.later(10_000);
  await there.deliver();
  await deliverAllDue(there.deps);
  expect(delivered).toHaveLength(1);
  expect(await there.deliveries()).toHaveLength(2);
});

test('one that hangs delays nobody else, and one that asks for time gets it', async () => {
  const there = await place();
  const slow = await realReceiver();
  const quick = await realReceiver();
  await there.register('traag', slow.endpoint);
  await there.register('vlug', quick.endpoint);
  slow.state.behaviour = hangs;
  for (const reminder of [1, 2, 3]) await there.happen(reminder);
  await deliverAllDue(there.deps);
  expect(quick.delivered).toHaveLength(3);
  expect(slow.delivered).toHaveLength(1);

  slow.state.behaviour = answers(503, { 'Retry-After': '1800' });
  there.later(1);
  await there.deliver('traag');
  expect(slow.delivered).toHaveLength(2);
  slow.state.behaviour = answers(200);
  there.later(29);
  await there.deliver('traag');
  expect(slow.delivered).toHaveLength(2);
  there.later(1);
  await there.deliver('traag');
  expect(slow.delivered).toHaveLength(5);
  expect(statusesOf(await there.deliveries('traag')).map(([status]) => status)).toEqual(Array(3).fill('delivered'));
});

test('a receiver that allows so many calls a minute gets no more, in one turn or in several', async () => {
  const there = await place();
  const { state, delivered, endpoint } = await realReceiver();
  state.handshake = answers(204, { 'WebHook-Allowed-Origin': '*', 'WebHook-Allowed-Rate': '2' });
  expect(await there.register('een', endpoint)).toMatchObject({ status: 'active', handshake: { rate: 2 } });
  await there.happen(1);
  await there.deliver();
  for (const reminder of [2, 3, 4, 5]) await there.happen(reminder);
  await there.deliver();
  await there.deliver();
  expect(delivered).toHaveLength(2);
  there.later(0.9);
  await there.deliver();
  expect(delivered).toHaveLength(2);
  there.later(0.1);
  await there.deliver();
  expect(delivered).toHaveLength(4);
  there.later(1);
  await there.deliver();
  expect(statusesOf(await there.deliveries())).toEqual(Array(5).fill(['delivered', 1]));

  state.handshake = answers(204, { 'WebHook-Allowed-Origin': '*', 'WebHook-Allowed-Rate': '*' });
  expect(await there.move('een', 'shake-hands')).not.toHaveProperty('handshake.rate');
  for (const reminder of [6, 7, 8]) await there.happen(reminder);
  await there.deliver();
  expect(delivered).toHaveLength(8);
});

test('what failed every time is put aside for its subscriber alone, until it asks for it again', async () => {
  const there = await place();
  const { state, delivered, endpoint } = await realReceiver();
  await there.register('een', endpoint);
  state.behaviour = answers(400);
  await there.happen(1);
  for (let attempt = 1; attempt <= 14; attempt += 1) {
    await there.deliver();
    there.later(1440);
  }
  expect(statusesOf(await there.deliveries())).toEqual([['dead', 12]]);
  expect(delivered).toHaveLength(12);

  state.behaviour = answers(200);
  await there.ask(redeliver, { body: { sequences: [1] } });
  // However many are asked for at once, the name of the wake is whole: a hash of all of them.
  expect(await there.wakes()).toContainEqual(expect.stringMatching(/^again-[0-9a-f]{64}$/));
  await there.deliver();
  expect(statusesOf(await there.deliveries())).toEqual([['delivered', 1]]);
});

test('a receiver that does not agree receives nothing until it does, and a paused one receives afterwards', async () => {
  const there = await place();
  const { state, delivered, endpoint } = await realReceiver();
  state.handshake = answers(200, { 'WebHook-Allowed-Origin': 'elders.example' });
  expect(await there.register('een', endpoint)).toMatchObject({
    status: 'pending',
    handshake: { outcome: 'not-agreed' },
  });
  await there.happen(1);
  await there.deliver();
  state.handshake = answers(200, { 'WebHook-Allowed-Origin': 'governance.example.org' });
  expect(await there.move('een', 'shake-hands')).toMatchObject({ status: 'active' });
  await there.move('een', 'pause');
  await there.happen(2);
  await there.deliver();
  expect(delivered).toHaveLength(0);
  await there.move('een', 'resume');
  await there.deliver();
  expect(delivered.map(({ headers }) => headers['webhook-id'])).toEqual(['proefland-2']);
});

test('facts that come twice, at once and in any order are numbered without gaps and sent once', async () => {
  const there = await place();
  const { delivered, endpoint } = await realReceiver();
  await there.register('een', endpoint);
  await Promise.all([3, 1, 2, 3, 1].map((reminder) => there.happen(reminder)));
  await there.happen(2);
  await Promise.all([there.deliver(), there.deliver(), deliverAllDue(there.deps)]);
  await there.deliver();
  const ids = delivered.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual(['proefland-1', 'proefland-2', 'proefland-3']);

  const query = { after: 0, limit: 2 };
  const pulled = await there.ask(listEvents, { query });
  expect(pulled).toMatchObject({ more: true, next: '/v1/programmes/proefland/events?after=2&limit=2' });
  const rest = await there.ask(listEvents, { query: { after: 2, limit: 2 } });
  const events = [pulled, rest].flatMap((part) => part['events'] as { sequence: string; data: { reminder: number } }[]);
  expect(events.map(({ sequence }) => sequence)).toEqual(['000000000001', '000000000002', '000000000003']);
  expect(events.map(({ data }) => data.reminder).sort()).toEqual([1, 2, 3]);
});

test('facts that come together take their places in their order, in as few writes as fit, without those that have one', async () => {
  const there = await place();
  const { delivered, endpoint } = await realReceiver();
  await there.register('een', endpoint);
  await there.happen(3);
  let writes = 0;
  there.deps.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'TransactWriteItemsCommand') writes += 1;
        return next(args);
      },
    { step: 'initialize', name: 'writes' },
  );
  const reminders = Array.from({ length: 50 }, (_, at) => at + 1);
  await appendEvents(there.deps)([...reminders, 7, 3].map((reminder) => reminded(reminder)));
  // Refused once for the third, which was there; then 49 in two: a transaction has room for 32 with one subscriber.
  expect(writes).toBe(3);
  const woken = (await there.wakes()).filter((name) => String(name).startsWith('event-'));
  expect(woken).toEqual(['event-1', 'event-33', 'event-50']);
  await there.deliver();
  const events = delivered.map(({ body = '' }) => JSON.parse(body) as { sequence: string; data: { reminder: number } });
  expect(events.map(({ sequence }) => Number(sequence))).toEqual(reminders);
  expect(events.map(({ data }) => data.reminder)).toEqual([3, ...reminders.filter((reminder) => reminder !== 3)]);
});

test('of facts that come together it is looked up once what an application may see, in however many writes they fit', async () => {
  const there = await place();
  const { endpoint } = await realReceiver();
  await there.register('een', endpoint);
  await there.register('ander', endpoint);
  const { registry } = there.deps;
  const lookedUp: string[] = [];
  const counting: Parameters<typeof appendEvents>[0]['registry'] = {
    standingOfApp: (...given) => {
      lookedUp.push(given[1]);
      return registry.standingOfApp(...given);
    },
    partyOn: (...given) => registry.partyOn(...given),
  };
  await appendEvents({ ...there.deps, registry: counting })(Array.from({ length: 60 }, (_, at) => reminded(at + 1)));
  expect(await there.deliveries()).toHaveLength(60);
  expect(lookedUp).toEqual(['alfa-proefland']);
});

test('only facts of its own programme and of chosen types reach a subscriber, signed with both keys after a rotation', async () => {
  const there = await place();
  const { delivered, endpoint } = await realReceiver();
  const { key } = await there.register('een', endpoint, ['nl.regiodeal.task.reminded.v1']);
  const other = await realReceiver();
  await there.register('ander', other.endpoint, ['nl.regiodeal.decision.registered.v1']);
  const rotation = (await there.askAs(rotateKey, { partnerId: 'alfa' })).body as Record<string, unknown>;
  // Who did it is kept: whoever has the key can sign as this API.
  expect(await there.ask(readSubscription)).toMatchObject({ changedBy: 'person/alfa' });
  await appendEvents(there.deps)([reminded(1, 'elders')]);
  await there.happen(1);
  await deliverAllDue(there.deps);
  expect(other.delivered).toHaveLength(0);
  expect(delivered).toHaveLength(1);
  const { headers, body = '' } = delivered[0] ?? {};
  const signed = { id: 'proefland-1', timestamp: Number(headers?.['webhook-timestamp']), body };
  const both = [rotation['key'], key].map((one) => signatureOf(String(one), signed)).join(' ');
  expect(headers?.['webhook-signature']).toBe(both);
});

test('what became confidential while it waited is not sent, listed or given again, until its subscriber sees it again', async () => {
  const there = await place();
  const { delivered, endpoint } = await realReceiver();
  const [delta, beta] = [{ clientId: 'delta-proefland' }, { clientId: 'nog-een' }];
  await there.register('een', endpoint, [], delta.clientId);
  const seated = await realReceiver();
  await there.register('een', seated.endpoint, [], beta.clientId);
  const listed = async (who: { clientId: string }) =>
    ((await there.ask(listDeliveries, who))['deliveries'] as Delivery[]).map(({ sequence, status }) => [
      sequence,
      status,
    ]);
  await there.happen(1);
  expect(await listed(delta)).toEqual([[1, 'waiting']]);

  await there.levelSet({});
  expect(await listed(delta)).toEqual([]);
  await deliverAllDue(there.deps);
  // It is not called again and again either.
  there.later(60);
  await deliverAllDue(there.deps);
  expect([delivered.length, seated.delivered.length]).toEqual([0, 1]);
  expect(await listed(delta)).toEqual([]);
  expect(await listed(beta)).toEqual([[1, 'delivered']]);
  const deliverAgain = (sequence: number) => there.ask(redeliver, { ...delta, body: { sequences: [sequence] } });
  const refusals = await Promise.allSettled([deliverAgain(1), deliverAgain(99)]);
  expect(new Set(refusals.map((one) => one.status === 'rejected' && String(one.reason))).size).toBe(1);

  there.later(9 * 1440);
  expect(await listed(delta)).toEqual([[1, 'dead']]);
  await deliverAgain(1);
  await deliverAllDue(there.deps);
  expect(delivered).toHaveLength(1);
  expect(await listed(delta)).toEqual([[1, 'delivered']]);
});

test('a programme has room for forty, ten of one application, however many are asked for at once; and all are told what happens', async () => {
  const there = await place();
  const { endpoint } = await realReceiver();
  const apps = ['alfa-proefland', 'delta-proefland', 'school-proefland', 'bureau-proefland'];
  for (const app of apps) for (let at = 1; at <= 9; at += 1) await there.register(`nummer-${at}`, endpoint, [], app);
  /** Asks again as long as others came first. */
  const asking = (at: number, app: string): Promise<unknown> =>
    there.register(`nummer-${at}`, endpoint, [], app).catch((error: { code?: string }) => {
      if (error.code === 'concurrent-change') return asking(at, app);
      throw error;
    });
  const registrations = [...apps, 'nog-een'].flatMap((app) => [10, 11].map((at) => asking(at, app)));
  const ends = await Promise.allSettled(registrations);
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['too-many-subscriptions']));
  expect(ends.length - refused.length).toBe(4);
  await there.happen(1);
  expect((await there.ask(listEvents))['events']).toHaveLength(1);
});

test('a new address is asked first, and everything goes there once it agrees', async () => {
  const there = await place();
  const [before, after] = [await realReceiver(), await realReceiver()];
  const { key } = await there.register('een', before.endpoint);
  before.state.behaviour = answers(503);
  await there.happen(1);
  await there.deliver();
  after.state.handshake = answers(204);
  const change = () => there.ask(changeSubscription, { body: { endpoint: after.endpoint } });
  await expect(change()).rejects.toMatchObject({ code: 'receiver-not-agreed' });
  expect(await there.subscription()).toMatchObject({ endpoint: before.endpoint, status: 'active' });

  after.state.handshake = answers(200, { 'WebHook-Allowed-Origin': 'governance.example.org' });
  expect(await change()).toMatchObject({ endpoint: after.endpoint, status: 'active', changedBy: 'alfa-proefland' });
  // The former receiver asked for time; the new one need not wait for that, only until the next attempt of each delivery.
  there.later(1);
  await there.deliver();
  await there.happen(2);
  await there.deliver();
  expect(before.delivered).toHaveLength(1);
  expect(after.delivered.map(({ headers }) => headers['webhook-id']).sort()).toEqual(['proefland-1', 'proefland-2']);
  const [last] = after.delivered;
  const id = String(last?.headers['webhook-id']);
  const timestamp = Number(last?.headers['webhook-timestamp']);
  const signature = signatureOf(String(key), { id, timestamp, body: last?.body ?? '' });
  expect(last?.headers['webhook-signature']).toBe(signature);

  // Sent again it finds the address as it should be, and asks nobody.
  after.state.handshake = answers(500);
  const { revision } = (await there.subscription()) ?? {};
  await change();
  expect(await there.subscription()).toMatchObject({ revision });
  await there.move('een', 'pause');
  expect(await there.ask(changeSubscription, { body: { endpoint: before.endpoint } })).toMatchObject({
    status: 'paused',
  });
  await there.move('een', 'end');
  await expect(change()).rejects.toMatchObject({ code: 'move-not-allowed' });
  await expect(there.ask(changeSubscription, { body: { endpoint: 'https://10.0.0.1/' } })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a person keeps the subscriptions of the applications of its own party, and nobody else’s', async () => {
  const there = await place();
  const { endpoint } = await realReceiver();
  await there.register('een', endpoint);
  await there.register('twee', endpoint, [], 'nog-een');
  const listed = (query = {}) => there.askAs(listSubscriptions, {}, { query });
  expect((await listed()).body).toMatchObject({
    applications: ['alfa-proefland'],
    subscriptions: [{ clientId: 'alfa-proefland', subscriptionId: 'een', changedBy: 'alfa-proefland' }],
  });
  expect((await listed({ clientId: 'nog-een' })).body).toMatchObject({ subscriptions: [] });
  const paused = await there.askAs(moveSubscription, {}, { body: { move: 'pause' } });
  expect(paused.body).toMatchObject({ status: 'paused', changedBy: 'person/alfa' });
  for (const query of [{}, { clientId: 'alfa-proefland' }])
    await expect(there.askAs(rotateKey, { partnerId: 'beta' }, { query })).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    there.ask(rotateKey, { clientId: 'nog-een', query: { clientId: 'alfa-proefland' } }),
  ).rejects.toMatchObject({ code: 'not-found' });
  // Whoever sees less than its party must not have its facts sent anywhere.
  for (const role of ['college-secretary', 'council-clerk', 'alliance-lead'] as const)
    await expect(there.askAs(listSubscriptions, { role })).rejects.toMatchObject({ code: 'not-entitled' });
});
