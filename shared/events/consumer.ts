import * as z from 'zod';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import { batchHandler, failedOf, Message, succeeds } from './batch.ts';
import type { Fact, FactOf, FactType } from './catalogue.ts';
import { CloudEvent, factOf } from './cloud-event.ts';
import type { HandlersOf } from './facts-for.ts';

/** What is done with facts, by their type. */
export type Handlers = { readonly [T in FactType]?: (fact: FactOf<T>) => Promise<void> };

interface Also {
  /** Called when the function is called without records: the schedule that looks for what stayed behind. */
  readonly sweep?: () => Promise<void>;
  /** Handles the facts of a batch beside one another: where one may take long and must not hold up the rest. */
  readonly beside?: true;
}

const BusEvent = z.object({ detail: z.unknown() });

/** Does with a fact what its type calls for; nothing when nobody listens to it. */
export const handledBy = (handlers: Handlers, fact: Fact): Promise<void> => {
  const handler = handlers[fact.type] as ((fact: Fact) => Promise<void>) | undefined;
  return handler ? handler(fact) : Promise.resolve();
};

/**
 * Makes a Lambda handler of what a function (`C`, which must be named) does with facts from a queue: with all that its row
 * says, and with no other; anything else does not compile. A fact that fails is reported alone, so that it is
 * delivered again without the others; after the queue's last try it lies in the dead letters. Each is handled within the
 * trace of what caused it.
 */
export const consumer = <C extends CapabilityName = never>(handlers: HandlersOf<C>, { sweep, beside }: Also = {}) =>
  batchHandler(Message, {
    take: (messages) =>
      failedOf(messages, { ...inItsTrace, take: (event) => handledBy(handlers, factOf(event)), beside }),
    sweep,
  });

/**
 * The same for who takes every type of fact, as the event it travels in, all of a batch together. When that fails each is
 * tried by itself: one that cannot be taken keeps nothing else from its place.
 */
export const batchConsumer = (
  take: (events: readonly CloudEvent[]) => Promise<void>,
  { sweep }: Pick<Also, 'sweep'> = {},
) =>
  batchHandler(Message, {
    take: async (messages) => {
      const ids = messages.map(({ messageId }) => messageId).join(' ');
      const together = await succeeds(ids, () => take(messages.map(({ body }) => eventIn(JSON.parse(body)))));
      return together ? [] : failedOf(messages, { ...inItsTrace, take: (event) => take([event]) });
    },
    sweep,
  });

const eventIn = (body: unknown): CloudEvent => CloudEvent.parse(BusEvent.parse(body).detail);

const inItsTrace = { read: eventIn, traceOf: ({ traceparent }: CloudEvent) => traceparent };
