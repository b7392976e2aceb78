import { Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** What the trial application keeps, in a stack of its own so that values cross from one stack to another. */
export class TrialData extends Stack {
  readonly table: TableV2;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Items', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: [{ indexName: 'by-type', partitionKey: text('type') }],
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
    });
    this.secret = new Secret(this, 'Secret', {
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
    });
  }
}
