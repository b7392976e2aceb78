import { setTimeout as sleep } from 'node:timers/promises';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand } from '@aws-sdk/client-scheduler';
import type { LocalStack } from 'local-aws/local-stack.ts';
import { startStack } from 'local-aws/stack.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { synthesizeTrial } from '../../support/local-stack/app.ts';
import { trialOptions } from '../../support/local-stack/options.ts';
import { type Clients, clientsOf, emptyFolder, tableOf } from '../../support/local-stack/trial.ts';

const logged: string[] = [];
let stack: LocalStack;
let clients: Clients;
let table: ReturnType<typeof tableOf>;

beforeAll(async () => {
  const options = trialOptions(await synthesizeTrial(), emptyFolder());
  stack = await startStack({ ...options, log: (line) => logged.push(line) });
  clients = clientsOf(stack);
  table = tableOf(clients.database);
});
afterAll(() => stack?.stop());

const messagesIn = (logicalId: string) =>
  stack.queues().find((queue) => queue.logicalId.startsWith(logicalId))?.messages ?? [];

describe('a function', () => {
  it.each(['read', 'write', 'publish', 'secret', 'mail', 'schedule', 'workflow'])(
    'is refused what its role does not allow: %s',
    async (act) => {
      expect(await stack.invoke('trial-trespass', { act })).toEqual({ ok: true, payload: 'AccessDeniedException' });
    },
  );

  it('changed nothing by what it was refused', async () => {
    expect(await table.get('trespassed')).toBeUndefined();
    expect(await stack.mails()).toEqual([]);
    expect(logged.join('\n')).toContain(
      'trial-trespass is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:',
    );
  });
});

describe('those who act for the application', () => {
  it('deliver no event to a queue whose policy does not allow it, and none to that for dead letters either', async () => {
    const entry = { EventBusName: 'trial-bus', Source: 'mute', DetailType: 'fact', Detail: '{"pk":"mute"}' };
    const { FailedEntryCount } = await clients.events.send(new PutEventsCommand({ Entries: [entry] }));
    expect(FailedEntryCount).toBe(0);
    await stack.settled();
    expect([...messagesIn('Unheard'), ...messagesIn('UnheardDead')]).toEqual([]);
    expect(logged.filter((line) => line.includes('no policy allows sqs:SendMessage'))).toHaveLength(2);
  });

  it('read no queue that the role of the function may not read, and say so', async () => {
    const unread = stack.queues().find(({ logicalId }) => logicalId.startsWith('Unread'));
    await fetch(stack.awsUrl, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: JSON.stringify({ QueueUrl: unread?.url, MessageBody: '{"id":"unread"}' }),
    });
    await stack.settled();
    expect(messagesIn('Unread')).toMatchObject([{ receives: 0 }]);
    expect(logged).toContainEqual(
      expect.stringMatching(/BlindMapping brings nothing: the role of trial-tick does not allow sqs:ReceiveMessage/),
    );
  });

  it('fire no schedule in a role that may not call its target, and take none in a role that they may not assume', async () => {
    const scheduled = (name: string, role: string, target: string) =>
      clients.scheduler.send(
        new CreateScheduleCommand({
          Name: name,
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          ScheduleExpression: 'at(2020-01-01T00:00:00)',
          Target: {
            Arn: `arn:aws:lambda:eu-central-1:123456789012:function:${target}`,
            RoleArn: `arn:aws:iam::123456789012:role/${role}`,
            Input: '{}',
          },
        }),
      );
    await expect(scheduled('nobody', 'nobody', 'trial-tick')).rejects.toMatchObject({ name: 'ValidationException' });
    await scheduled('forbidden', 'trial-clock', 'trial-vanish');
    await vi.waitFor(() => expect(stack.schedules().map(({ name }) => name)).not.toContain('forbidden'));
    expect(logged).toContainEqual(expect.stringMatching(/trial-vanish: no policy allows lambda:InvokeFunction/));
  });

  it('answer 500 for a function that lets API Gateway not call it', async () => {
    const response = await fetch(`${stack.url}/v1/unopened`);
    expect([response.status, await response.json()]).toEqual([500, { sorry: true }]);
  });
});

describe('an environment', () => {
  it('stands still after the answer: what a handler left behind goes on with the next invocation', async () => {
    await stack.invoke('trial-leave', { id: 'first' });
    await sleep(500);
    expect(await table.get('left#first')).toBeUndefined();
    const [, left] = await Promise.all([
      stack.invoke('trial-leave', { id: 'second', after: 5000 }),
      table.appears('left#first'),
    ]);
    expect(left).toBeDefined();
  });

  it('is ended at the time limit, with what it was doing', async () => {
    expect(await stack.invoke('trial-linger')).toMatchObject({ ok: false, errorType: 'Sandbox.Timedout' });
    await sleep(1500);
    expect(await table.get('lingered')).toBeUndefined();
  });
});
