import { join } from 'node:path';
import { Conflicts } from 'local-aws/dynamodb/conflicts.ts';
import type { QueueConfig } from 'local-aws/queues/config.ts';
import { QueueStore } from 'local-aws/queues/store.ts';
import { openStore } from 'local-aws/store/database.ts';
import type { StreamRecord } from 'local-aws/streams/answers.ts';
import { Lanes } from 'local-aws/streams/lanes.ts';
import { calm, longestDelay, Weather } from 'local-aws/weather/weather.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eachOf } from '../../support/each-of.ts';
import { emptyFolder } from '../../support/local-stack/trial.ts';

const seed = 'a seed';
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

describe('the weather', () => {
  const troublesOf = (weather: Weather) =>
    times(200, () => [weather.happens('conflict', 'one'), weather.delay('one'), weather.shuffled([1, 2, 3], 'one')]);

  it('is the same for the same seed, whatever happens elsewhere, and another for another seed', () => {
    const disturbed = new Weather(seed);
    times(7, () => disturbed.happens('conflict', 'another'));
    expect(troublesOf(disturbed)).toEqual(troublesOf(new Weather(seed)));
    expect(troublesOf(new Weather('another seed'))).not.toEqual(troublesOf(new Weather(seed)));
  });

  it('is calm without a seed', () => {
    expect(new Set(troublesOf(calm).map((one) => JSON.stringify(one)))).toEqual(new Set(['[false,0,[1,2,3]]']));
  });
});

describe('a queue', () => {
  afterEach(() => void vi.useRealTimers());

  const dead: QueueConfig = {
    ...{ name: 'dead', logicalId: 'Dead', arn: 'arn:dead', url: 'http://aws/dead' },
    ...{ visibilityTimeout: 30, delay: 0, retention: 3600, redrive: undefined },
  };
  const redrive = { deadLetterTargetArn: dead.arn, maxReceiveCount: 2 };
  const queue: QueueConfig = { ...dead, name: 'queue', logicalId: 'Queue', arn: 'arn:q', url: 'http://aws/q', redrive };

  /** A queue with a hundred messages, and what is received of it until nothing is left. */
  const drain = (weather: Weather, done: (body: string) => boolean) => {
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    const store = new QueueStore(openStore(join(emptyFolder(), 'stack.sqlite')), [queue, dead], weather);
    times(100, (at) => store.send(queue, String(at)));
    const received: string[] = [];
    while (store.isBusy(queue) || store.counts(queue).inFlight > 0) {
      const batch = store.receive(queue, 10);
      if (batch.length === 0) vi.setSystemTime(Date.now() + longestDelay);
      expect(new Set(batch.map(({ id }) => id)).size).toBe(batch.length);
      received.push(...batch.map(({ body }) => body));
      for (const message of batch) if (done(message.body)) store.remove(queue, message.receipt);
    }
    return { received, dead: store.peek(dead).map(({ body }) => body) };
  };

  it('delivers every message, some of them twice, none more often, and in an order of its own', () => {
    const { received } = drain(new Weather(seed), () => true);
    const counts = [...Map.groupBy(received, (body) => body).values()].map((list) => list.length);
    expect(counts).toHaveLength(100);
    expect([...new Set(counts)].sort()).toEqual([1, 2]);
    expect(received).not.toEqual(received.toSorted((one, other) => Number(one) - Number(other)));
  });

  it('puts a message aside once, although it came twice', () => {
    const { dead: letters } = drain(new Weather(seed), (body) => body !== '7' && body !== '8' && body !== '9');
    expect(letters.toSorted()).toEqual(['7', '8', '9']);
  });

  it('keeps order and count in calm weather', () => {
    expect(drain(calm, () => true).received).toEqual(times(100, String));
  });
});

