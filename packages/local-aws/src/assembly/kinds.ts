/** What the stack runs. */
export const running: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
  'AWS::StepFunctions::StateMachineAlias',
  'AWS::StepFunctions::StateMachineVersion',
]);

/** What has no part in what the application does: rights, logs, alarms, names, keys, copies. */
const inert = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::DomainName',
  'AWS::Backup::',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::',
  // What a nested stack contains is taken up beside the stack around it.
  'AWS::CloudFormation::Stack',
  'AWS::CloudWatch::',
  'AWS::Events::Archive',
  'AWS::IAM::',
  'AWS::KMS::',
  'AWS::Lambda::Permission',
  'AWS::Logs::',
  'AWS::ResourceGroups::',
  'AWS::Route53::',
  'AWS::SNS::',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::WAFv2::',
  'AWS::XRay::',
];

export const isInert = (type: string): boolean =>
  inert.some((entry) => (entry.endsWith('::') ? type.startsWith(entry) : type === entry));
