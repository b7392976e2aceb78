import type { TableConfig } from '../dynamodb/tables.ts';
import type { FunctionHost } from '../functions/host.ts';
import { pollQueue } from '../queues/poller.ts';
import type { QueueStore } from '../queues/store.ts';
import type { MappingRights } from '../rights/mappings.ts';
import type { Store } from '../store/database.ts';
import type { Weather } from '../weather/weather.ts';
import type { EventSource } from './config.ts';
import { deliver } from './delivery.ts';
import { Lanes } from './lanes.ts';
import { StreamPoller } from './poller.ts';
import { StreamReader } from './reader.ts';

/** The parts of a stream: as many as a new table of DynamoDB has. */
const shards = 4;

interface FollowOptions {
  readonly store: Store;
  readonly host: FunctionHost;
  readonly queues: QueueStore;
  readonly region: string;
  readonly databaseUrl: string;
  readonly tables: readonly TableConfig[];
  readonly rights: MappingRights;
  readonly weather: Weather;
  readonly log: (line: string) => void;
}

interface Sources {
  readonly streams: readonly EventSource[];
  readonly queues: readonly EventSource[];
}

/** Everything that brings events to functions by looking for them. */
export interface Following {
  readonly streams: readonly StreamPoller[];
  /** The ARNs of the queues that a function listens to. */
  readonly queueArns: ReadonlySet<string>;
  /** Makes the streams of some tables be looked at: something was written to them. */
  stir(tableArns: readonly string[]): void;
  /** Stops looking; a function that is at work is not waited for. */
  stop(): void;
  /** Resolves after `stop`, when the last function that was at work has ended. */
  readonly ended: Promise<unknown>;
}

/**
 * Starts following every stream and queue that a function listens to.
 * @throws {Error} naming a source that is no table with a stream and no queue.
 */
export const follow = (sources: Sources, options: FollowOptions): Following => {
  const ending = new AbortController();
  const { signal } = ending;
  const { rights } = options;
  const readableStreams = sources.streams.filter((source) => rights.mayRead(source));
  const streams = readableStreams.map((source) => followStream(source, options, signal));
  const readableQueues = sources.queues.filter((source) => rights.mayRead(source));
  const queues = readableQueues.map((source) => followQueue(source, options, signal));
  return {
    streams,
    queueArns: new Set(readableQueues.map(({ sourceArn }) => sourceArn)),
    stir: (tableArns) => {
      for (const [at, { sourceArn }] of readableStreams.entries()) {
        if (tableArns.includes(sourceArn.split('/stream/')[0] ?? '')) streams[at]?.stir();
      }
    },
    stop: () => ending.abort(),
    ended: Promise.all([...streams.map(({ end }) => end), ...queues]),
  };
};

const followStream = (source: EventSource, options: FollowOptions, signal: AbortSignal): StreamPoller => {
  const { store, host, queues, region, databaseUrl, tables, rights, weather, log } = options;
  const table = tables.find(({ streamArn }) => streamArn === source.sourceArn);
  if (!table?.StreamSpecification) throw new Error(`${source.id}: ${source.sourceArn} is no stream of a table`);
  const failures = source.failuresTo === undefined ? undefined : queues.find(source.failuresTo);
  if (source.failuresTo !== undefined && !failures) throw new Error(`${source.id}: ${source.failuresTo} is no queue`);
  const invoke = host.invoke.bind(host);
  const giveUp = (message: unknown): void => {
    log(`${source.target} gave up on records of ${table.name}`);
    if (failures && rights.mayPutAside(source)) queues.send(failures, JSON.stringify(message));
  };
  const reader = new StreamReader({
    store,
    url: databaseUrl,
    source: source.id,
    tableName: table.name,
    fromLatest: source.fromLatest,
    limit: 1000,
  });
  const lanes = new Lanes({
    place: source.id,
    count: shards * source.parallel,
    batchSize: source.batchSize,
    partitionKey: table.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
    passesFilter: source.passesFilter,
    deliver: (records) => deliver(records, { source, region, invoke, giveUp, weather, log, signal }),
    onDone: (last) => reader.keep(last),
    weather,
    log,
    signal,
  });
  return new StreamPoller({ reader, lanes, log, signal });
};

const followQueue = (source: EventSource, options: FollowOptions, signal: AbortSignal): Promise<void> => {
  const { queues: store, host, region, weather, log } = options;
  const queue = store.find(source.sourceArn);
  if (!queue) throw new Error(`${source.id}: ${source.sourceArn} is no queue of the application`);
  return pollQueue({ store, queue, source, region, invoke: host.invoke.bind(host), weather, log, signal });
};
