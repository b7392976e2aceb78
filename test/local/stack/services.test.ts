import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand, GetScheduleCommand, ResourceNotFoundException } from '@aws-sdk/client-scheduler';
import { DescribeExecutionCommand, SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { LocalStack } from 'local-aws/local-stack.ts';
import { startStack } from 'local-aws/stack.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { synthesizeTrial } from '../../support/local-stack/app.ts';
import { trialOptions } from '../../support/local-stack/options.ts';
import { type Clients, clientsOf, emptyFolder, tableOf } from '../../support/local-stack/trial.ts';

let stack: LocalStack;
let clients: Clients;
let table: ReturnType<typeof tableOf>;

beforeAll(async () => {
  stack = await startStack(trialOptions(await synthesizeTrial(), emptyFolder()));
  clients = clientsOf(stack);
  table = tableOf(clients.database);
});
afterAll(() => stack?.stop());

const messagesIn = (logicalId: string) =>
  stack.queues().find((queue) => queue.logicalId.startsWith(logicalId))?.messages ?? [];
const waitFor = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 25_000, interval: 50 });
const at = (moment: number) => `at(${new Date(moment).toISOString().slice(0, 19)})`;

describe('functions', () => {
  it('get the variables of their template, with the addresses of this machine', async () => {
    const result = await stack.invoke('Surroundings');
    expect(result).toMatchObject({
      ok: true,
      payload: {
        PUBLIC_URL: `${stack.url}/v1`,
        TABLE: 'trial-data-Items5C12978B',
        AWS_REGION: 'eu-central-1',
        AWS_ENDPOINT_URL: stack.awsUrl,
        secret: expect.stringMatching(/^[A-Za-z0-9]{40}$/),
      },
    });
    expect(result.ok && Object.keys(result.payload as object)).not.toContain('PATH');
  });

  it('are cut off at their time limit, even one that hangs, and run again afterwards', async () => {
    const results = await Promise.all([stack.invoke('trial-hang'), stack.invoke('trial-hang')]);
    expect(results).toMatchObject([
      { ok: false, errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('after 1.00 seconds') },
      { ok: false, errorType: 'Sandbox.Timedout' },
    ]);
    expect(await stack.invoke('trial-hang')).toMatchObject({ errorType: 'Sandbox.Timedout' });
  });

  it('may end their process without taking anybody along', async () => {
    expect(await stack.invoke('Vanish')).toMatchObject({ ok: false, errorType: 'Runtime.ExitError' });
    expect(await stack.invoke('Stumble')).toMatchObject({ ok: false, errorType: 'RangeError', errorMessage: 'always' });
  });
});

describe('facts', () => {
  it('go from the table over stream, bus and queue to their consumer, the others do not', async () => {
    await table.put('fact-1', { kind: 'fact' });
    await table.put('no-fact', { kind: 'else' });
    await table.put('ignored-1', { kind: 'fact' });
    await table.put('hiccup-1', { kind: 'fact' });
    await table.put('fact-2', { kind: 'fact' });
    const item = await table.appears('consumed#fact-2');
    expect(JSON.parse(item['body'] ?? '')).toMatchObject({
      source: 'trial',
      'detail-type': 'fact',
      account: '123456789012',
      detail: { pk: 'fact-2' },
    });
    await stack.settled();
    const consumed = (await table.keys()).filter((key) => key.startsWith('consumed#'));
    expect(consumed).toEqual(['consumed#fact-1', 'consumed#fact-2', 'consumed#hiccup-1']);
  });

  it('that cannot be published are put aside and hold nobody up', async () => {
    await table.put('poison-1', { kind: 'fact' });
    await table.put('fact-3', { kind: 'fact' });
    await table.appears('consumed#fact-3');
    await waitFor(() =>
      expect(JSON.parse(messagesIn('Unpublished')[0]?.body ?? '{}')).toMatchObject({
        requestContext: { condition: 'RetryAttemptsExhausted' },
        DDBStreamBatchInfo: { batchSize: 1 },
      }),
    );
  });

  it('that cannot be consumed end among the dead letters', async () => {
    await table.put('indigestible-1', { kind: 'fact' });
    await waitFor(() =>
      expect(messagesIn('Dead').map(({ body }) => body)).toEqual([expect.stringContaining('indigestible-1')]),
    );
  });

  it('reach a function directly', async () => {
    const direct = { EventBusName: 'trial-bus', Source: 'direct', DetailType: 'x', Detail: '{"id":"direct"}' };
    const { FailedEntryCount, Entries } = await clients.events.send(
      new PutEventsCommand({ Entries: [direct, { ...direct, EventBusName: 'nowhere' }, { ...direct, Detail: '[]' }] }),
    );
    expect(FailedEntryCount).toBe(2);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'ResourceNotFoundException',
      'MalformedDetail',
    ]);
    await table.appears('tick#direct');
  });
});

