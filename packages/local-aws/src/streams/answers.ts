import * as z from 'zod';

/** What DynamoDB Streams answers, as far as it is read here. */
export const Shard = z.object({ ShardId: z.string(), ParentShardId: z.string().optional() });
export const Description = z.object({
  StreamDescription: z.object({ Shards: z.array(Shard).default([]), LastEvaluatedShardId: z.string().optional() }),
});
export const Streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string(), StreamLabel: z.string() })) });
export const Iterator = z.object({ ShardIterator: z.string().nullish() });
const Record = z.looseObject({
  eventID: z.string(),
  eventName: z.string(),
  dynamodb: z.looseObject({
    SequenceNumber: z.string(),
    Keys: z.record(z.string(), z.unknown()).optional(),
    ApproximateCreationDateTime: z.number().optional(),
    SizeBytes: z.number().optional(),
  }),
});
export const Records = z.object({ Records: z.array(Record), NextShardIterator: z.string().nullish() });

/** A change of one item, as a stream tells it. */
export type StreamRecord = z.output<typeof Record>;
