import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { EventSource } from '../streams/config.ts';
import type { Weather } from '../weather/weather.ts';
import type { InvokeResult } from '../workflow/index.ts';
import type { QueueConfig } from './config.ts';
import type { Message, QueueStore } from './store.ts';

const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) });

/** The longest time between two looks at a queue, in milliseconds; an arrival wakes it at once. */
const nap = 60_000;

interface PollerOptions {
  readonly store: QueueStore;
  readonly queue: QueueConfig;
  readonly source: EventSource;
  readonly region: string;
  readonly invoke: (name: string, payload: unknown) => Promise<InvokeResult>;
  readonly weather: Weather;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Hands the messages of a queue to a function as Lambda does: in batches, a few at a time, until it is aborted. */
export const pollQueue = async (options: PollerOptions): Promise<void> => {
  const { store, queue, source, signal } = options;
  const underWay = new Set<Promise<void>>();
  let wake = new AbortController();
  const stir = (): void => wake.abort();
  store.onArrival(queue.arn, stir);
  signal.addEventListener('abort', stir);
  while (!signal.aborted) {
    wake = new AbortController();
    const ready = readyAt(options);
    const isFull = underWay.size >= source.concurrency;
    const isReady = !isFull && ready !== undefined && ready <= Date.now();
    const messages = isReady ? store.receive(queue, source.batchSize) : [];
    if (messages.length > 0) {
      const work = invokeWith(messages, options).finally(() => {
        underWay.delete(work);
        stir();
      });
      underWay.add(work);
      continue;
    }
    const wait = isFull || ready === undefined ? nap : Math.min(nap, Math.max(5, ready - Date.now()));
    await sleep(wait, undefined, { signal: wake.signal }).catch(() => undefined);
  }
};

/** When the next batch can be received, in milliseconds since 1970: where messages are gathered, when it is full or its first one waited long enough. */
const readyAt = ({ store, queue, source: { window, batchSize } }: PollerOptions): number | undefined => {
  const due = store.nextDue(queue);
  if (due === undefined || window === 0 || store.counts(queue).waiting >= batchSize) return due;
  return due + window * 1000;
};

/** Messages that were not removed return after the visibility timeout. */
const invokeWith = async (messages: readonly Message[], options: PollerOptions): Promise<void> => {
  const { store, queue, source, region, invoke, weather, log, signal } = options;
  if (messages.every(({ receives }) => receives === 1) && weather.happens('throttle', source.target)) {
    // Lambda had no room: what it received goes back, once at the most, and counts as received.
    store.giveBack(queue, messages, weather.delay(source.target));
    return;
  }
  const records = messages.map((message) => ({ message, record: asRecord(message, queue, region) }));
  const passing = records.filter(({ record }) => source.passesFilter(filterable(record)));
  const result =
    passing.length > 0 ? await invoke(source.target, { Records: passing.map(({ record }) => record) }) : done;
  if (signal.aborted) return;
  const failed = failedIds(messages, result, source.reportsFailures);
  if (failed.size > 0) {
    const why = result.ok ? 'it reported failures' : `${result.errorType}: ${result.errorMessage}`;
    log(`${source.target} could not do ${failed.size} of ${messages.length} messages: ${why}`);
  }
  for (const message of messages) if (!failed.has(message.id)) store.remove(queue, message.receipt);
};

const done: InvokeResult = { ok: true, payload: null };

const failedIds = (messages: readonly Message[], result: InvokeResult, reports: boolean): Set<string> => {
  const all = new Set(messages.map(({ id }) => id));
  if (!result.ok) return all;
  if (!reports || result.payload === null) return new Set();
  const parsed = Failures.safeParse(result.payload);
  if (!parsed.success) return all;
  const named = parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  // An id that was not in the batch makes Lambda take the whole batch for failed.
  return named.every((id) => all.has(id)) ? new Set(named) : all;
};

const asRecord = (message: Message, queue: QueueConfig, awsRegion: string) => ({
  messageId: message.id,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  },
  messageAttributes: {},
  md5OfBody: createHash('md5').update(message.body).digest('hex'),
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion,
});

/** A filter looks into a body that is JSON. */
const filterable = (record: { readonly body: string }): unknown => {
  try {
    return { ...record, body: JSON.parse(record.body) as unknown };
  } catch {
    return record;
  }
};
