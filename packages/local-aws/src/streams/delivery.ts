import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Weather } from '../weather/weather.ts';
import type { InvokeResult } from '../workflow/index.ts';
import type { StreamRecord } from './answers.ts';
import type { EventSource } from './config.ts';

interface DeliveryOptions {
  readonly source: EventSource;
  readonly region: string;
  readonly invoke: (name: string, payload: unknown) => Promise<InvokeResult>;
  /** Puts aside what failed every time; the message tells where to find the records, not what was in them. */
  readonly giveUp: (message: unknown) => void;
  readonly weather: Weather;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) });

/** How long to wait before the next try, in milliseconds. */
const pause = (attempt: number): number => Math.min(100 * 2 ** attempt, 10_000);

/**
 * Hands records to a function as Lambda does: again and again in the same order, from the first record that failed on,
 * or in halves where the mapping says so, until they are done, out of tries, or too old. Rejects when it is aborted.
 */
export const deliver = async (records: readonly StreamRecord[], options: DeliveryOptions): Promise<void> => {
  const { source, region, invoke, weather, log, signal } = options;
  let left = records;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    left = giveUpOld(left, options);
    const [first] = left;
    if (!first) return;
    const Records = left.map((record) => asEvent(record, source.sourceArn, region));
    // An invocation for which there was no room is no try of the function: Lambda makes it again until the records are too old.
    while (weather.happens('throttle', source.target)) await sleep(pause(attempt), undefined, { signal });
    const result = await invoke(source.target, { Records });
    signal.throwIfAborted();
    const failed = firstFailure(left, result, source.reportsFailures);
    if (failed === undefined) return;
    log(`${source.target} could not do ${left.length - failed} records: ${reason(result)}`);
    // Some records succeeded, so the count of attempts starts again.
    if (failed > 0) attempt = -1;
    left = left.slice(failed);
    if (source.bisects && left.length > 1) {
      const half = Math.ceil(left.length / 2);
      await deliver(left.slice(0, half), options);
      await deliver(left.slice(half), options);
      return;
    }
    if (source.retries >= 0 && attempt >= source.retries) {
      options.giveUp(pointerTo(left, source, 'RetryAttemptsExhausted', attempt + 1));
      return;
    }
    await sleep(pause(Math.max(attempt, 0)), undefined, { signal });
  }
};

/** The index of the first record that is not done; undefined when all are. */
const firstFailure = (records: readonly StreamRecord[], result: InvokeResult, reports: boolean): number | undefined => {
  if (!result.ok) return 0;
  if (!reports || result.payload === null) return undefined;
  const parsed = Failures.safeParse(result.payload);
  // Lambda takes an answer that it cannot read, or a record that it did not send, for a failure of all.
  if (!parsed.success) return 0;
  const failures = parsed.data.batchItemFailures;
  if (failures.length === 0) return undefined;
  const places = failures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  return Math.max(0, Math.min(...places));
};

const giveUpOld = (records: readonly StreamRecord[], options: DeliveryOptions): readonly StreamRecord[] => {
  const { source, giveUp } = options;
  if (source.longestAge < 0) return records;
  const oldest = Date.now() / 1000 - source.longestAge;
  const isOld = ({ dynamodb }: StreamRecord): boolean => (dynamodb.ApproximateCreationDateTime ?? oldest) < oldest;
  const old = records.filter(isOld);
  if (old.length > 0) giveUp(pointerTo(old, source, 'RecordAgeExceeded', 0));
  return records.filter((record) => !isOld(record));
};

const asEvent = (record: StreamRecord, eventSourceARN: string, awsRegion: string): unknown => ({
  ...record,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion,
  eventSourceARN,
});

const pointerTo = (
  records: readonly StreamRecord[],
  source: EventSource,
  condition: string,
  approximateInvokeCount: number,
): unknown => ({
  requestContext: { functionArn: source.target, condition, approximateInvokeCount },
  version: '1.0',
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: {
    startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
    batchSize: records.length,
    streamArn: source.sourceArn,
  },
});

const reason = (result: InvokeResult): string =>
  result.ok ? 'it reported failures' : `${result.errorType}: ${result.errorMessage}`;
