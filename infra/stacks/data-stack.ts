import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { Backups } from '../constructs/backups.ts';
import { OwnerTable } from '../constructs/owner-table.ts';

interface DataStackProps extends StackProps {
  readonly environment: Environment;
}

/** What must outlive every deployment: a table for each owner, and the key that signs links. */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<Owner, OwnerTable>>;
  readonly linkSecret: Secret;

  constructor(scope: Construct, id: string, { environment, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: environment.protectData });
    const { protectData } = environment;
    this.tables = Object.fromEntries(
      owners.map((owner) => [owner, new OwnerTable(this, capitalised(owner), { owner, protectData })]),
    ) as Record<Owner, OwnerTable>;
    if (environment.backup)
      new Backups(this, 'Backups', {
        environment,
        tableArns: Object.values(this.tables).map(({ table }) => table.tableArn),
      });
    this.linkSecret = new Secret(this, 'LinkSecret', {
      description: 'The key that signs links to decision pages and one-time codes.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(this.linkSecret, 'secret-without-rotation');
  }
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
