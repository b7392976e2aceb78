import type { Deployment, Placed } from 'local-aws/assembly/deployment.ts';
import type { Request } from 'local-aws/policies/decide.ts';
import * as z from 'zod';

/** The ways in which one part of the application causes another to act, each found in the templates. */
export type FlowKind =
  | 'alarm to topic'
  | 'rule to queue'
  | 'rule to dead letters'
  | 'schedule to function'
  | 'schedule to dead letters'
  | 'queue to function'
  | 'stream to function'
  | 'stream to dead letters'
  | 'function to dead letters'
  | 'function to its log'
  | 'API to function'
  | 'API to authorizer'
  | 'API to its log'
  | 'workflow to function'
  | 'workflow to its log'
  | 'mail service to bus'
  | 'clock to function';

/** Something that AWS must allow for the application to work. */
export interface Flow {
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly request: Request;
}

type Make = (kind: FlowKind, to: string, request: Omit<Request, 'resource'> & { resource?: string }) => Flow;

const Alarm = z.object({ AlarmActions: z.array(z.string()).default([]) });
const Target = z.object({
  Arn: z.string(),
  RoleArn: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});
const Rule = z.object({ Targets: z.array(Target).default([]) });
const Schedule = z.object({ Target: Target.extend({ RoleArn: z.string() }) });
const OnFailure = z.object({ OnFailure: z.object({ Destination: z.string() }).optional() });
const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  DestinationConfig: OnFailure.optional(),
});
const InvokeConfig = z.object({ FunctionName: z.string(), DestinationConfig: OnFailure.optional() });
const Lambda = z.object({
  Role: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
});
const Method = z.object({
  RestApiId: z.string(),
  HttpMethod: z.string(),
  Integration: z.object({ Uri: z.string().optional() }).optional(),
});
const Authorizer = z.object({ RestApiId: z.string(), AuthorizerUri: z.string() });
const Stage = z.object({ AccessLogSetting: z.object({ DestinationArn: z.string() }) });
const Account = z.object({ CloudWatchRoleArn: z.string() });
const Machine = z.object({
  RoleArn: z.string(),
  DefinitionString: z.string(),
  LoggingConfiguration: z.object({ Destinations: z.array(z.unknown()) }).optional(),
});
const Destination = z.object({
  EventDestination: z.object({ EventBridgeDestination: z.object({ EventBusArn: z.string() }).optional() }),
});

const sendMessage = 'sqs:SendMessage';
const invoke = 'lambda:InvokeFunction';
/** What Step Functions needs to write the log of a workflow (Step Functions guide, logging with CloudWatch Logs). */
const logDelivery = [
  ...['Create', 'Get', 'Update', 'Delete', 'List'].map(
    (verb) => `logs:${verb}LogDeliver${verb === 'List' ? 'ies' : 'y'}`,
  ),
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
const functionIn = (uri: string): string | undefined => /\/functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1];

