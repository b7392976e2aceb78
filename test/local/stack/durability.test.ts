import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand } from '@aws-sdk/client-scheduler';
import { DescribeExecutionCommand, SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { LocalStack } from 'local-aws/local-stack.ts';
import { startStack } from 'local-aws/stack.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { synthesizeTrial } from '../../support/local-stack/app.ts';
import { trialOptions } from '../../support/local-stack/options.ts';
import { clientsOf, emptyFolder, tableOf } from '../../support/local-stack/trial.ts';

/** What lived in a process that was killed, and then the same folder in a new stack. */
interface Before {
  readonly awsUrl: string;
  readonly dynamoUrl: string;
  readonly issuerUrl: string;
  readonly url: string;
  readonly token: string;
}
const folder = emptyFolder();
let before: Before;
let executionArn = '';
let taskToken = '';
let secret: unknown;
let database: number;
let stack: LocalStack;

const runner = fileURLToPath(new URL('../../support/local-stack/run.ts', import.meta.url));
const lives = (pid: number): boolean => {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).includes('DynamoDBLocal');
  } catch {
    return false;
  }
};
const invokeThere = async (name: string, payload: unknown): Promise<unknown> => {
  const path = `/2015-03-31/functions/${name}/invocations`;
  return (await fetch(before.awsUrl + path, { method: 'POST', body: JSON.stringify(payload) })).json();
};

/** Work of every kind, left in the middle. */
const leaveWork = async (): Promise<void> => {
  const { scheduler, workflows, events, database: client } = clientsOf(before);
  const table = tableOf(client);
  const stateMachineArn = 'arn:aws:states:eu-central-1:123456789012:stateMachine:trial-workflow';
  const started = await workflows.send(new StartExecutionCommand({ stateMachineArn, input: '{"id":"w"}' }));
  executionArn = started.executionArn ?? '';
  taskToken = (await table.appears('token#w'))['token'] ?? '';
  secret = await invokeThere('trial-surroundings', {});
  await invokeThere('trial-send', { to: 'somebody@somewhere.example', id: 'before' });
  const facts = Array.from({ length: 10 }, (_, at) => ({
    EventBusName: 'trial-bus',
    Source: 'trial',
    DetailType: 'fact',
    Detail: JSON.stringify({ pk: `queued-${at}` }),
  }));
  await Promise.all(Array.from({ length: 10 }, (_, at) => table.put(`streamed-${at}`, { kind: 'fact' })));
  await events.send(new PutEventsCommand({ Entries: facts }));
  // Last, so that it is not due before the stack is killed.
  await scheduler.send(
    new CreateScheduleCommand({
      Name: 'overdue',
      GroupName: 'trial-group',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ScheduleExpression: `at(${new Date(Date.now() + 6000).toISOString().slice(0, 19)})`,
      Target: {
        Arn: 'arn:aws:lambda:eu-central-1:123456789012:function:trial-tick',
        RoleArn: 'arn:aws:iam::123456789012:role/trial-clock',
        Input: '{"id":"overdue"}',
      },
    }),
  );
};

beforeAll(async () => {
  const assembly = await synthesizeTrial();
  const child = fork(runner, [assembly, folder], { execPath: process.execPath, execArgv: [] });
  [before] = (await once(child, 'message')) as [Before];
  database = Number(readFileSync(join(folder, 'dynamodb/process.pid'), 'utf8'));
  await leaveWork();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  await vi.waitFor(() => expect(lives(database)).toBe(false), { timeout: 5000 });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  stack = await startStack(trialOptions(assembly, folder));
});
afterAll(() => stack?.stop());

const table = () => tableOf(clientsOf(stack).database);

it('a killed stack leaves no database behind, and its addresses are those of the next', () => {
  expect(lives(database)).toBe(false);
  expect([stack.awsUrl, stack.url, stack.issuerUrl]).toEqual([before.awsUrl, before.url, before.issuerUrl]);
});

it('every fact that was acknowledged arrives', async () => {
  for (let at = 0; at < 10; at += 1) {
    expect(await table().appears(`consumed#queued-${at}`)).toMatchObject({ pk: `consumed#queued-${at}` });
    expect(await table().appears(`consumed#streamed-${at}`)).toMatchObject({ pk: `consumed#streamed-${at}` });
  }
});

it('an overdue schedule fires at the start', async () => {
  expect(await table().appears('tick#overdue')).toMatchObject({ pk: 'tick#overdue' });
});

it('an execution goes on with the token that it gave out', async () => {
  const { workflows } = clientsOf(stack);
  await workflows.send(new SendTaskSuccessCommand({ taskToken, output: '{"late":true}' }));
  await vi.waitFor(async () => {
    const execution = await workflows.send(new DescribeExecutionCommand({ executionArn }));
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '{"late":true}' });
  });
});

it('mail, secrets and tokens are those of before', async () => {
  expect(await stack.mails()).toMatchObject([
    { subject: 'Task before', tags: { task: 'before' }, configurationSet: 'trial-mail' },
  ]);
  const shown = (await (await fetch(`${stack.mailUrl}/store`)).json()) as { emails: unknown[] };
  expect(shown.emails).toHaveLength(1);
  const now = await stack.invoke('Surroundings');
  expect(now).toMatchObject({ payload: { secret: (secret as { secret: string }).secret } });
  const keys = createRemoteJWKSet(new URL(`${stack.issuerUrl}/jwks`));
  const { payload } = await jwtVerify(before.token, keys, { issuer: stack.issuerUrl, audience: 'trial' });
  expect(payload).toMatchObject({ azp: 'partner', client_id: 'partner', scope: 'read write' });
});

it('nobody else can run on the same folder meanwhile', async () => {
  await expect(startStack(trialOptions(await synthesizeTrial(), folder))).rejects.toThrow(
    /Another stack is running on/,
  );
});

it('a stopped stack waits for no function and leaves nothing behind', async () => {
  const slow = fetch(`${stack.url}/v1/things?mode=slow`).catch(() => 'cut off');
  const pid = Number(readFileSync(join(folder, 'dynamodb/process.pid'), 'utf8'));
  expect(lives(pid)).toBe(true);
  await vi.waitFor(() => expect(stack.logs('trial-api')).toContain('slow'), { timeout: 20_000 });
  await stack.stop();
  expect(await slow).toBe('cut off');
  expect(lives(pid)).toBe(false);
  await expect(fetch(stack.url)).rejects.toThrow();
});
