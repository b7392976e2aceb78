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

const handle = (handlers: Handlers, fact: Fact): Promise<void> => {
  const handler = handlers[fact.type] as ((fact: Fact) => Promise<void>) | undefined;
  return handler ? handler(fact) : Promise.resolve();
};

/**
 * Makes a Lambda handler of what to do with facts from a queue. A fact that fails is reported alone, so that it is
 * delivered again without the others; after the queue's last try it lies in the dead letters. Each is handled within the
 * trace of what caused it.
 */
export const consumer = (handlers: Handlers, also: Also = {}) =>
  eventConsumer((event) => handle(handlers, factOf(event)), also);

/** The same for who takes every type of fact, as the event it travels in. */
export const eventConsumer = (take: (event: CloudEvent) => Promise<void>, { sweep, beside }: Also = {}) =>
  middy<unknown, SQSBatchResponse>().handler(async (event): Promise<SQSBatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    if (Records === undefined) {
      await inTrace(undefined, async () => sweep?.());
      return { batchItemFailures: [] };
    }
    const failed: string[] = [];
    const work = async (record: (typeof Records)[number]): Promise<void> => {
      if (!(await taken(take, record))) failed.push(record.messageId);
    };
    if (beside) await Promise.all(Records.map(work));
    else for (const record of Records) await work(record);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });

/** Whether an event was handled. What goes wrong once it is read is logged within its trace. */
const taken = (
  take: (event: CloudEvent) => Promise<void>,
  { body, messageId }: Pick<SQSRecord, 'body' | 'messageId'>,
): Promise<boolean> =>
  attempt(messageId, () => {
    const event = CloudEvent.parse(BusEvent.parse(JSON.parse(body)).detail);
    return inTrace(event.traceparent, () => attempt(messageId, () => take(event)));
  });

const attempt = async (messageId: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    return (await work()) !== false;
  } catch (error) {
    logError('delivery-failed', error, { messageId });
    return false;
  }
};
