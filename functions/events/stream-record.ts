import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { entityAttribute, fromStored, type Stored } from '#shared/dynamo/entity.ts';
import { factEntity, type StoredFact } from '#shared/dynamo/outbox.ts';

/** What this function reads of a record of a table's stream. */
export const StreamRecord = z.object({
  eventSourceARN: z.string(),
  dynamodb: z.object({
    SequenceNumber: z.string(),
    NewImage: z.custom<Record<string, AttributeValue>>((value) => typeof value === 'object').optional(),
  }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

/** The fact that a record carries, if it carries one that was not sent yet. */
export const storedFactIn = ({ dynamodb: { NewImage } }: StreamRecord): StoredFact | undefined => {
  if (NewImage?.[entityAttribute]?.S !== factEntity.kind) return undefined;
  const stored: Stored = NewImage;
  const fact = fromStored(factEntity, stored);
  return fact.unsentSince === undefined ? undefined : fact;
};
