import { Duration } from 'aws-cdk-lib';
import { type EventPattern, type IEventBusRef, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import type { Environment } from '../config/environment.ts';
import { DeadLetters, newQueue } from './dead-letters.ts';
import { allow } from './rights.ts';
import { type ServiceFunction, timeoutOf } from './service-function.ts';

/** The least that Lambda takes for a queue. */
export const fewest = 2;
/** How many batches of one queue are handled at once where there is room: a burst does not contend for the same items. */
const usual = 5;

/** How many facts are handed over together; where they are gathered first, a burst is one batch. */
const batchSize = { usual: 10, gathered: 100 };

/** How many batches of one queue an environment handles at once: a new account has room for ten functions in all. */
export const batchesAtOnce = ({ concurrency }: Environment): number => (concurrency.account < 100 ? fewest : usual);

interface EventConsumerProps {
  readonly bus: IEventBusRef;
  readonly pattern: EventPattern;
  readonly target: ServiceFunction;
  /** How many batches are handled at once. */
  readonly atOnce: number;
  /** Seconds that facts are gathered before they are handed over together. Default: they are not. */
  readonly gathers?: number | undefined;
}

/**
 * Brings events from a bus to a function through a queue of its own: a slow or failing consumer holds up nobody
 * else, and what failed every time is put aside instead of lost.
 */
export class EventConsumer extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { bus, pattern, target, atOnce, gathers }: EventConsumerProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    // Lambda may hold a batch for its timeout and be throttled meanwhile; AWS advises six times.
    const visibilityTimeout = Duration.seconds(6 * timeoutOf(target.name));
    this.queue = newQueue(this, 'Queue', { visibilityTimeout, dead: this.deadLetters });
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: pattern,
      description: `What ${target.name} listens to`,
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
    target.role.addToPolicy(
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [this.queue.queueArn]),
    );
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: target.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: gathers === undefined ? batchSize.usual : batchSize.gathered,
      ...(gathers === undefined ? {} : { maxBatchingWindow: Duration.seconds(gathers) }),
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(target.role);
    acknowledge(mapping, 'queue-keeps-failures');
  }
}
