import { join } from 'node:path';
import type { QueueConfig } from 'local-aws/queues/config.ts';
import { pollQueue } from 'local-aws/queues/poller.ts';
import { QueueStore } from 'local-aws/queues/store.ts';
import { openStore } from 'local-aws/store/database.ts';
import { calm } from 'local-aws/weather/weather.ts';
import { expect, test, vi } from 'vitest';
import { emptyFolder } from '../../support/local-stack/trial.ts';

const queue: QueueConfig = {
  ...{ name: 'queue', logicalId: 'Queue', arn: 'arn:q', url: 'http://aws/q' },
  ...{ visibilityTimeout: 30, delay: 0, retention: 3600, redrive: undefined },
};

interface Batch {
  readonly bodies: readonly string[];
  /** Milliseconds after the first message was sent. */
  readonly after: number;
}

/** Sends messages, and gives the batches in which a function gets them. @param window - in seconds. */
const batchesOf = async (window: number, batchSize: number, bodies: readonly string[]): Promise<Batch[]> => {
  const store = new QueueStore(openStore(join(emptyFolder(), 'stack.sqlite')), [queue], calm);
  const batches: Batch[] = [];
  const ending = new AbortController();
  const began = performance.now();
  const polling = pollQueue({
    store,
    queue,
    source: {
      ...{ id: 'source', sourceArn: queue.arn, target: 'listener', fromLatest: false, passesFilter: () => true },
      ...{ reportsFailures: false, bisects: false, retries: -1, longestAge: -1, failuresTo: undefined },
      ...{ concurrency: 5, parallel: 1, batchSize, window },
    },
    region: 'eu-west-1',
    invoke: async (_name, payload) => {
      const { Records } = payload as { readonly Records: readonly { readonly body: string }[] };
      batches.push({ bodies: Records.map(({ body }) => body), after: performance.now() - began });
      return { ok: true, payload: null };
    },
    weather: calm,
    log: () => undefined,
    signal: ending.signal,
  });
  for (const body of bodies) {
    store.send(queue, body);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await vi.waitFor(() => expect(batches.flatMap((one) => one.bodies)).toHaveLength(bodies.length), { timeout: 5000 });
  ending.abort();
  await polling;
  return batches;
};

test('messages are gathered for as long as the mapping of their queue says, and handed over together', async () => {
  const [batch, ...others] = await batchesOf(1, 10, ['a', 'b', 'c']);
  expect(batch?.bodies).toEqual(['a', 'b', 'c']);
  expect(batch?.after).toBeGreaterThanOrEqual(990);
  expect(others).toEqual([]);
});

test('a batch that is full does not wait', async () => {
  const [batch] = await batchesOf(60, 2, ['a', 'b']);
  expect(batch?.bodies).toEqual(['a', 'b']);
});

test('without a window the first message does not wait for others', async () => {
  const [batch] = await batchesOf(0, 10, ['a', 'b']);
  expect(batch?.bodies).toEqual(['a']);
});
