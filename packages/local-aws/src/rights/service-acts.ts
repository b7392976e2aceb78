import * as z from 'zod';
import { addressIn, domainOf } from '../mail/addresses.ts';
import type { Act } from './database-acts.ts';

/** What the acts of a request turn on beside the request itself. */
export interface Surroundings {
  readonly account: string;
  readonly region: string;
  /** Addresses and domains that may send, in small letters. */
  readonly identities: readonly string[];
  /** The ARN of the queue at a URL. */
  readonly queueArn: (url: string) => string | undefined;
  /** The ARN of the secret that a name or an ARN stands for. */
  readonly secretArn: (id: string) => string;
  /** The ARN of the state machine that waits for the answer to a task. */
  readonly machineOf: (taskToken: string) => string | undefined;
}

const Entries = z.object({ Entries: z.array(z.object({ EventBusName: z.string().default('default') })) });
const WorkflowRequest = z.object({
  stateMachineArn: z.string().optional(),
  executionArn: z.string().optional(),
  taskToken: z.string().optional(),
});
const Mail = z.object({ FromEmailAddress: z.string().default(''), ConfigurationSetName: z.string().optional() });
const ToSchedule = z.object({
  GroupName: z.string().default('default'),
  Target: z.object({ RoleArn: z.string() }).optional(),
});

const arn = ({ region, account }: Surroundings, service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

const toBuses = (body: unknown, around: Surroundings): Act[] => {
  const names = new Set(Entries.parse(body).Entries.map(({ EventBusName }) => EventBusName));
  return [...names].map((name) => ({
    action: 'events:PutEvents',
    resource: name.startsWith('arn:') ? name : arn(around, 'events', `event-bus/${name}`),
  }));
};

/** A batch needs the right to each of its parts. */
const toQueue = (operation: string, body: unknown, around: Surroundings): Act[] => {
  const { QueueUrl = '*' } = z.object({ QueueUrl: z.string().optional() }).parse(body);
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: around.queueArn(QueueUrl) ?? QueueUrl }];
};

const toWorkflow = (operation: string, body: unknown, around: Surroundings): Act[] => {
  const { stateMachineArn, executionArn, taskToken } = WorkflowRequest.parse(body);
  const action = `states:${operation}`;
  if (taskToken !== undefined) return [{ action, resource: around.machineOf(taskToken) ?? '*' }];
  if (stateMachineArn === undefined) return [{ action, resource: executionArn ?? '*' }];
  const [, machine = stateMachineArn, qualifier] = /^(.+:stateMachine:[^:]+)(?::([^:]+))?$/.exec(stateMachineArn) ?? [];
  return [
    { action, resource: machine, ...(qualifier ? { context: { 'states:StateMachineQualifier': [qualifier] } } : {}) },
  ];
};

/** What a request that names its operation in `x-amz-target` does; a service that is not known needs a right by its name. */
export const actsOfTarget = (target: string, body: unknown, around: Surroundings): Act[] => {
  const [service = '', operation = ''] = target.split('.');
  if (service === 'AWSEvents') return toBuses(body, around);
  if (service === 'AmazonSQS') return toQueue(operation, body, around);
  if (service === 'AWSStepFunctions') return toWorkflow(operation, body, around);
  if (service === 'secretsmanager') {
    const { SecretId } = z.object({ SecretId: z.string() }).parse(body);
    return [{ action: `secretsmanager:${operation}`, resource: around.secretArn(SecretId) }];
  }
  return [{ action: `${service}:${operation}`, resource: '*' }];
};

/** SES asks for the identity that the sender belongs to, and for the configuration set. */
export const actsOfMail = (body: unknown, around: Surroundings): Act[] => {
  const { FromEmailAddress, ConfigurationSetName: set } = Mail.parse(body);
  const address = addressIn(FromEmailAddress).toLowerCase();
  const domain = domainOf(address);
  const identity =
    around.identities.find((one) => one === address) ??
    around.identities.find((one) => domain === one || domain.endsWith(`.${one}`)) ??
    domain;
  const resources = [`identity/${identity}`, ...(set ? [`configuration-set/${set}`] : [])];
  const context = { 'ses:FromAddress': address };
  return resources.map((resource) => ({ action: 'ses:SendEmail', resource: arn(around, 'ses', resource), context }));
};

const scheduleActions: Readonly<Record<string, string>> = {
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

/** Whoever hands a role to the scheduler must be allowed to pass it on. */
export const actsOfSchedule = (
  request: { readonly method: string; readonly name: string; readonly query: URLSearchParams; readonly body: unknown },
  around: Surroundings,
): Act[] => {
  const { GroupName, Target } = ToSchedule.parse(request.body);
  const group = request.query.get('groupName') ?? GroupName;
  const action = `scheduler:${scheduleActions[request.method] ?? request.method}`;
  const act = { action, resource: arn(around, 'scheduler', `schedule/${group}/${request.name}`) };
  if (!Target) return [act];
  const context = { 'iam:PassedToService': 'scheduler.amazonaws.com' };
  return [act, { action: 'iam:PassRole', resource: Target.RoleArn, context }];
};
