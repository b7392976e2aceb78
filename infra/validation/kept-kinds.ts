import type { Resource } from './kept-resources.ts';

type Resources = Readonly<Record<string, Resource>>;

/** What is decided of a kind of resource: what is lost with it, or why nothing is. */
export type Kind = Named & (Holding | Harmless);

interface Named {
  /**
   * The property that names it, or what else tells it apart. Two cannot have one name, not even for the moment between making one and
   * removing another.
   */
  readonly name?: string | ((properties: Properties, all: Resources) => string | undefined);
}
type Properties = Readonly<Record<string, unknown>>;

interface Holding {
  /** What is lost when it is deleted or replaced. */
  readonly holds: string;
  /** What replaces it beside its name when it changes (CloudFormation template reference, "Update requires: Replacement"). */
  readonly replacing: readonly string[];
}

interface Harmless {
  /** Why nobody loses anything when it goes or gets another name. */
  readonly harmless: string;
}

const table: Kind = { name: 'TableName', replacing: ['KeySchema', 'LocalSecondaryIndexes'], holds: 'records' };

const harmless = (why: string, name?: Named['name']): Kind => ({ harmless: why, ...(name ? { name } : {}) });

/** Schedules that were made long ago carry the ARN of the role that they borrow. */
const roleOfSchedules: Kind = {
  name: 'RoleName',
  replacing: ['Path'],
  holds: 'the right of every schedule that is set',
};

const pathOf = (resource: unknown, all: Resources): string => {
  const { Ref: id } = (resource ?? {}) as { Ref?: string };
  const { PathPart, ParentId } = (id === undefined ? undefined : all[id]?.Properties) ?? {};
  return PathPart === undefined ? '' : `${pathOf(ParentId, all)}/${PathPart}`;
};

/** `WorkbenchApi GET /{proxy+}`: an API has one method of a verb and a path. */
const addressOf = ({ HttpMethod, ResourceId, RestApiId }: Properties, all: Resources): string =>
  `${(RestApiId as { Ref?: string } | undefined)?.Ref ?? ''} ${HttpMethod} ${pathOf(ResourceId, all) || '/'}`;

/** What answers an address; what only refuses the other verbs of one is called by nobody on purpose. */
const method = ({ HttpMethod }: Properties): Kind =>
  HttpMethod === 'ANY'
    ? harmless('It refuses what nobody may ask; without it API Gateway refuses in its own words.')
    : { name: addressOf, replacing: [], holds: 'an address that others call' };

const role = ({ AssumeRolePolicyDocument: trust = '' }: Properties): Kind =>
  JSON.stringify(trust).includes('scheduler.amazonaws.com')
    ? roleOfSchedules
    : harmless('Whoever takes it on is told of the new one by the same deployment.', 'RoleName');

const queueOrStream = ({ EventSourceArn, FunctionName }: Properties): string =>
  JSON.stringify([EventSourceArn, FunctionName]);

