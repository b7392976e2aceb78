import * as z from 'zod';
import { logError } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';

/** What of a batch is to be delivered again. */
export interface BatchResponse {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

interface Work<Entry> {
  /**
   * Takes the records of a batch. @returns the identifiers of those that are to be delivered again. What it throws has the whole
   * batch delivered again.
   */
  readonly take: (records: readonly Entry[]) => Promise<readonly string[]>;
  /** Called when the function is called without records: the schedule that looks for what stayed behind. */
  readonly sweep?: (() => Promise<void>) | undefined;
}

/** Makes a Lambda handler of what to do with a batch of records from a queue or a stream. */
export const batchHandler = <S extends z.ZodType>(record: S, { take, sweep }: Work<z.output<S>>) => {
  const Batch = z.object({ Records: z.array(record).optional() });
  return async (event: unknown): Promise<BatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    if (Records === undefined) await inTrace(undefined, async () => sweep?.());
    const failed = Records === undefined ? [] : await take(Records);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};

/** What is read of a message from a queue. */
export const Message = z.object({ messageId: z.string(), body: z.string() });
export type Message = z.infer<typeof Message>;

interface Taking<Item> {
  /** Reads the body of a message, which is JSON. */
  readonly read: (body: unknown) => Item;
  readonly take: (item: Item) => Promise<void>;
  /** The trace of what caused it (W3C `traceparent`); by default each begins a trace of its own. */
  readonly traceOf?: (item: Item) => string | undefined;
  /** Takes them beside one another: where one may take long and must not hold up the rest. */
  readonly beside?: true | undefined;
}

/**
 * Takes messages, each within its trace, one after the other. One that fails keeps no other from its turn; what goes wrong is
 * logged, within the trace once it is read.
 * @returns the identifiers of those that failed.
 */
export const failedOf = async <Item>(
  messages: readonly Message[],
  { read, take, traceOf, beside }: Taking<Item>,
): Promise<string[]> => {
  const failed: string[] = [];
  const takeOne = async ({ messageId, body }: Message): Promise<void> => {
    const isTaken = await succeeds(messageId, () => {
      const item = read(JSON.parse(body));
      return inTrace(traceOf?.(item), () => succeeds(messageId, () => take(item)));
    });
    if (!isTaken) failed.push(messageId);
  };
  if (beside) await Promise.all(messages.map(takeOne));
  else for (const message of messages) await takeOne(message);
  return failed;
};

/** Whether work was done; work that says itself that it was not is believed. What it throws is logged. */
export const succeeds = async (messageId: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    return (await work()) !== false;
  } catch (error) {
    logError('delivery-failed', error, { messageId });
    return false;
  }
};
