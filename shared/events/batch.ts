import * as z from 'zod';
import { logError } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';

/** The records of a batch that must be delivered again. */
export interface BatchResponse {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

interface Work<Entry> {
  /**
   * Takes the records of a batch. @returns the identifiers of those that must be delivered again. If it throws, the whole batch
   * is delivered again.
   */
  readonly take: (records: readonly Entry[]) => Promise<readonly string[]>;
  /** Called when the function is called without records: the schedule that looks for missed work. */
  readonly sweep?: (() => Promise<void>) | undefined;
}

/** Makes a Lambda handler for batches of records from a queue or a stream. */
export const batchHandler = <S extends z.ZodType>(record: S, { take, sweep }: Work<z.output<S>>) => {
  const Batch = z.object({ Records: z.array(record).optional() });
  return async (event: unknown): Promise<BatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    if (Records === undefined) await inTrace(undefined, async () => sweep?.());
    const failed = Records === undefined ? [] : await take(Records);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};

/** The fields of a queue message that are read. */
export const Message = z.object({ messageId: z.string(), body: z.string() });
export type Message = z.infer<typeof Message>;

interface Taking<Item> {
  /** Reads the body of a message, which is JSON. */
  readonly read: (body: unknown) => Item;
  readonly take: (item: Item) => Promise<void>;
  /** The trace that the item belongs to (W3C `traceparent`); by default each item begins a new trace. */
  readonly traceOf?: (item: Item) => string | undefined;
  /** Takes the items concurrently: for work that may take long and must not delay other items. */
  readonly beside?: true | undefined;
}

/**
 * Takes messages one after the other, each within its trace. A failing message does not stop the others. Errors are logged,
 * within the trace once it is read.
 * @returns the identifiers of the messages that failed.
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

/** Whether work was done: false if the work resolves to false or throws. An error is logged. */
export const succeeds = async (messageId: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    return (await work()) !== false;
  } catch (error) {
    logError('delivery-failed', error, { messageId });
    return false;
  }
};
