import type { Stack } from 'aws-cdk-lib';
import { CfnRule, type EventBus } from 'aws-cdk-lib/aws-events';
import { CfnEventSourceMapping, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** What the constructs of the CDK would give the rights that it needs, without them. */
export const addForbidden = (scope: Stack, { bus, tick }: { bus: EventBus; tick: Lambda }): void => {
  const [unheard, dead] = [new Queue(scope, 'Unheard'), new Queue(scope, 'UnheardDead')];
  new CfnRule(scope, 'MuteRule', {
    eventBusName: bus.eventBusName,
    eventPattern: { source: ['mute'] },
    targets: [{ id: 'Target', arn: unheard.queueArn, deadLetterConfig: { arn: dead.queueArn } }],
  });
  const unread = new Queue(scope, 'Unread');
  new CfnEventSourceMapping(scope, 'BlindMapping', {
    eventSourceArn: unread.queueArn,
    functionName: tick.functionName,
  });
};
