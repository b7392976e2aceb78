import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Every finding of the AWS checks that stays, with the reason why. A finding that is not acknowledged fails the
 * synthesis. Wildcards are acknowledged one by one, each on the construct that has it and on no other.
 */
const acknowledgements = {
  tracing: {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    reason: 'X-Ray has no resources to name: sending trace segments is granted on everything or not at all.',
  },
  'listing-of-streams': {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    reason: 'Lambda must list streams before it reads one, and DynamoDB lets nobody narrow that down to a table.',
  },
  'workflow-logs': {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    reason:
      'AWS grants the delivery of workflow logs and traces on all resources only (Step Functions guide, logging).',
  },
  'own-executions': {
    rules: ['AwsSolutions-IAM5'],
    reason: 'An execution is named after its matter, which is not known yet; it is one of this state machine alone.',
  },
  'schedules-of-rounds': {
    rules: ['AwsSolutions-IAM5'],
    reason: 'A schedule is named after its round, which is not known yet; it is one of the group of rounds alone.',
  },
  'log-role-of-the-account': {
    rules: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    ],
    reason:
      'This is the role that API Gateway prescribes for its logs, one for the account; AWS keeps the policy right.',
  },
  'role-of-backups': {
    rules: ['AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForRestores'].map(
      (name) => `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/${name}]`,
    ),
    reason:
      'These are the policies that AWS Backup prescribes for its role; AWS keeps them right as its service changes.',
  },
  'secret-without-rotation': {
    rules: ['AwsSolutions-SMG4'],
    reason:
      'Links live as long as a term, and two keys are valid: a person rotates it (docs/runbooks/key-rotation.md), no timer.',
  },
  'sessions-need-no-copies': {
    rules: ['AwsSolutions-DDB3'],
    reason: 'Sessions last some hours; when they are lost, people sign in once more.',
  },
  'people-sign-in-elsewhere': {
    rules: ['AwsSolutions-APIG4', 'AwsSolutions-COG4'],
    reason:
      'People sign in with the account of their organisation (OpenID Connect); the function keeps and checks their sessions.',
  },
  'queue-of-last-resort': {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    reason: 'This queue is itself where failed work ends; nothing reads it but a person.',
  },
  'failures-have-a-road': {
    rules: ['Serverless-LambdaDLQ'],
    reason:
      'Who calls it waits for its answer, or has dead letters or a failure destination of its own (templates.ts).',
  },
  'queue-keeps-failures': {
    rules: ['Serverless-LambdaEventSourceMappingDestination'],
    reason:
      'A queue takes no failure destination: what fails for an hour goes to the dead letters of the queue itself.',
  },
  'alarm-shows-anyway': {
    rules: ['Serverless-SNSRedrivePolicy'],
    reason: 'An alarm stands in the console and on the dashboard, whether or not its e-mail arrives.',
  },
  'address-in-no-trace': {
    rules: ['Serverless-APIGWXrayEnabled'],
    reason: 'A trace keeps the address of a request, and the address of a decision page is the key to it.',
  },
  'validation-in-functions': {
    rules: ['AwsSolutions-APIG2'],
    reason: 'Functions parse every request with the schemas that describe the API, and name all faults at once.',
  },
  'no-firewall': {
    rules: ['AwsSolutions-APIG3'],
    reason:
      'An environment that wants one says so in its data; it counts and judges no words (docs/adr/no-firewall.md).',
  },
  'tokens-of-partners': {
    rules: ['AwsSolutions-COG4'],
    reason: 'Partners bring tokens of their own issuer (NLGov OAuth), which a function checks; there is no user pool.',
  },
  'link-is-the-key': {
    rules: ['AwsSolutions-APIG4', 'AwsSolutions-COG4'],
    reason: 'Addressees have no account: the signed, expiring link is what lets them in, and the function checks it.',
  },
  'description-for-everybody': {
    rules: ['AwsSolutions-APIG4', 'AwsSolutions-COG4'],
    reason: 'The design rules for government APIs ask that the description is open to everybody; it holds no data.',
  },
  'refuses-everybody': {
    rules: ['AwsSolutions-APIG4', 'AwsSolutions-COG4'],
    reason:
      'This method reaches no function and no data: it only says that there is nothing here or that it is not taken.',
  },
} as const satisfies Record<string, { rules: readonly string[]; reason: string }>;

export type Acknowledgement = keyof typeof acknowledgements;

/**
 * Acknowledges a known finding on one construct.
 * @param wildcard - the resource with a wildcard that is meant, where the finding depends on names.
 */
export const acknowledge = (construct: IConstruct, name: Acknowledgement, wildcard?: string): void => {
  const { rules, reason } = acknowledgements[name];
  for (const rule of rules) {
    const id = wildcard === undefined ? rule : `${rule}[Resource::${wildcard}]`;
    Validations.of(construct).acknowledge({ id, reason });
  }
};
