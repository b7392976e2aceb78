import middy from '@middy/core';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { logError } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';
import type { Fact, FactOf, FactType } from './catalogue.ts';
import { CloudEvent, factOf } from './cloud-event.ts';

/** What a function does with each type of fact that it listens to. */
export type Handlers = { readonly [T in FactType]?: (fact: FactOf<T>) => Promise<void> };

interface Also {
  /** Called when the function is called without records: the schedule that looks for what stayed behind. */
  readonly sweep?: () => Promise<void>;
  /** Handles the facts of a batch beside one another: where one may take long and must not hold up the rest. */
  readonly beside?: true;
}

const Batch = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })).optional(),
});
const BusEvent = z.object({ detail: z.unknown() });

/** Does with a fact what its type calls for; nothing when nobody listens to it. */
export const handledBy = (handlers: Handlers, fact: Fact): Promise<void> => {
  const handler = handlers[fact.type] as ((fact: Fact) => Promise<void>) | undefined;
  return handler ? handler(fact) : Promise.resolve();
};

/**
 * Makes a Lambda handler of what to do with facts from a queue. A fact that fails is reported alone, so that it is
 * delivered again without the others; after the queue's last try it lies in the dead letters. Each is handled within the
 * trace of what caused it.
 */
export const consumer = (handlers: Handlers, { sweep, beside }: Also = {}) =>
  middy<unknown, SQSBatchResponse>().handler(async (event): Promise<SQSBatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    if (Records === undefined) {
      await inTrace(undefined, async () => sweep?.());
      return { batchItemFailures: [] };
    }
    const failed: string[] = [];
    const work = async (record: Received): Promise<void> => {
      if (!(await taken((one) => handledBy(handlers, factOf(one)), record))) failed.push(record.messageId);
    };
    if (beside) await Promise.all(Records.map(work));
    else for (const record of Records) await work(record);
    return failures(failed);
  });

/**
 * The same for who takes every type of fact, as the event it travels in, all of a batch together. When that fails each is
 * tried by itself: one that cannot be taken keeps nothing else from its place.
 */
export const batchConsumer = (
  take: (events: readonly CloudEvent[]) => Promise<void>,
  { sweep }: Pick<Also, 'sweep'> = {},
) =>
  middy<unknown, SQSBatchResponse>().handler(async (event): Promise<SQSBatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    if (Records === undefined) {
      await inTrace(undefined, async () => sweep?.());
      return failures([]);
    }
    const together = await attempt(Records.map(({ messageId }) => messageId).join(' '), () =>
      take(Records.map(eventIn)),
    );
    if (together || Records.length === 0) return failures([]);
    const failed: string[] = [];
    for (const record of Records) if (!(await taken((one) => take([one]), record))) failed.push(record.messageId);
    return failures(failed);
  });

type Received = Pick<SQSRecord, 'body' | 'messageId'>;

const failures = (messageIds: readonly string[]): SQSBatchResponse => ({
  batchItemFailures: messageIds.map((itemIdentifier) => ({ itemIdentifier })),
});

const eventIn = ({ body }: Received): CloudEvent => CloudEvent.parse(BusEvent.parse(JSON.parse(body)).detail);

/** Whether an event was handled. What goes wrong once it is read is logged within its trace. */
const taken = (take: (event: CloudEvent) => Promise<void>, record: Received): Promise<boolean> =>
  attempt(record.messageId, () => {
    const event = eventIn(record);
    return inTrace(event.traceparent, () => attempt(record.messageId, () => take(event)));
  });

const attempt = async (messageId: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    return (await work()) !== false;
  } catch (error) {
    logError('delivery-failed', error, { messageId });
    return false;
  }
};
