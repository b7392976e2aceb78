import * as z from 'zod';
import type { Model } from '../assembly/model.ts';

const Properties = z.object({
  VisibilityTimeout: z.coerce.number().default(30),
  DelaySeconds: z.coerce.number().default(0),
  MessageRetentionPeriod: z.coerce.number().default(345_600),
  FifoQueue: z.literal(false, 'a queue that keeps order is not emulated').optional(),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().positive() })
    .optional(),
});

/** A queue as its template describes it; times in seconds. */
export interface QueueConfig {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityTimeout: number;
  readonly delay: number;
  readonly retention: number;
  readonly redrive: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number } | undefined;
}

/** @throws {Error} naming the queue that cannot be honoured. */
export const queuesOf = (model: Model): QueueConfig[] =>
  model.of('AWS::SQS::Queue').map(({ ref, attributes, logicalId, properties }) => {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { data } = parsed;
    return {
      name: attributes['QueueName'] ?? '',
      logicalId,
      arn: attributes['Arn'] ?? '',
      url: ref,
      visibilityTimeout: data.VisibilityTimeout,
      delay: data.DelaySeconds,
      retention: data.MessageRetentionPeriod,
      redrive: data.RedrivePolicy,
    };
  });
