import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const env = process.env as Record<string, string>;
const key = { pk: { S: 'trespassed' }, sk: { S: 'it' } };

/** One request to every service, none of which the role of this function allows. */
const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  read: () => new DynamoDBClient({}).send(new GetItemCommand({ TableName: env['TABLE'], Key: key })),
  write: () =>
    new DynamoDBClient({}).send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: env['TABLE'], Item: key } }] }),
    ),
  publish: () =>
    new EventBridgeClient({}).send(
      new PutEventsCommand({
        Entries: [{ EventBusName: env['BUS'], Source: 'trial', DetailType: 'fact', Detail: '{"pk":"trespassed"}' }],
      }),
    ),
  secret: () => new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: env['SECRET'] })),
  mail: () =>
    new SESv2Client({}).send(
      new SendEmailCommand({
        FromEmailAddress: 'trial@trial.example',
        Destination: { ToAddresses: ['somebody@somewhere.example'] },
        Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
      }),
    ),
  schedule: () =>
    new SchedulerClient({}).send(
      new CreateScheduleCommand({
        Name: 'trespassed',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ScheduleExpression: 'at(2030-01-01T00:00:00)',
        Target: { Arn: env['QUEUE'], RoleArn: 'arn:aws:iam::123456789012:role/trial-clock' },
      }),
    ),
  workflow: () => {
    const stateMachineArn = 'arn:aws:states:eu-central-1:123456789012:stateMachine:trial-workflow';
    return new SFNClient({}).send(new StartExecutionCommand({ stateMachineArn, input: '{}' }));
  },
};

/** Does what its role does not allow, and says by which error it was refused. */
export const trespass = async ({ act }: { readonly act: string }) => {
  try {
    await acts[act]?.();
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
};
