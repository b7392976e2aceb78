import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environment.ts';
import { copiesFrom, keyOfVault, nameOfCopies } from '../constructs/backups.ts';

interface CopiesStackProps extends StackProps {
  readonly environment: Environment;
}

/** Days within which the lock can still be taken off: the fewest that AWS Backup allows. After that nobody can, AWS included. */
const daysOfGrace = 3;

/**
 * The vault of the copies of an environment's record, in another account or region. It is an application of its own
 * (`infra/copies.ts`): whoever deploys the environment has no rights where the copies lie.
 */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, { environment, ...props }: CopiesStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    new BackupVault(this, 'Vault', {
      backupVaultName: nameOfCopies(environment),
      encryptionKey: keyOfVault(this, 'Key', 'Copies of the record.', environment.account),
      accessPolicy: copiesFrom(environment.account),
      lockConfiguration: {
        minRetention: Duration.days(7),
        maxRetention: Duration.days(366),
        changeableFor: Duration.days(daysOfGrace),
      },
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }
}
