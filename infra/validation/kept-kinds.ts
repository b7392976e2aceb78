import type { Resource } from './kept-resources.ts';

/** What makes a kind of resource matter to the next release. */
export interface Kind {
  /** The property that names it in the account. Two cannot have one name, not even for the moment between making one and removing another. */
  readonly name?: string;
  /** What else replaces it when it changes (CloudFormation template reference, "Update requires: Replacement"). */
  readonly replacing: readonly string[];
  /** What is lost when it is deleted or replaced. */
  readonly holds?: string;
}

const table: Kind = { name: 'TableName', replacing: ['KeySchema', 'LocalSecondaryIndexes'], holds: 'records' };

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::SecretsManager::Secret': { name: 'Name', replacing: [], holds: 'the key of every link that is out' },
  'AWS::SES::EmailIdentity': { name: 'EmailIdentity', replacing: [], holds: 'the verified sender' },
  'AWS::S3::Bucket': { name: 'BucketName', replacing: [], holds: 'files' },
  'AWS::Backup::BackupVault': { name: 'BackupVaultName', replacing: [], holds: 'the copies of the records' },
  'AWS::KMS::Key': { replacing: [], holds: 'what opens everything that it locked' },
  'AWS::SQS::Queue': { name: 'QueueName', replacing: ['FifoQueue'], holds: 'the messages in it' },
  'AWS::Events::EventBus': { name: 'Name', replacing: [], holds: 'the rules and archives that others put on it' },
  'AWS::StepFunctions::StateMachine': {
    name: 'StateMachineName',
    replacing: ['StateMachineType'],
    holds: 'the executions under way',
  },
  'AWS::Scheduler::ScheduleGroup': { name: 'Name', replacing: [], holds: 'the schedules in it' },
  'AWS::Lambda::Function': { name: 'FunctionName', replacing: ['PackageType'] },
  'AWS::Logs::LogGroup': { name: 'LogGroupName', replacing: [] },
  'AWS::SES::ConfigurationSet': { name: 'Name', replacing: [] },
  'AWS::SSM::Parameter': { name: 'Name', replacing: ['Type'] },
  'AWS::ApiGateway::DomainName': { name: 'DomainName', replacing: [] },
};

/** Schedules that were made long ago carry the ARN of the role that they borrow. */
const roleOfSchedules: Kind = {
  name: 'RoleName',
  replacing: ['Path'],
  holds: 'the right of every schedule that is set',
};

/** What is known of the kind of a resource; undefined when a next release need not care. */
export const kindOf = ({ Type, Properties = {} }: Resource): Kind | undefined => {
  if (Type !== 'AWS::IAM::Role') return kinds[Type];
  const trust = JSON.stringify(Properties['AssumeRolePolicyDocument'] ?? '');
  return trust.includes('scheduler.amazonaws.com') ? roleOfSchedules : { name: 'RoleName', replacing: ['Path'] };
};
