import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Entity, fromStored } from '#shared/dynamo/entity.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { logError } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';
import { batchHandler } from './batch.ts';

const StreamRecord = z.object({
  dynamodb: z.object({
    SequenceNumber: z.string(),
    NewImage: z.custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null),
  }),
});
type StreamRecord = z.infer<typeof StreamRecord>;

interface Work<Item> {
  /** Takes the new items of a batch, in the order in which they were written. If it throws, the whole batch is delivered again. */
  readonly take: (items: readonly Item[]) => Promise<void>;
  /** Looks for missed work: called when the schedule invokes the function without records. */
  readonly sweep: () => Promise<void>;
}

/**
 * Makes a Lambda handler for the new items of one kind from a table's stream. A stream delivers the items of one partition in
 * order and one batch at a time, so no two invocations handle one partition at once. An unreadable item is logged and skipped; the
 * sweep finds it again.
 */
export const streamConsumer = <S extends z.ZodType<object>, I extends object>(
  entity: Entity<S, I>,
  { take, sweep }: Work<z.output<S>>,
) => {
  const readable = ({ dynamodb: { NewImage, SequenceNumber } }: StreamRecord): z.output<S>[] => {
    try {
      return [fromStored(entity, NewImage)];
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error;
      logError('delivery-failed', error, { sequenceNumber: SequenceNumber });
      return [];
    }
  };
  return batchHandler(StreamRecord, {
    take: async (records) => {
      // A stream carries no trace: begin one.
      await inTrace(undefined, () => take(records.flatMap(readable)));
      return [];
    },
    sweep,
  });
};
