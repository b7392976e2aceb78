import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { headEntity } from '#functions/decisions/records.ts';
import { type EventBus, eventBus } from '#functions/events/event-bus.ts';
import { publishFacts, sweepFacts } from '#functions/events/reactions/publish-facts.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { factEntity, type StoredFact } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { hashOf } from '../support/cycles.ts';
import { now } from '../support/small-programme.ts';
import { CutOff, cutOffAt } from './support/cut-off.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, unsentFacts, type World } from './support/world.ts';

const textRevised = (textNumber: number, time = now) =>
  fact('nl.regiodeal.cycle.text-revised.v1', time, { programmeId: 'proefland', cycleId: '1', textNumber });
const unsentIndex = { name: 'unsent', pk: 'unsentpk', sk: 'unsentsk' };
const head = { programmeId: 'proefland', sequence: 1, hash: hashOf('a') };

/** A bus that remembers what it took, and refuses what it is told to refuse. */
class MemoryBus implements EventBus {
  readonly taken: string[] = [];
  readonly calls: number[] = [];
  readonly refused = new Set<string>();
  async put(facts: readonly StoredFact[]): Promise<string[]> {
    this.calls.push(facts.length);
    this.taken.push(...facts.map(({ id }) => id).filter((id) => !this.refused.has(id)));
    return facts.map(({ id }) => id).filter((id) => this.refused.has(id));
  }
}

describe('a fact', () => {
  let world: World;
  let bus: MemoryBus;
  beforeEach(async () => {
    world = await emptyWorld();
    bus = new MemoryBus();
  });
  const table = () => world.tables.decisions;
  const stored = async (count: number, time = now): Promise<StoredFact[]> => {
    for (let at = 1; at <= count; at += 1) await transact(world.client, table().record(textRevised(at, time)));
    return unsentFacts(world, 'decisions');
  };

  test('is stored with the change it tells of, or not at all', async () => {
    await transact(world.client, [table().insert(headEntity, head), ...table().record(textRevised(1))]);
    expect(await unsentFacts(world, 'decisions')).toHaveLength(1);
    const secondWrite = transact(world.client, [table().insert(headEntity, head), ...table().record(textRevised(2))]);
    await expect(secondWrite).rejects.toEqual(
      expect.objectContaining({ constructor: ConditionFailed, failed: ['head'] }),
    );
    expect((await unsentFacts(world, 'decisions')).map(({ data }) => data['textNumber'])).toEqual([1]);
  });

  test('is put on the bus and then marked as sent', async () => {
    const facts = await stored(3);
    expect(await publishFacts({ client: world.client, bus, clock: () => now }, table(), facts)).toEqual(new Set());
    expect(bus.taken).toEqual(facts.map(({ id }) => id));
    expect(await unsentFacts(world, 'decisions')).toEqual([]);
    const { unsentSince: _since, ...rest } = facts[0] ?? { unsentSince: '' };
    expect(await table().get(factEntity, { id: facts[0]?.id ?? '' })).toEqual({ ...rest, publishedAt: now });
  });

  test('goes in the order in which it was stored, ten in one call', async () => {
    const facts = await stored(23);
    await publishFacts({ client: world.client, bus, clock: () => now }, table(), facts);
    expect(bus.calls).toEqual([10, 10, 3]);
    expect(bus.taken).toEqual(facts.map(({ id }) => id));
  });

  test('that the bus did not take is reported and stays to be sent; the others are marked', async () => {
    const facts = await stored(12);
    const refused = [facts[2]?.id ?? '', facts[11]?.id ?? ''];
    for (const id of refused) bus.refused.add(id);
    expect(await publishFacts({ client: world.client, bus, clock: () => now }, table(), facts)).toEqual(
      new Set(refused),
    );
    expect((await unsentFacts(world, 'decisions')).map(({ id }) => id).sort()).toEqual(refused.sort());
  });

  test('that two publishers send at once is marked once', async () => {
    const facts = await stored(2);
    const soon = '2027-03-01T09:00:01.000Z';
    await publishFacts({ client: world.client, bus, clock: () => now }, table(), facts);
    await publishFacts({ client: world.client, bus, clock: () => soon }, table(), facts);
    expect((await table().get(factEntity, { id: facts[0]?.id ?? '' }))?.publishedAt).toBe(now);
  });

  test('that the stream delivers in two versions at once goes out once, and its last version is marked', async () => {
    const [first, second] = await stored(2);
    if (!first || !second) throw new Error('there are facts');
    const laterHead = { ...first, unsentSince: '2027-03-01T09:00:01.000Z' };
    await transact(world.client, [table().put(factEntity, laterHead)]);
    await publishFacts({ client: world.client, bus, clock: () => now }, table(), [first, second, laterHead]);
    expect(bus.taken).toEqual([first.id, second.id]);
    expect(await unsentFacts(world, 'decisions')).toEqual([]);
  });

  test('sent but not marked goes out again, with the same id', async () => {
    const facts = await stored(1);
    const cut = cutOffAt(world, 1, 'before it arrived').world;
    await expect(publishFacts({ client: cut.client, bus, clock: () => now }, table(), facts)).rejects.toThrow(CutOff);
    await publishFacts({ client: world.client, bus, clock: () => now }, table(), await unsentFacts(world, 'decisions'));
    expect(bus.taken).toEqual([facts[0]?.id, facts[0]?.id]);
    expect(await unsentFacts(world, 'decisions')).toEqual([]);
  });

  test('that its consumer made wait before it was marked keeps waiting, and the others are marked', async () => {
    const facts = await stored(12);
    const later = '2027-03-01T09:15:00.000Z';
    const [first, second] = facts;
    if (!first || !second) throw new Error('there are facts');
    const quick: EventBus = {
      put: async (some) => {
        // The consumer stores the fact anew: the first with a later moment, the second under the moment at which it was due.
        const repeated = some.flatMap((one) => {
          if (one.id === first.id) return [{ ...one, unsentSince: later }];
          return one.id === second.id ? [{ ...one, time: later }] : [];
        });
        if (repeated.length > 0)
          await transact(
            world.client,
            repeated.map((one) => table().put(factEntity, one)),
          );
        return bus.put(some);
      },
    };
    expect(await publishFacts({ client: world.client, bus: quick, clock: () => now }, table(), facts)).toEqual(
      new Set(),
    );
    const waiting = await unsentFacts(world, 'decisions');
    expect(waiting.map(({ id, unsentSince }) => [id, unsentSince])).toEqual([
      [second.id, now],
      [first.id, later],
    ]);
    expect((await table().get(factEntity, { id: facts[2]?.id ?? '' }))?.publishedAt).toBe(now);
  });

  test('that cannot be read, or is not taken, keeps no other from leaving, and is not passed over in silence', async () => {
    const facts = await stored(14);
    const [first, second, third] = facts.map(({ id }) => id);
    await spoilt(world, table(), factEntity.key({ id: first ?? '' }), 'time');
    bus.refused.add(second ?? '');
    const sweep = sweepFacts({ client: world.client, bus, clock: () => now }, table(), '2027-03-01T09:05:00.000Z');
    await expect(sweep).rejects.toThrow('2 of 3 failed');
    expect(bus.taken).toHaveLength(12);
    expect(bus.taken).toContain(third);
    const left = await table().queryEach(factEntity, { pk: 'UNSENT', index: unsentIndex });
    expect(left.items.map(({ id }) => id)).toEqual([second]);
    expect(left.faults).toHaveLength(1);
  });

  test('that the stream missed is found by the sweep, once the stream had its minute', async () => {
    await stored(2);
    const sweep = (moment: string) => sweepFacts({ client: world.client, bus, clock: () => now }, table(), moment);
    await sweep('2027-03-01T09:00:59.000Z');
    expect(bus.taken).toEqual([]);
    await sweep('2027-03-01T09:01:01.000Z');
    expect(bus.taken).toHaveLength(2);
    await sweep('2027-03-01T09:02:00.000Z');
    expect(bus.taken).toHaveLength(2);
  });
});