/** Everything in the templates for which AWS asks whether it may: none of it is listed by hand. */
export const flowsIn = (deployment: Deployment): Flow[] => {
  const { account, region, resources } = deployment;
  const here = { 'aws:SourceAccount': account, 'aws:SecureTransport': 'true' };
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;
  const roleOfFunction = (name: string): string => {
    const bare = name.split(':function:').at(-1)?.split(':')[0];
    const found = resources.find(({ type, ref }) => type === 'AWS::Lambda::Function' && ref === bare);
    return Lambda.parse(found?.properties).Role;
  };
  const takesRole = (kind: FlowKind, make: Make, service: string, role: string, source?: string): Flow =>
    make(kind, role, {
      principal: { service },
      action: 'sts:AssumeRole',
      context: { ...here, ...(source ? { 'aws:SourceArn': source } : {}) },
    });

  const of: Readonly<Record<string, (one: Placed, make: Make) => Flow[]>> = {
    'AWS::CloudWatch::Alarm': ({ ref, properties }, make) =>
      Alarm.parse(properties).AlarmActions.map((topic) =>
        make('alarm to topic', topic, {
          principal: { service: 'cloudwatch.amazonaws.com' },
          action: 'sns:Publish',
          context: { ...here, 'aws:SourceArn': arn('cloudwatch', `alarm:${ref}`) },
        }),
      ),
    'AWS::Events::Rule': ({ attributes, properties }, make) =>
      Rule.parse(properties).Targets.flatMap(({ Arn, DeadLetterConfig }) => {
        const context = { ...here, 'aws:SourceArn': attributes['Arn'] ?? '' };
        const request = { principal: { service: 'events.amazonaws.com' }, action: sendMessage, context };
        return [
          make('rule to queue', Arn, request),
          ...(DeadLetterConfig ? [make('rule to dead letters', DeadLetterConfig.Arn, request)] : []),
        ];
      }),
    'AWS::Scheduler::Schedule': ({ properties }, make) => {
      const { Arn, RoleArn, DeadLetterConfig } = Schedule.parse(properties).Target;
      const principal = { role: RoleArn };
      return [
        takesRole('schedule to function', make, 'scheduler.amazonaws.com', RoleArn),
        make('schedule to function', Arn, { principal, action: invoke }),
        ...(DeadLetterConfig
          ? [make('schedule to dead letters', DeadLetterConfig.Arn, { principal, action: sendMessage, context: here })]
          : []),
      ];
    },
    'AWS::Lambda::EventSourceMapping': ({ properties }, make) => {
      const { EventSourceArn, FunctionName, DestinationConfig } = Mapping.parse(properties);
      const principal = { role: roleOfFunction(FunctionName) };
      const queue = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((verb) => `sqs:${verb}`);
      const stream = ['GetRecords', 'GetShardIterator', 'DescribeStream'].map((verb) => `dynamodb:${verb}`);
      const isQueue = EventSourceArn.startsWith('arn:aws:sqs:');
      const kind: FlowKind = isQueue ? 'queue to function' : 'stream to function';
      const failed = DestinationConfig?.OnFailure?.Destination;
      return [
        ...(isQueue ? queue : stream).map((action) => make(kind, EventSourceArn, { principal, action, context: here })),
        ...(isQueue ? [] : [make(kind, EventSourceArn, { principal, action: 'dynamodb:ListStreams', resource: '*' })]),
        ...(failed ? [make('stream to dead letters', failed, { principal, action: sendMessage, context: here })] : []),
      ];
    },
    'AWS::Lambda::EventInvokeConfig': ({ properties }, make) => {
      const { FunctionName, DestinationConfig } = InvokeConfig.parse(properties);
      const failed = DestinationConfig?.OnFailure?.Destination;
      const principal = { role: roleOfFunction(FunctionName) };
      return failed
        ? [make('function to dead letters', failed, { principal, action: sendMessage, context: here })]
        : [];
    },
    'AWS::Lambda::Function': ({ properties }, make) => {
      const { Role: role, LoggingConfig, Environment } = Lambda.parse(properties);
      const log = arn('logs', `log-group:${LoggingConfig?.LogGroup}`);
      const { CLOCK_ROLE_ARN: clock, CLOCK_TARGET_ARN: target, CLOCK_GROUP: group } = Environment?.Variables ?? {};
      const writes = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) =>
        make('function to its log', log, { principal: { role }, action, resource: `${log}:log-stream:1` }),
      );
      const kind: FlowKind = 'clock to function';
      const schedule = arn('scheduler', `schedule/${group}/any`);
      return [
        takesRole('function to its log', make, 'lambda.amazonaws.com', role),
        ...writes,
        ...(clock && target
          ? [
              make(kind, schedule, { principal: { role }, action: 'scheduler:CreateSchedule' }),
              make(kind, clock, {
                principal: { role },
                action: 'iam:PassRole',
                context: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
              }),
              takesRole(kind, make, 'scheduler.amazonaws.com', clock),
              make(kind, target, { principal: { role: clock }, action: invoke }),
            ]
          : []),
      ];
    },
    'AWS::ApiGateway::Method': ({ properties }, make) => {
      const { RestApiId, HttpMethod, Integration } = Method.parse(properties);
      const called = functionIn(Integration?.Uri ?? '');
      const source = arn('execute-api', `${RestApiId}/stage/${HttpMethod}/path`);
      const context = { ...here, 'aws:SourceArn': source };
      return called
        ? [
            make('API to function', called, {
              principal: { service: 'apigateway.amazonaws.com' },
              action: invoke,
              context,
            }),
          ]
        : [];
    },
    'AWS::ApiGateway::Authorizer': ({ ref, properties }, make) => {
      const { RestApiId, AuthorizerUri } = Authorizer.parse(properties);
      const context = { ...here, 'aws:SourceArn': arn('execute-api', `${RestApiId}/authorizers/${ref}`) };
      const request = { principal: { service: 'apigateway.amazonaws.com' }, action: invoke, context };
      return [make('API to authorizer', functionIn(AuthorizerUri) ?? AuthorizerUri, request)];
    },
    'AWS::ApiGateway::Stage': ({ properties }, make) => {
      const log = Stage.parse(properties).AccessLogSetting.DestinationArn;
      return resources
        .filter(({ type }) => type === 'AWS::ApiGateway::Account')
        .map((one) => Account.parse(one.properties).CloudWatchRoleArn)
        .flatMap((role) => [
          takesRole('API to its log', make, 'apigateway.amazonaws.com', role),
          ...['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) =>
            make('API to its log', log, { principal: { role }, action }),
          ),
        ]);
    },
    'AWS::StepFunctions::StateMachine': ({ ref, properties }, make) => {
      const { RoleArn: role, DefinitionString, LoggingConfiguration } = Machine.parse(properties);
      const called = new Set(DefinitionString.match(/arn:aws:lambda:[\w:-]+/g));
      return [
        takesRole('workflow to function', make, 'states.amazonaws.com', role, ref),
        ...[...called].map((to) => make('workflow to function', to, { principal: { role }, action: invoke })),
        ...(LoggingConfiguration?.Destinations.length ? logDelivery : []).map((action) =>
          make('workflow to its log', '*', { principal: { role }, action }),
        ),
      ];
    },
    'AWS::SES::ConfigurationSetEventDestination': ({ properties }, make) => {
      const bus = Destination.parse(properties).EventDestination.EventBridgeDestination?.EventBusArn;
      const request = { principal: { service: 'ses.amazonaws.com' }, action: 'events:PutEvents', context: here };
      return bus ? [make('mail service to bus', bus, request)] : [];
    },
  };

  return resources.flatMap((one) => {
    const make: Make = (kind, to, request) => ({
      kind,
      from: `${one.stack}/${one.logicalId}`,
      to,
      request: { resource: to, ...request },
    });
    return of[one.type]?.(one, make) ?? [];
  });
};
