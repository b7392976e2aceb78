import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { entityAttribute } from '#shared/dynamo/entity.ts';
import { factEntity } from '#shared/dynamo/outbox.ts';
import { DeadLetters } from './dead-letters.ts';
import type { OwnerTable } from './owner-table.ts';
import { allow } from './rights.ts';
import type { ServiceFunction } from './service-function.ts';

interface FactStreamsProps {
  readonly tables: readonly OwnerTable[];
  readonly publisher: ServiceFunction;
}

const readStream = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

/** New facts only: the publisher changes a fact once it is sent, and must not be called for that. */
const newFact = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { NewImage: { [entityAttribute]: { S: FilterRule.isEqual(factEntity.kind) } } },
});

/**
 * Hands every new fact in every table to the publisher within moments. What it cannot hand over is given up after a
 * while, so that one bad record does not hold the rest: the publisher's sweep finds it again in the `unsent` index.
 */
export class FactStreams extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { tables, publisher }: FactStreamsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    publisher.role.addToPolicy(allow(['dynamodb:ListStreams'], ['*']));
    acknowledge(publisher.role, 'listing-of-streams');
    publisher.role.addToPolicy(
      allow(
        readStream,
        tables.map(({ streamArn }) => streamArn),
      ),
    );
    for (const { owner, streamArn } of tables) {
      const mapping = new EventSourceMapping(this, owner, {
        target: publisher.lambda,
        eventSourceArn: streamArn,
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [newFact],
        batchSize: 25,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        maxRecordAge: Duration.hours(6),
        onFailure: new SqsDlq(this.deadLetters),
      });
      mapping.node.addDependency(publisher.role);
    }
  }
}
