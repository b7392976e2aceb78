import { setTimeout as sleep } from 'node:timers/promises';
import { SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { openWorkflowEngine, systemClock } from 'local-aws/workflow/index.ts';
import { expect, test, vi } from 'vitest';
import { eachOf } from '../../support/each-of.ts';
import { callback, journalFile, machine, serve, task } from './support/harness.ts';
import { MACHINE_ARN } from './support/names.ts';

const CROWD = 200;

test('200 executions at once, on the real clock: each asks once and takes its own answer', async () => {
  const tokensByNumber = new Map<number, string>();
  const engine = openWorkflowEngine({
    file: journalFile(),
    async invoke(functionName, payload) {
      await sleep(5);
      if (functionName === 'ask') {
        const { n, token } = payload as { n: number; token: string };
        tokensByNumber.set(n, token);
      }
      return { ok: true, payload };
    },
  });
  const Payload = { n: '{% $states.input.n %}', token: '{% $states.context.Task.Token %}' };
  const Ask = callback({ Arguments: { FunctionName: 'ask', Payload }, Next: 'Work' });
  const Output = '{% $states.result.Payload %}';
  engine.defineStateMachine({
    name: 'Test',
    arn: MACHINE_ARN,
    definition: machine({ Ask, Work: task({ Output }) }),
  });
  const { server, client } = await serve(engine);
  const numbers = Array.from({ length: CROWD }, (_, n) => n);
  const start = (n: number) => ({ stateMachineArn: MACHINE_ARN, name: `n${n}`, input: JSON.stringify({ n }) });
  await Promise.all(numbers.map((n) => client.send(new StartExecutionCommand(start(n)))));
  await vi.waitFor(() => expect(tokensByNumber.size).toBe(CROWD), 12_000);
  await Promise.all(
    [...tokensByNumber].map(([n, taskToken]) =>
      client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ answer: n }) })),
    ),
  );
  const outputs = async () => {
    const list = { stateMachineArn: MACHINE_ARN, statusFilter: 'SUCCEEDED', maxResults: 1_000 };
    const { body } = await engine.handle('AWSStepFunctions.ListExecutions', list);
    return (body as { executions: { executionArn: string; name: string }[] }).executions;
  };
  await vi.waitFor(async () => expect(await outputs()).toHaveLength(CROWD), { timeout: 12_000, interval: 100 });
  for (const { executionArn, name } of eachOf(await outputs())) {
    const { body } = await engine.handle('AWSStepFunctions.DescribeExecution', { executionArn });
    expect(body).toMatchObject({ output: JSON.stringify({ answer: Number(name.slice(1)) }), transitions: 2 });
  }
  client.destroy();
  server.closeAllConnections();
  server.close();
  await engine.close();
}, 30_000);

test('the clock of the machine does not fire early for a moment years away, and can be called off', async () => {
  const fired = vi.fn<() => void>();
  const cancel = systemClock.at(Date.now() + 400 * 86_400_000, fired);
  await sleep(30);
  expect(fired).not.toHaveBeenCalled();
  cancel();
  systemClock.at(Date.now() - 1, fired);
  await sleep(10);
  expect(fired).toHaveBeenCalledOnce();
});

test('the clock of the machine reaches a moment months away', () => {
  vi.useFakeTimers({ now: 0 });
  const fired = vi.fn<() => void>();
  systemClock.at(40 * 86_400_000, fired);
  vi.advanceTimersByTime(40 * 86_400_000 - 1);
  expect(fired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(fired).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
