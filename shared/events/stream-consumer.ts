import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { type Entity, fromStored } from '#shared/dynamo/entity.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { logError } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';

const Batch = z.object({
  Records: z
    .array(
      z.object({
        dynamodb: z.object({
          SequenceNumber: z.string(),
          NewImage: z.custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null),
        }),
      }),
    )
    .optional(),
});

interface Work<Item> {
  /** Takes the new items of a batch, in the order in which they were written. What it throws has the whole batch delivered again. */
  readonly take: (items: readonly Item[]) => Promise<void>;
  /** Called when the function is called without records: the schedule that looks for what stayed behind. */
  readonly sweep: () => Promise<void>;
}

/**
 * Makes a Lambda handler of what to do with the new items of one kind from a table's stream. A stream delivers the items of
 * one partition in their order and one batch at a time, which makes the function their only writer. An item that cannot be
 * read keeps no other from its turn; the sweep tells of it.
 */
export const streamConsumer = <S extends z.ZodType<object>, I extends object>(
  entity: Entity<S, I>,
  { take, sweep }: Work<z.output<S>>,
) =>
  middy<unknown, DynamoDBBatchResponse>().handler(async (event): Promise<DynamoDBBatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    await inTrace(undefined, () => (Records === undefined ? sweep() : take(Records.flatMap(readable))));
    return { batchItemFailures: [] };

    function readable({ dynamodb: { NewImage, SequenceNumber } }: { dynamodb: Image }): z.output<S>[] {
      try {
        return [fromStored(entity, NewImage)];
      } catch (error) {
        if (!(error instanceof CorruptRecord)) throw error;
        logError('delivery-failed', error, { sequenceNumber: SequenceNumber });
        return [];
      }
    }
  });

interface Image {
  readonly NewImage: Record<string, AttributeValue>;
  readonly SequenceNumber: string;
}