/** Every kind of resource of the templates. A kind that is not here fails the build (`test/infra/rules/kept.ts`). */
const kinds: Readonly<Record<string, Kind | ((properties: Properties) => Kind)>> = {
  'AWS::ApiGateway::Account': harmless(
    'It only names the role that writes the logs, and each deployment names it anew.',
  ),
  'AWS::ApiGateway::Authorizer': harmless('It keeps nothing, and a method names the one of its own deployment.'),
  'AWS::ApiGateway::BasePathMapping': {
    replacing: ['BasePath', 'DomainName'],
    holds: 'the addresses of an API below the domain',
  },
  'AWS::ApiGateway::Deployment': harmless('Each change makes a new one, and the stage goes on to it.'),
  'AWS::ApiGateway::DomainName': {
    name: 'DomainName',
    replacing: [],
    holds: 'the address of everything, and what its CNAME record points to',
  },
  'AWS::ApiGateway::GatewayResponse': harmless('It words a refusal; without it API Gateway refuses in its own words.'),
  'AWS::ApiGateway::Method': method,
  'AWS::ApiGateway::Resource': harmless('A part of a path; what others call is guarded as its methods.'),
  'AWS::ApiGateway::RestApi': {
    replacing: [],
    holds:
      'its id, which every address has where there is no domain; a new one calls no function until the application is deployed',
  },
  'AWS::ApiGateway::Stage': { replacing: ['RestApiId', 'StageName'], holds: 'the first part of every address' },
  'AWS::Backup::BackupPlan': harmless('What it made lies in the vaults; a new plan goes on the next night.'),
  'AWS::Backup::BackupSelection': harmless('It names the tables of a plan, and each deployment names them anew.'),
  'AWS::Backup::BackupVault': {
    name: 'BackupVaultName',
    replacing: ['EncryptionKeyArn'],
    holds: 'the copies of the records',
  },
  'AWS::CloudFormation::Stack': { replacing: [], holds: 'everything in it' },
  'AWS::CloudWatch::Alarm': harmless('A new one watches the same measure from the beginning.'),
  'AWS::CloudWatch::Dashboard': harmless('It is drawn from measures that CloudWatch keeps.', 'DashboardName'),
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::EventBus': { name: 'Name', replacing: [], holds: 'the rules and archives that others put on it' },
  'AWS::Events::Rule': harmless(
    'The new one is there before the old one goes; a fact that comes twice is handled once.',
    'Name',
  ),
  'AWS::IAM::Policy': harmless('Rights are given anew with whatever has them.'),
  'AWS::IAM::Role': role,
  'AWS::KMS::Key': { replacing: [], holds: 'what opens everything that it locked' },
  'AWS::Lambda::Alias': {
    replacing: ['FunctionName', 'Name'],
    holds: 'the address by which workflows that are under way call their steps',
  },
  'AWS::Lambda::EventInvokeConfig': harmless('It says how often a call is tried, and each deployment says it anew.'),
  'AWS::Lambda::EventSourceMapping': harmless(
    'The queue keeps its messages; a stream is read again from its oldest record, and what comes twice is handled once.',
    queueOrStream,
  ),
  'AWS::Lambda::Function': harmless(
    'Its code is in the repository, and its callers are deployed with it.',
    'FunctionName',
  ),
  'AWS::Lambda::Permission': harmless('Rights are given anew with whatever has them.'),
  'AWS::Lambda::Version': harmless('Each deployment makes its own; those before stay, to go back to.'),
  'AWS::Logs::LogGroup': harmless(
    'Outside development it stays in the account when it leaves its template.',
    'LogGroupName',
  ),
  'AWS::Logs::MetricFilter': harmless('What it counted is kept by CloudWatch; a new one counts on.'),
  'AWS::SES::ConfigurationSet': harmless(
    'It keeps nothing; addresses that bounced are kept for the whole account.',
    'Name',
  ),
  'AWS::SES::ConfigurationSetEventDestination': harmless('It passes on what happens from then on.'),
  'AWS::SES::EmailIdentity': {
    name: 'EmailIdentity',
    replacing: [],
    holds: 'the verified sender, and its DKIM records',
  },
  'AWS::S3::Bucket': { name: 'BucketName', replacing: [], holds: 'files' },
  'AWS::SNS::Subscription': {
    replacing: ['Endpoint', 'Protocol', 'TopicArn'],
    holds: 'the consent of the address: until somebody confirms the new one, no alarm arrives',
  },
  'AWS::SNS::Topic': {
    name: 'TopicName',
    replacing: ['FifoTopic'],
    holds: 'the subscriptions that were confirmed, also those that others took',
  },
  'AWS::SNS::TopicPolicy': harmless('Rights are given anew with whatever has them.'),
  'AWS::SQS::Queue': { name: 'QueueName', replacing: ['FifoQueue'], holds: 'the messages in it' },
  'AWS::SQS::QueuePolicy': harmless('Rights are given anew with whatever has them.'),
  'AWS::SSM::Parameter': harmless('The stacks that read it are deployed after it, with the new name.', 'Name'),
  'AWS::Scheduler::Schedule': harmless('It calls a sweep, which looks for whatever stayed behind.', 'Name'),
  'AWS::Scheduler::ScheduleGroup': { name: 'Name', replacing: [], holds: 'the schedules in it' },
  'AWS::SecretsManager::Secret': { name: 'Name', replacing: [], holds: 'the key of every link that is out' },
  'AWS::StepFunctions::StateMachine': {
    name: 'StateMachineName',
    replacing: ['StateMachineType'],
    holds: 'the executions under way',
  },
  'AWS::StepFunctions::StateMachineAlias': harmless('What starts executions is told of it by the same deployment.'),
  'AWS::StepFunctions::StateMachineVersion': harmless(
    'An execution keeps its definition; those before stay, to go back to.',
  ),
  'AWS::WAFv2::WebACL': harmless('It counts the requests of one minute, and a new one begins to count.'),
  'AWS::WAFv2::WebACLAssociation': harmless('The limits of the gateway hold for the moment without it.'),
};

/** What is decided of a resource; undefined when nobody decided on its kind. */
export const kindOf = ({ Type, Properties = {} }: Resource): Kind | undefined => {
  const found = kinds[Type];
  return typeof found === 'function' ? found(Properties) : found;
};
