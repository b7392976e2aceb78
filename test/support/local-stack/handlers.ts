import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type {
  APIGatewayProxyEvent,
  APIGatewayTokenAuthorizerEvent,
  Context,
  DynamoDBStreamEvent,
  SQSEvent,
} from 'aws-lambda';

/** The functions of the trial application: as small as they can be, one for every way in which a function is called. */
const env = process.env as Record<string, string>;
const database = new DynamoDBClient({});

const keep = (pk: string, more: Record<string, string> = {}) =>
  database.send(
    new PutItemCommand({
      TableName: env['TABLE'],
      Item: Object.fromEntries(Object.entries({ pk, sk: 'it', ...more }).map(([key, value]) => [key, { S: value }])),
    }),
  );

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Answers an API call in the way that `mode` in the query asks for; by default with the event itself. */
export const api = async (event: APIGatewayProxyEvent, context: Context) => {
  const modes: Record<string, () => unknown> = {
    fail: () => {
      throw new TypeError('as asked');
    },
    malformed: () => ({ ok: true }),
    slow: () => {
      console.log('slow');
      return pause(60_000);
    },
    headers: () => ({
      statusCode: 201,
      headers: { 'WWW-Authenticate': 'Bearer', 'Content-Type': 'text/plain' },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      body: Buffer.from('é').toString('base64'),
      isBase64Encoded: true,
    }),
  };
  const mode = modes[event.queryStringParameters?.['mode'] ?? ''];
  if (mode) return mode();
  console.log(`called with ${event.path}`);
  const { functionName, awsRequestId } = context;
  const left = context.getRemainingTimeInMillis();
  return { statusCode: 200, body: JSON.stringify({ event, functionName, awsRequestId, left }) };
};

let judged = 0;
/** Judges a token by its name; the context tells how often it was asked at all. */
export const authorize = async ({ authorizationToken, methodArn }: APIGatewayTokenAuthorizerEvent) => {
  judged += 1;
  const [, token] = authorizationToken.split(' ');
  if (token === 'thrown') throw new Error('Unauthorized');
  if (token === 'crash') throw new Error('something else');
  if (token === 'odd') return { principalId: 'odd' };
  const Effect = token === 'denied' ? 'Deny' : 'Allow';
  // A policy for one method only, unless the token is that of somebody who may do everything.
  const Resource = token === 'everything' ? methodArn.replace(/\/[A-Z]+\/.*/, '/*') : methodArn;
  return {
    principalId: token,
    policyDocument: { Version: '2012-10-17', Statement: [{ Effect, Action: 'execute-api:Invoke', Resource }] },
    context: { judged, admin: true },
  };
};

/** Carries new facts from the table to the bus. What is called `poison` fails every time, `hiccup` the first time. */
const seen = new Set<string>();
export const publish = async ({ Records }: DynamoDBStreamEvent) => {
  const bus = new EventBridgeClient({});
  for (const { dynamodb } of Records) {
    const pk = dynamodb?.NewImage?.['pk']?.S ?? '';
    const isRepeated = seen.has(pk);
    seen.add(pk);
    if (pk.startsWith('poison') || (pk.startsWith('hiccup') && !isRepeated)) {
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
    const entry = { EventBusName: env['BUS'], Source: 'trial', DetailType: 'fact', Detail: JSON.stringify({ pk }) };
    await bus.send(new PutEventsCommand({ Entries: [entry] }));
  }
  return { batchItemFailures: [] };
};

/** Writes down what came through the queue; what says that it is indigestible stays behind. */
export const consume = async ({ Records }: SQSEvent) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { body, messageId } of Records) {
    const event = JSON.parse(body) as { 'detail-type': string; detail: { pk?: string; mail?: { messageId: string } } };
    if (event.detail.pk?.includes('indigestible')) batchItemFailures.push({ itemIdentifier: messageId });
    else
      await keep(`consumed#${event.detail.pk ?? event.detail.mail?.messageId}`, { type: event['detail-type'], body });
  }
  return { batchItemFailures };
};

/** The target of a schedule, which brings its input, and of a rule, which brings an event. */
export const tick = (event: { readonly id: string } | { readonly detail: { readonly id: string } }) =>
  keep(`tick#${'detail' in event ? event.detail.id : event.id}`);

/** Fails always, for those who do not wait for it. */
export const stumble = async () => {
  throw new RangeError('always');
};

/** A step of the workflow that waits: whoever finds the token goes on. */
export const await_ = (event: { readonly id: string; readonly taskToken: string }) =>
  keep(`token#${event.id}`, { token: event.taskToken });

/** A step of the workflow that returns. */
export const step = async (event: { readonly id: string }) => {
  await keep(`step#${event.id}`);
  return { id: event.id, stepped: true };
};

/** Sends a message, tagged with its own id. */
export const send = async ({ to, id }: { readonly to: string; readonly id: string }) =>
  new SESv2Client({}).send(
    new SendEmailCommand({
      FromEmailAddress: 'Trial <trial@trial.example>',
      Destination: { ToAddresses: [to] },
      ConfigurationSetName: env['MAIL_SET'],
      EmailTags: [{ Name: 'task', Value: id }],
      Content: { Simple: { Subject: { Data: `Task ${id}` }, Body: { Text: { Data: 'text' } } } },
    }),
  );

/** What the function was told of its surroundings. */
export const surroundings = async () => ({
  ...env,
  secret: (await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: env['SECRET'] })))
    .SecretString,
});

/** Answers after a while, at once by default, and leaves something behind that would be done soon after. */
export const leave = async ({ id, after = 0 }: { readonly id: string; readonly after?: number }) => {
  setTimeout(() => void keep(`left#${id}`), 50);
  await pause(after);
};

/** Takes longer than it may, and writes then. */
export const linger = async () => {
  await pause(1500);
  await keep('lingered');
};

export { trespass } from './trespass.ts';

/** Ends its whole process, as a native crash would. */
export const vanish = async () => process.exit(3);

/** Never comes back, and lets nobody else in its thread come back either. */
export const hang = async () => {
  for (;;);
};
