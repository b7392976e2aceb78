import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import {
  AccountPrincipal,
  ManagedPolicy,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { type Environment, system } from '../config/environment.ts';

/** How many days a backup stays in the account itself, from which it is copied and restored fastest. */
export const daysKeptHere = 7;

/** Where the copies of an environment lie. */
export const placeOfCopies = ({ account, region, backup }: Environment) => ({
  account: backup?.account ?? account,
  region: backup?.region ?? region,
});

/** The vault of the copies; known beforehand, because another account makes it. */
export const nameOfCopies = ({ name }: Environment): string => `${system}-${name}-copies`;

/** The key of a vault, which the account at the other end of a copy may use: AWS Backup carries copies both ways. */
export const keyOfVault = (scope: Construct, id: string, description: string, otherAccount: string): Key => {
  const key = new Key(scope, id, {
    description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  if (otherAccount !== Stack.of(scope).account) {
    const other = new AccountPrincipal(otherAccount);
    key.grantEncryptDecrypt(other);
    key.addToResourcePolicy(statement(other, ['kms:DescribeKey']));
    // AWS Backup works with grants; nothing but a service of AWS gets one by this.
    const grants = statement(other, ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant']);
    grants.addCondition('Bool', { 'kms:GrantIsForAWSResource': true });
    key.addToResourcePolicy(grants);
  }
  return key;
};

const statement = (principal: AccountPrincipal, actions: string[]): PolicyStatement =>
  new PolicyStatement({ principals: [principal], actions, resources: ['*'] });

/** Who may put recovery points into a vault from elsewhere. */
export const copiesFrom = (account: string): PolicyDocument =>
  new PolicyDocument({ statements: [statement(new AccountPrincipal(account), ['backup:CopyIntoBackupVault'])] });

interface BackupsProps {
  readonly environment: Environment;
  readonly tableArns: readonly string[];
}

/** Every night a backup of each table, and a copy of it where this account has no say (docs/runbooks/second-copy.md). */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { environment, tableArns }: BackupsProps) {
    super(scope, id);
    const copies = placeOfCopies(environment);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: keyOfVault(this, 'Key', 'Backups of the record.', copies.account),
      accessPolicy: copiesFrom(copies.account),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'nightly',
        scheduleExpression: Schedule.cron({ hour: '1', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(daysKeptHere),
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Copies', this.#arnOfCopies(environment)),
            deleteAfter: Duration.days(environment.backup?.days ?? daysKeptHere),
          },
        ],
      }),
    );
    plan.addSelection('Tables', {
      resources: tableArns.map((arn) => BackupResource.fromArn(arn)),
      role: this.#role(),
    });
  }

  #role(): Role {
    const policies = ['AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForRestores'];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(`service-role/${name}`)),
    });
    acknowledge(role, 'role-of-backups');
    return role;
  }

  #arnOfCopies(environment: Environment): string {
    const { account, region } = placeOfCopies(environment);
    return Stack.of(this).formatArn({
      service: 'backup',
      account,
      region,
      resource: 'backup-vault',
      resourceName: nameOfCopies(environment),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
