import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';

/** How long a message may wait: long enough to be found after a holiday. */
const retentionPeriod = Duration.days(14);

interface QueueProps {
  /** How long a message that was received is out of sight. */
  readonly visibilityTimeout: Duration;
  readonly dead: Queue;
}

/** A queue as this application makes all of them: encrypted, and reached over TLS only. */
export const newQueue = (scope: Construct, id: string, { visibilityTimeout, dead }: QueueProps) =>
  new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod,
    visibilityTimeout,
    deadLetterQueue: { queue: dead, maxReceiveCount: receivesIn(noRoom, visibilityTimeout) },
  });

/** For how long there may be no room to run a function, before a message is put aside for want of it. */
const noRoom = Duration.hours(1);

/**
 * How often a message may be received before it is put aside. One that found no room to be handled comes back when its time out of
 * sight is over, and was received all the same: so often that it outlasts the lack of room.
 */
const receivesIn = (time: Duration, visibilityTimeout: Duration): number =>
  Math.ceil(time.toSeconds() / visibilityTimeout.toSeconds()) + 1;

/** Where work ends that failed every time, for a person to look at; see docs/runbooks/dead-letters.md. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod });
    acknowledge(this, 'queue-of-last-resort');
  }
}
