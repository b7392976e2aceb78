import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { entityAttribute, fromStored, type Stored } from '#shared/dynamo/entity.ts';
import { factEntity, type StoredFact } from '#shared/dynamo/outbox.ts';

/** The fields of a stream record that this function reads. */
export const StreamRecord = z.object({
  eventSourceARN: z.string(),
  dynamodb: z.object({
    SequenceNumber: z.string(),
    NewImage: z.custom<Record<string, AttributeValue>>((value) => typeof value === 'object').optional(),
  }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

/** Milliseconds by which the clocks of two functions may differ. */
const clockSkew = 5000;

/** The fact of a record, if it has one that must be sent now. The sweep finds a fact that must wait. */
export const storedFactIn = ({ dynamodb: { NewImage } }: StreamRecord, now: string): StoredFact | undefined => {
  if (NewImage?.[entityAttribute]?.S !== factEntity.kind) return undefined;
  const stored: Stored = NewImage;
  const fact = fromStored(factEntity, stored);
  if (fact.unsentSince === undefined) return undefined;
  return Date.parse(fact.unsentSince) > Date.parse(now) + clockSkew ? undefined : fact;
};
