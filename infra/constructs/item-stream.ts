import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { entityAttribute } from '#shared/dynamo/entity.ts';
import { allow } from './rights.ts';
import type { ServiceFunction } from './service-function.ts';

const readStream = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

/** Lets a function read the streams of tables. */
export const allowStreams = (target: ServiceFunction, streamArns: readonly string[]): void => {
  target.role.addToPolicy(allow(['dynamodb:ListStreams'], ['*']));
  acknowledge(target.role, 'listing-of-streams');
  target.role.addToPolicy(allow(readStream, streamArns));
};

interface ItemStreamProps {
  readonly streamArn: string;
  /** The kind of the items, as their entity names it. */
  readonly kind: string;
  readonly target: ServiceFunction;
  readonly deadLetters: Queue;
  readonly batchSize: number;
}

/**
 * Hands every new item of a kind in a table to a function within moments: of one partition in their order and one batch at a
 * time. What it cannot hand over is given up after a while, so that one bad record does not hold the rest: the function's
 * sweep finds it again.
 */
export const itemStream = (
  scope: Construct,
  id: string,
  { streamArn, kind, target, deadLetters, batchSize }: ItemStreamProps,
): EventSourceMapping => {
  const mapping = new EventSourceMapping(scope, id, {
    target: target.lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    // What is changed later is no new item: the function itself changes them.
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { [entityAttribute]: { S: FilterRule.isEqual(kind) } } },
      }),
    ],
    batchSize,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(6),
    onFailure: new SqsDlq(deadLetters),
  });
  mapping.node.addDependency(target.role);
  return mapping;
};
