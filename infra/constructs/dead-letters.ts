import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';

/** How long a message may wait: long enough to be found after a holiday. */
const retentionPeriod = Duration.days(14);

/** A queue as this application makes all of them: encrypted, and reached over TLS only. */
export const newQueue = (scope: Construct, id: string, props: { visibilityTimeout?: Duration; dead?: Queue } = {}) =>
  new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod,
    ...(props.visibilityTimeout ? { visibilityTimeout: props.visibilityTimeout } : {}),
    ...(props.dead ? { deadLetterQueue: { queue: props.dead, maxReceiveCount } } : {}),
  });

/** How often a message is tried before it is put aside. */
const maxReceiveCount = 5;

/** Where work ends that failed every time, for a person to look at; see docs/runbooks/dead-letters.md. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod });
    acknowledge(this, 'queue-of-last-resort');
  }
}
