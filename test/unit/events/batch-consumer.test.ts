import { expect, test } from 'vitest';
import { unsent } from '#shared/dynamo/outbox.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { CloudEvent } from '#shared/events/cloud-event.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { batchConsumer } from '#shared/events/consumer.ts';

const settings = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://example.org/v1' };
const written = (textNumber: number): CloudEvent => {
  const ids = { programmeId: 'proefland', cycleId: '1', textNumber };
  return cloudEventOf(unsent(fact('nl.regiodeal.cycle.text-revised.v1', '2027-03-01T09:00:00.000Z', ids)), settings);
};
const received = (messageId: string, detail: unknown) => ({ messageId, body: JSON.stringify({ detail }) });
const textsOf = (events: readonly CloudEvent[]): unknown[] => events.map(({ data }) => data?.['textNumber']);

/** Takes batches, but not those with a certain text in them. @returns what it took, and how it answers a batch. */
const taking = (notWith?: number) => {
  const batches: unknown[][] = [];
  const handler = batchConsumer(async (events) => {
    const texts = textsOf(events);
    if (notWith !== undefined && texts.includes(notWith)) throw new Error('no room');
    batches.push(texts);
  });
  const take = (records: unknown[]) => handler({ Records: records });
  return { batches, take };
};

test('a batch is taken together', async () => {
  const { batches, take } = taking();
  const answer = await take([1, 2, 3].map((text) => received(`m-${text}`, written(text))));
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(batches).toEqual([[1, 2, 3]]);
});

test('of a batch that cannot be taken only what fails comes again', async () => {
  const { batches, take } = taking(2);
  const answer = await take([1, 2, 3].map((text) => received(`m-${text}`, written(text))));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-2' }] });
  expect(batches.flat()).toEqual([1, 3]);
});

test('of a full batch with one that cannot be taken, most are taken together still: the time of the function is for one batch', async () => {
  const { batches, take } = taking(37);
  const all = Array.from({ length: 100 }, (_, at) => at + 1);
  const answer = await take(all.map((text) => received(`m-${text}`, written(text))));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-37' }] });
  expect(batches.flat()).toEqual(all.filter((text) => text !== 37));
  expect(batches.length).toBeLessThan(10);
});

test('what cannot be read keeps nothing else from its place', async () => {
  const { batches, take } = taking();
  const answer = await take([received('m-1', written(1)), { messageId: 'm-2', body: '{' }]);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-2' }] });
  expect(batches).toEqual([[1]]);
});