describe('schedules', () => {
  it('fire at their moment and are gone', async () => {
    const Target = {
      Arn: 'arn:aws:lambda:eu-central-1:123456789012:function:trial-tick',
      RoleArn: 'arn:aws:iam::123456789012:role/trial-clock',
    };
    const common = {
      FlexibleTimeWindow: { Mode: 'OFF' },
      GroupName: 'trial-group',
      ActionAfterCompletion: 'DELETE',
    } as const;
    const make = (Name: string, moment: number) =>
      clients.scheduler.send(
        new CreateScheduleCommand({
          ...common,
          Name,
          ScheduleExpression: at(moment),
          Target: { ...Target, Input: `{"id":"${Name}"}` },
        }),
      );
    await make('soon', Date.now() + 1000);
    await make('in-months', Date.now() + 90 * 86_400_000);
    await table.appears('tick#soon');
    const get = (Name: string) => clients.scheduler.send(new GetScheduleCommand({ Name, GroupName: 'trial-group' }));
    await expect(get('soon')).rejects.toBeInstanceOf(ResourceNotFoundException);
    expect(await get('in-months')).toMatchObject({ Name: 'in-months', State: 'ENABLED' });
    await expect(make('in-months', 0)).rejects.toMatchObject({ name: 'ConflictException' });
    expect(await table.get('tick#in-months')).toBeUndefined();
    expect(stack.schedules().map(({ name }) => name)).toContain('trial-Sweep');
  });
});

describe('workflows', () => {
  it('run their steps and go on with the answer to a task', async () => {
    const stateMachineArn = 'arn:aws:states:eu-central-1:123456789012:stateMachine:trial-workflow';
    const { executionArn } = await clients.workflows.send(
      new StartExecutionCommand({ stateMachineArn, input: '{"id":"w1"}' }),
    );
    const { token } = await table.appears('token#w1');
    await clients.workflows.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"answer":42}' }));
    await waitFor(async () => {
      const execution = await clients.workflows.send(new DescribeExecutionCommand({ executionArn }));
      expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '{"answer":42}' });
    });
    expect(stack.stateTransitions(executionArn ?? '')).toBe(2);
  });
});

describe('mail', () => {
  it('that bounces is received by who listens to the default bus', async () => {
    const sent = await stack.invoke('trial-send', { to: 'bounce@gemeente.example', id: 'b1' });
    const { MessageId } = (sent as unknown as { payload: { MessageId: string } }).payload;
    const { body = '' } = await table.appears(`consumed#${MessageId}`);
    expect(JSON.parse(body)).toMatchObject({ detail: { eventType: 'Bounce', mail: { tags: { task: ['b1'] } } } });
    expect(await stack.mails()).toMatchObject([{ subject: 'Task b1', to: ['bounce@gemeente.example'] }]);
  });

  it('that SES would not take fails as it would there', async () => {
    const refused = await stack.invoke('trial-send', { to: 'not an address', id: 'b2' });
    expect(refused).toMatchObject({ ok: false, errorType: 'BadRequestException' });
  });
});

describe('those who do not wait', () => {
  it('find what failed in the queue for it', async () => {
    const response = await fetch(`${stack.awsUrl}/2015-03-31/functions/trial-stumble/invocations`, {
      method: 'POST',
      headers: { 'x-amz-invocation-type': 'Event' },
      body: '{"id":7}',
    });
    expect(response.status).toBe(202);
    await waitFor(() =>
      expect(JSON.parse(messagesIn('Stumbled')[0]?.body ?? '{}')).toMatchObject({
        requestPayload: { id: 7 },
        responsePayload: { errorType: 'RangeError' },
      }),
    );
  });
});

it('refuses what it does not emulate by name', async () => {
  const response = await fetch(stack.awsUrl, { method: 'POST', headers: { 'x-amz-target': 'AmazonSSM.GetParameter' } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    __type: 'UnknownOperationException',
    message: expect.stringContaining('AmazonSSM.GetParameter'),
  });
});
