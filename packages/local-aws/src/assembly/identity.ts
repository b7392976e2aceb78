import { createHash } from 'node:crypto';

/** What other resources get to know of a resource: its `Ref` and its attributes. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A resource while its identity is being made. */
export interface Subject {
  readonly type: string;
  readonly stack: string;
  readonly logicalId: string;
  readonly account: string;
  readonly region: string;
  /** Where the queues answer, without a slash at the end. */
  readonly awsUrl: string;
  /** A property that must be a text, resolved; undefined when the template leaves it out. */
  property(name: string): string | undefined;
}

const hash = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);

/** A name that is the same at every start: what is kept on disk is found again by it. */
const generated = ({ stack, logicalId }: Subject, longest: number): string => {
  const full = `${stack}-${logicalId}`;
  return full.length <= longest ? full : `${full.slice(0, longest - 9)}-${hash(full, 8)}`;
};

const nameOf = (subject: Subject, property: string, longest: number): string =>
  subject.property(property) ?? generated(subject, longest);

const arnOf = ({ account, region }: Subject, service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

/** Ten characters, as API Gateway makes its ids. */
const idOf = ({ stack, logicalId }: Subject): string => hash(`${stack}/${logicalId}`, 10);

const table = (subject: Subject): Identity => {
  const ref = nameOf(subject, 'TableName', 255);
  const arn = arnOf(subject, 'dynamodb', `table/${ref}`);
  return { ref, attributes: { Arn: arn, StreamArn: `${arn}/stream/local`, TableId: idOf(subject) } };
};

const queue = (subject: Subject): Identity => {
  const name = nameOf(subject, 'QueueName', 80);
  const ref = `${subject.awsUrl}/${subject.account}/${name}`;
  return { ref, attributes: { Arn: arnOf(subject, 'sqs', name), QueueName: name, QueueUrl: ref } };
};

const secret = (subject: Subject): Identity => {
  const name = nameOf(subject, 'Name', 200);
  const ref = arnOf(subject, 'secretsmanager', `secret:${name}-${hash(name, 6)}`);
  return { ref, attributes: { Id: ref } };
};

const stateMachine = (subject: Subject): Identity => {
  const name = nameOf(subject, 'StateMachineName', 80);
  const ref = arnOf(subject, 'states', `stateMachine:${name}`);
  return { ref, attributes: { Arn: ref, Name: name, StateMachineRevisionId: '1' } };
};

const stateMachineVersion = (subject: Subject): Identity => {
  const ref = `${subject.property('StateMachineArn') ?? ''}:1`;
  return { ref, attributes: { Arn: ref } };
};

/** A kind whose `Ref` is its name and whose ARN ends in it. */
const named =
  (property: string, longest: number, service: string, resource: string) =>
  (subject: Subject): Identity => {
    const ref = nameOf(subject, property, longest);
    return { ref, attributes: { Arn: arnOf(subject, service, `${resource}${ref}`), Name: ref } };
  };

const qualified =
  (property: string) =>
  (subject: Subject): Identity => {
    const target = subject.property('FunctionName') ?? '';
    const base = target.startsWith('arn:') ? target : arnOf(subject, 'lambda', `function:${target}`);
    const qualifier = subject.property(property) ?? '1';
    return { ref: `${base}:${qualifier}`, attributes: { FunctionArn: `${base}:${qualifier}`, Version: qualifier } };
  };

const gatewayPart = (subject: Subject): Identity => {
  const ref = idOf(subject);
  return { ref, attributes: { ResourceId: ref, AuthorizerId: ref, DeploymentId: ref } };
};

const kinds: Readonly<Record<string, (subject: Subject) => Identity>> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Lambda::Function': named('FunctionName', 64, 'lambda', 'function:'),
  'AWS::Lambda::Version': qualified('Version'),
  'AWS::Lambda::Alias': qualified('Name'),
  'AWS::SQS::Queue': queue,
  'AWS::Events::EventBus': named('Name', 256, 'events', 'event-bus/'),
  'AWS::Events::Rule': named('Name', 64, 'events', 'rule/'),
  'AWS::Scheduler::ScheduleGroup': named('Name', 64, 'scheduler', 'schedule-group/'),
  'AWS::Scheduler::Schedule': named('Name', 64, 'scheduler', 'schedule/'),
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::StepFunctions::StateMachineVersion': stateMachineVersion,
  'AWS::SecretsManager::Secret': secret,
  'AWS::ApiGateway::RestApi': (subject) => ({
    ref: idOf(subject),
    attributes: { RestApiId: idOf(subject), RootResourceId: `${idOf(subject)}-root` },
  }),
  'AWS::ApiGateway::Resource': gatewayPart,
  'AWS::ApiGateway::Deployment': gatewayPart,
  'AWS::ApiGateway::Authorizer': gatewayPart,
  'AWS::ApiGateway::Stage': (subject) => ({ ref: nameOf(subject, 'StageName', 128), attributes: {} }),
  'AWS::SES::ConfigurationSet': named('Name', 64, 'ses', 'configuration-set/'),
  'AWS::SES::EmailIdentity': named('EmailIdentity', 320, 'ses', 'identity/'),
  'AWS::IAM::Role': (subject) => {
    const ref = nameOf(subject, 'RoleName', 64);
    // IAM knows no regions.
    return { ref, attributes: { Arn: `arn:aws:iam::${subject.account}:role/${ref}` } };
  },
  // AWS gives the ARN of a log group with all its streams.
  'AWS::Logs::LogGroup': (subject) => {
    const ref = nameOf(subject, 'LogGroupName', 512);
    return { ref, attributes: { Arn: arnOf(subject, 'logs', `log-group:${ref}:*`) } };
  },
  'AWS::SNS::Topic': (subject) => {
    const ref = arnOf(subject, 'sns', nameOf(subject, 'TopicName', 256));
    return { ref, attributes: { TopicArn: ref, TopicName: nameOf(subject, 'TopicName', 256) } };
  },
};

/** The identity of a resource. A kind that does nothing here is known by its generated name alone. */
export const identify = (subject: Subject): Identity =>
  kinds[subject.type]?.(subject) ?? { ref: generated(subject, 255), attributes: {} };
