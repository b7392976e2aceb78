import { changedBy, databaseActs } from 'local-aws/rights/database-acts.ts';
import { actsOfMail, actsOfSchedule, actsOfTarget, type Surroundings } from 'local-aws/rights/service-acts.ts';
import { describe, expect, it } from 'vitest';

/** The rights that each request needs, as the service authorization reference lists them. */
const tables = 'arn:aws:dynamodb:eu-west-1:123456789012:table/';
const said = (acts: readonly { action: string; resource: string }[]): string[] =>
  acts.map(({ action, resource }) => `${action} ${resource}`);

describe('a request to DynamoDB', () => {
  it.each([
    ['GetItem', { TableName: 't' }, [`dynamodb:GetItem ${tables}t`]],
    ['Query', { TableName: 't', IndexName: 'by-x' }, [`dynamodb:Query ${tables}t/index/by-x`]],
    ['Query', { TableName: `${tables}t` }, [`dynamodb:Query ${tables}t`]],
    [
      'BatchGetItem',
      { RequestItems: { a: {}, b: {} } },
      [`dynamodb:BatchGetItem ${tables}a`, `dynamodb:BatchGetItem ${tables}b`],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'a' } },
          { Update: { TableName: 'b' } },
          { Delete: { TableName: 'c' } },
          { ConditionCheck: { TableName: 'd' } },
        ],
      },
      [
        `dynamodb:PutItem ${tables}a`,
        `dynamodb:UpdateItem ${tables}b`,
        `dynamodb:DeleteItem ${tables}c`,
        `dynamodb:ConditionCheckItem ${tables}d`,
      ],
    ],
    ['TransactGetItems', { TransactItems: [{ Get: { TableName: 'a' } }] }, [`dynamodb:GetItem ${tables}a`]],
    ['ListTables', {}, ['dynamodb:ListTables *']],
    ['PutItem', 'nonsense', ['dynamodb:PutItem *']],
  ])('%s needs the right to all that it does', (operation, body, expected) => {
    expect(said(databaseActs(operation, body, tables))).toEqual(expected);
  });

  it('changes the tables that it writes to, and not those that it only looks at', () => {
    const body = { TransactItems: [{ Put: { TableName: 'a' } }, { ConditionCheck: { TableName: 'b' } }] };
    expect(changedBy(databaseActs('TransactWriteItems', body, tables))).toEqual([`${tables}a`]);
    expect(changedBy(databaseActs('Query', { TableName: 'a' }, tables))).toEqual([]);
  });
});

describe('a request to another service', () => {
  const machine = 'arn:aws:states:eu-west-1:123456789012:stateMachine:m';
  const around: Surroundings = {
    account: '123456789012',
    region: 'eu-west-1',
    identities: ['post.example', 'one@other.example'],
    queueArn: (url) => (url === 'http://aws/q' ? 'arn:q' : undefined),
    secretArn: (id) => `arn:${id}`,
    machineOf: (token) => (token === 'known' ? machine : undefined),
  };

  it.each([
    [
      'AWSEvents.PutEvents',
      { Entries: [{ EventBusName: 'b' }, { EventBusName: 'b' }] },
      ['events:PutEvents arn:aws:events:eu-west-1:123456789012:event-bus/b'],
    ],
    ['AmazonSQS.SendMessageBatch', { QueueUrl: 'http://aws/q' }, ['sqs:SendMessage arn:q']],
    ['secretsmanager.GetSecretValue', { SecretId: 's' }, ['secretsmanager:GetSecretValue arn:s']],
    ['AWSStepFunctions.StartExecution', { stateMachineArn: `${machine}:live` }, [`states:StartExecution ${machine}`]],
    ['AWSStepFunctions.SendTaskSuccess', { taskToken: 'known' }, [`states:SendTaskSuccess ${machine}`]],
    ['AWSStepFunctions.SendTaskSuccess', { taskToken: 'unknown' }, ['states:SendTaskSuccess *']],
    ['AWSStepFunctions.DescribeExecution', { executionArn: 'arn:e' }, ['states:DescribeExecution arn:e']],
    ['AmazonSSM.GetParameter', {}, ['AmazonSSM:GetParameter *']],
  ])('%s needs its right', (target, body, expected) => {
    expect(said(actsOfTarget(target, body, around))).toEqual(expected);
  });

  it('tells by which alias a workflow is started', () => {
    const [act] = actsOfTarget('AWSStepFunctions.StartExecution', { stateMachineArn: `${machine}:live` }, around);
    expect(act?.context).toEqual({ 'states:StateMachineQualifier': ['live'] });
  });

  it.each([
    ['Post <a@post.example>', 'identity/post.example'],
    ['a@sub.post.example', 'identity/post.example'],
    ['one@other.example', 'identity/one@other.example'],
    ['two@other.example', 'identity/other.example'],
  ])('sends mail from %s in the name of %s', (FromEmailAddress, identity) => {
    const arn = 'arn:aws:ses:eu-west-1:123456789012:';
    expect(said(actsOfMail({ FromEmailAddress, ConfigurationSetName: 'set' }, around))).toEqual([
      `ses:SendEmail ${arn}${identity}`,
      `ses:SendEmail ${arn}configuration-set/set`,
    ]);
  });

  it('needs the right to pass a role on when it makes or changes a schedule', () => {
    const request = { name: 'n', query: new URLSearchParams(), body: { GroupName: 'g', Target: { RoleArn: 'arn:r' } } };
    const schedule = 'arn:aws:scheduler:eu-west-1:123456789012:schedule/g/n';
    expect(said(actsOfSchedule({ ...request, method: 'POST' }, around))).toEqual([
      `scheduler:CreateSchedule ${schedule}`,
      'iam:PassRole arn:r',
    ]);
    const gone = { method: 'DELETE', name: 'n', query: new URLSearchParams({ groupName: 'g' }), body: {} };
    expect(said(actsOfSchedule(gone, around))).toEqual([`scheduler:DeleteSchedule ${schedule}`]);
  });
});