describe('the event bus', () => {
  const client = mockClient(EventBridgeClient);
  beforeEach(() => client.reset());
  afterAll(() => client.restore());
  const source = 'urn:nld:oin:00000000000000000000:systeem:regio-deal-governance';
  const bus = () =>
    eventBus(new EventBridgeClient({ region: 'eu-west-1' }), { name: 'bus', source, apiUrl: 'https://api.example/v1' });
  const some = [1, 2, 3].map(
    (number): StoredFact => ({ ...textRevised(number), data: { ...textRevised(number).data } }),
  );

  test('says which of many it did not take, when it takes a part (EventBridge partial failure)', async () => {
    client.on(PutEventsCommand).resolves({
      FailedEntryCount: 1,
      Entries: [{ EventId: 'e1' }, { ErrorCode: 'ThrottlingException' }, { EventId: 'e3' }],
    });
    expect(await bus().put(some)).toEqual([some[1]?.id]);
  });

  test('took nothing that it does not confirm', async () => {
    client.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: 'e1' }] });
    expect(await bus().put(some)).toEqual([some[1]?.id, some[2]?.id]);
  });

  test('is not given what is no valid event, and gets the others', async () => {
    client.on(PutEventsCommand).resolves({ Entries: [{ EventId: 'e1' }, { EventId: 'e2' }] });
    const odd: StoredFact = { ...(some[1] as StoredFact), id: 'odd', type: 'nl.regiodeal.unknown.v1' };
    expect(await bus().put([some[0] as StoredFact, odd, some[2] as StoredFact])).toEqual(['odd']);
    const [call] = client.commandCalls(PutEventsCommand);
    expect(call?.args[0].input.Entries).toHaveLength(2);
    client.reset();
    expect(await bus().put([odd])).toEqual(['odd']);
    expect(client.commandCalls(PutEventsCommand)).toHaveLength(0);
  });

  test('gets CloudEvents that say what happened and where to read more, and nothing else', async () => {
    client.on(PutEventsCommand).resolves({ Entries: [{ EventId: 'e1' }] });
    await bus().put(some.slice(0, 1));
    const [entry] = client.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({
      EventBusName: 'bus',
      Source: source,
      DetailType: 'nl.regiodeal.cycle.text-revised.v1',
    });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual({
      specversion: '1.0',
      id: some[0]?.id,
      source,
      type: 'nl.regiodeal.cycle.text-revised.v1',
      time: now,
      subject: 'proefland.1',
      datacontenttype: 'application/json',
      dataref: 'https://api.example/v1/programmes/proefland/framework-cycles/1',
      data: { programmeId: 'proefland', cycleId: '1', textNumber: 1 },
    });
  });
});
