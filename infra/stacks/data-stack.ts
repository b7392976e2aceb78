import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { Backups } from '../constructs/backups.ts';
import { publishValue } from '../constructs/handed-over.ts';
import { OwnerTable } from '../constructs/owner-table.ts';

interface DataStackProps extends StackProps {
  readonly environment: Environment;
}

/** What must outlive every deployment: a table for each owner, and the key that signs links. Later stacks find them by what is handed over. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, { environment, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: environment.protectData });
    const { protectData } = environment;
    const tableArns = owners.map((owner) => new OwnerTable(this, capitalised(owner), { owner, environment }).arn);
    if (environment.backup) new Backups(this, 'Backups', { environment, tableArns });
    const linkSecret = new Secret(this, 'LinkSecret', {
      description: 'The key that signs links to decision pages and one-time codes.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: protectData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    acknowledge(linkSecret, 'secret-without-rotation');
    publishValue(this, environment, 'link-secret', linkSecret.secretArn);
  }
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
