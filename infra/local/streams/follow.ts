import type { TableConfig } from '../dynamodb/tables.ts';
import type { FunctionHost } from '../functions/host.ts';
import { pollQueue } from '../queues/poller.ts';
import type { QueueStore } from '../queues/store.ts';
import type { Store } from '../store/database.ts';
import type { EventSource } from './config.ts';
import { deliver } from './delivery.ts';
import { StreamPoller } from './poller.ts';
import { StreamReader } from './reader.ts';

interface FollowOptions {
  readonly store: Store;
  readonly host: FunctionHost;
  readonly queues: QueueStore;
  readonly region: string;
  readonly databaseUrl: string;
  readonly tables: readonly TableConfig[];
  /** The ARNs of the tables that each function may change, by its name. */
  readonly changedBy: ReadonlyMap<string, readonly string[]>;
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
  const streams = sources.streams.map((source) => followStream(source, options, signal));
  const queues = sources.queues.map((source) => followQueue(source, options, signal));
  stirAfterWrites(streams, sources.streams, options);
  return {
    streams,
    queueArns: new Set(sources.queues.map(({ sourceArn }) => sourceArn)),
    stop: () => ending.abort(),
    ended: Promise.all([...streams.map(({ end }) => end), ...queues]),
  };
};

/**
 * A stream is looked at whenever a function ends that may have written to its table: nothing else writes. The function that
 * the stream leads to does not count: the stream is read on after it anyway.
 */
const stirAfterWrites = (
  pollers: readonly StreamPoller[],
  sources: readonly EventSource[],
  { host, changedBy }: FollowOptions,
): void => {
  const streams = sources.map(({ sourceArn, target }, at) => ({
    table: sourceArn.split('/stream/')[0] ?? '',
    target: host.find(target)?.name,
    poller: pollers[at],
  }));
  host.onEnd((name) => {
    const changed = changedBy.get(name) ?? [];
    for (const { table, target, poller } of streams) if (changed.includes(table) && target !== name) poller?.stir();
  });
};

const followStream = (source: EventSource, options: FollowOptions, signal: AbortSignal): StreamPoller => {
  const { store, host, queues, region, databaseUrl, tables, log } = options;
  const table = tables.find(({ streamArn }) => streamArn === source.sourceArn);
  if (!table?.StreamSpecification) throw new Error(`${source.id}: ${source.sourceArn} is no stream of a table`);
  const failures = source.failuresTo === undefined ? undefined : queues.find(source.failuresTo);
  if (source.failuresTo !== undefined && !failures) throw new Error(`${source.id}: ${source.failuresTo} is no queue`);
  const invoke = host.invoke.bind(host);
  const giveUp = (message: unknown): void => {
    log(`${source.target} gave up on records of ${table.name}`);
    if (failures) queues.send(failures, JSON.stringify(message));
  };
  return new StreamPoller({
    reader: new StreamReader({
      store,
      url: databaseUrl,
      source: source.id,
      tableName: table.name,
      fromLatest: source.fromLatest,
      limit: Math.min(source.batchSize, 1000),
    }),
    wanted: source.wanted,
    deliver: (records) => deliver(records, { source, region, invoke, giveUp, log, signal }),
    log,
    signal,
  });
};

const followQueue = (source: EventSource, options: FollowOptions, signal: AbortSignal): Promise<void> => {
  const { queues: store, host, region, log } = options;
  const queue = store.find(source.sourceArn);
  if (!queue) throw new Error(`${source.id}: ${source.sourceArn} is no queue of the application`);
  return pollQueue({ store, queue, source, region, invoke: host.invoke.bind(host), log, signal });
};