describe('a stream', () => {
  const record = (key: string, at: number): StreamRecord => ({
    eventID: `${key}-${at}`,
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: String(at), Keys: { pk: { S: key } } },
  });
  const keys = times(12, (at) => `key-${at}`);
  const records = times(120, (at) => record(keys[at % keys.length] ?? '', at));
  const numberOf = ({ dynamodb }: StreamRecord): number => Number(dynamodb.SequenceNumber);

  /** Hands the records over; where a function is stuck at a key, `stuck` says so. */
  const lanesWith = (weather: Weather, stuck: (batch: readonly StreamRecord[]) => Promise<void> | undefined) => {
    const [delivered, kept]: [StreamRecord[], number[]] = [[], []];
    const lanes = new Lanes({
      place: 'stream',
      count: 4,
      batchSize: 5,
      partitionKey: 'pk',
      passesFilter: () => true,
      deliver: async (batch) => {
        await stuck(batch);
        delivered.push(...batch);
      },
      onDone: (last) => kept.push(numberOf(last)),
      weather,
      log: () => undefined,
      signal: new AbortController().signal,
    });
    lanes.add(records);
    return { lanes, delivered, kept };
  };
  const ofKey = (list: readonly StreamRecord[], key: string) =>
    list.filter(({ eventID }) => eventID.startsWith(`${key}-`)).map(numberOf);

  it('keeps the order of each partition, while others overtake it', async () => {
    const { lanes, delivered } = lanesWith(new Weather(seed), () => undefined);
    await lanes.drained();
    for (const key of eachOf(keys)) expect(ofKey(delivered, key)).toEqual(ofKey(records, key));
    expect(delivered.map(numberOf)).not.toEqual(records.map(numberOf));
    expect(lanes.pending).toBe(0);
  });

  it('goes on past a partition that is stuck, and remembers no place beyond it', async () => {
    let release = (): void => undefined;
    const freed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { lanes, delivered, kept } = lanesWith(calm, (batch) =>
      batch.some(({ eventID }) => eventID.startsWith('key-3-')) ? freed : undefined,
    );
    await vi.waitFor(() => expect(delivered.length).toBeGreaterThan(60));
    expect(ofKey(delivered, 'key-3')).toEqual([]);
    expect(Math.max(...kept)).toBeLessThan(3);
    release();
    await lanes.drained();
    expect(kept.at(-1)).toBe(119);
  });
});

describe('a transaction', () => {
  const caller = { functionName: 'writer', role: 'role' };
  const transaction = (at: number, token: number) => ({
    TransactItems: [{ Put: { TableName: 't', Item: { pk: { S: String(at) } } } }],
    ClientRequestToken: String(token),
  });

  it('of a function meets another now and then', () => {
    const conflicts = new Conflicts(new Weather(seed));
    const met = times(300, (at) => conflicts.meet('TransactWriteItems', transaction(at, 1), caller)).filter(Boolean);
    expect(met.length).toBeGreaterThan(10);
    expect(met.length).toBeLessThan(60);
  });

  it('gets through at the third time in the worst of weathers', () => {
    const storm = new Weather(seed);
    vi.spyOn(storm, 'happens').mockReturnValue(true);
    const conflicts = new Conflicts(storm);
    const met = times(5, (token) => conflicts.meet('TransactWriteItems', transaction(1, token), caller) !== undefined);
    expect(met).toEqual([true, true, false, false, false]);
  });

  it('says so as DynamoDB does', () => {
    const conflicts = new Conflicts(new Weather(seed));
    const met = times(100, (at) => conflicts.meet('TransactWriteItems', transaction(at, 1), caller)).find(Boolean);
    expect(met?.status).toBe(400);
    expect(JSON.parse(String(met?.body))).toMatchObject({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    });
  });

  it('of somebody from outside meets none, and neither does another request', () => {
    const conflicts = new Conflicts(new Weather(seed));
    const met = times(100, (at) => [
      conflicts.meet('TransactWriteItems', transaction(at, 1), undefined),
      conflicts.meet('PutItem', { TableName: 't', Item: { pk: { S: String(at) } } }, caller),
    ]);
    expect(met.flat().filter(Boolean)).toEqual([]);
  });
});
