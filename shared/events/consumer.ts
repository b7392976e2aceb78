import * as z from 'zod';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import { batchHandler, failedOf, Message, succeeds } from './batch.ts';
import type { Fact, FactOf, FactType } from './catalogue.ts';
import { CloudEvent, factOf } from './cloud-event.ts';
import type { HandlersOf } from './facts-for.ts';

/** The handlers of facts, by type. */
export type Handlers = { readonly [T in FactType]?: (fact: FactOf<T>) => Promise<void> };

interface Also {
  /** Called when the function is called without records: the schedule that looks for missed work. */
  readonly sweep?: () => Promise<void>;
  /** Handles the facts of a batch concurrently: for work that may take long and must not delay other facts. */
  readonly beside?: true;
}

const BusEvent = z.object({ detail: z.unknown() });

/** Calls the handler of a fact; does nothing if there is none. */
export const handledBy = (handlers: Handlers, fact: Fact): Promise<void> => {
  const handler = handlers[fact.type] as ((fact: Fact) => Promise<void>) | undefined;
  return handler ? handler(fact) : Promise.resolve();
};

/**
 * Makes a Lambda handler of the handlers of a function (`C`, which must be named) for facts from a queue. The handlers must be
 * exactly those of its row; anything else does not compile. A fact that fails is reported alone, so it is delivered again without
 * the others; after the last try of the queue it goes to the dead letters. Each fact is handled within the trace of its cause.
 */
export const consumer = <C extends CapabilityName = never>(handlers: HandlersOf<C>, { sweep, beside }: Also = {}) =>
  batchHandler(Message, {
    take: (messages) =>
      failedOf(messages, { ...inItsTrace, take: (event) => handledBy(handlers, factOf(event)), beside }),
    sweep,
  });

/**
 * The same for a function that takes a whole batch together, each fact as the event that carries it. A batch that fails is tried in halves, down to each
 * event by itself: one that cannot be taken stops no other, and the others do not cost the function their work one by one.
 */
export const batchConsumer = (
  take: (events: readonly CloudEvent[]) => Promise<void>,
  { sweep }: Pick<Also, 'sweep'> = {},
) => {
  const failedIn = async (messages: readonly Message[]): Promise<string[]> => {
    if (messages.length === 1) return failedOf(messages, { ...inItsTrace, take: (event) => take([event]) });
    const ids = messages.map(({ messageId }) => messageId).join(' ');
    if (await succeeds(ids, () => take(messages.map(({ body }) => eventIn(JSON.parse(body)))))) return [];
    const half = Math.ceil(messages.length / 2);
    return [...(await failedIn(messages.slice(0, half))), ...(await failedIn(messages.slice(half)))];
  };
  return batchHandler(Message, { take: failedIn, sweep });
};

const eventIn = (body: unknown): CloudEvent => CloudEvent.parse(BusEvent.parse(body).detail);

const inItsTrace = { read: eventIn, traceOf: ({ traceparent }: CloudEvent) => traceparent };
