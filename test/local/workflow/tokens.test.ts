import { SendTaskFailureCommand, SendTaskSuccessCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { newTaskToken } from 'local-aws/workflow/token.ts';
import { expect, test } from 'vitest';
import { Bench, callback, machine, returns, throws } from './support/harness.ts';
import { EXECUTION_ARN, MACHINE_ARN } from './support/names.ts';

const success = (taskToken: string, output = '{"answer":1}') => new SendTaskSuccessCommand({ taskToken, output });

test('an answer becomes the result; the history shows the road there', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  const arn = await bench.start();
  await bench.client.send(success(bench.token()));
  await bench.clock.advance(0);
  expect((await bench.describe(arn)).output).toEqual({ answer: 1 });
  expect(await bench.eventTypes(arn)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

test('a failure is caught by its error name', async () => {
  const Catch = [{ ErrorEquals: ['Refused'], Next: 'Done' }];
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback({ Catch }), Done: { Type: 'Succeed' } }));
  const arn = await bench.start();
  await bench.client.send(new SendTaskFailureCommand({ taskToken: bench.token(), error: 'Refused', cause: 'no' }));
  await bench.clock.advance(0);
  expect((await bench.describe(arn)).output).toEqual({ Error: 'Refused', Cause: 'no' });
});

test('a function that fails to ask fails the task', async () => {
  const bench = await new Bench(throws('NoMail')).open(machine({ Ask: callback() }));
  expect(await bench.describe(await bench.start())).toMatchObject({ status: 'FAILED', error: 'NoMail' });
});

test('an answer may come before the function that asks has returned', async () => {
  let done = (): void => undefined;
  const slow = () =>
    new Promise<{ ok: true; payload: null }>((resolve) => {
      done = () => resolve({ ok: true, payload: null });
    });
  const bench = await new Bench(slow).open(machine({ Ask: callback() }));
  const arn = await bench.start();
  await bench.client.send(success(bench.token()));
  await bench.clock.advance(0);
  expect((await bench.describe(arn)).status).toBe('SUCCEEDED');
  done();
  await bench.engine.idle();
  expect((await bench.eventTypes(arn)).filter((type) => type === 'TaskSubmitted')).toEqual([]);
});

test('every attempt has a token of its own, and the one before it is worth nothing', async () => {
  const Retry = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }];
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback({ Retry }) }));
  const arn = await bench.start();
  await bench.client.send(new SendTaskFailureCommand({ taskToken: bench.token(0), error: 'Again' }));
  await bench.clock.advance(1_000);
  expect(bench.token(1)).not.toBe(bench.token(0));
  await expect(bench.client.send(success(bench.token(0)))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await bench.client.send(success(bench.token(1)));
  await bench.clock.advance(0);
  expect((await bench.describe(arn)).status).toBe('SUCCEEDED');
});

test('a token serves once', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  await bench.start();
  const [taskToken, failure] = [bench.token(), { error: 'E' }];
  await bench.client.send(success(taskToken));
  await expect(bench.client.send(success(taskToken))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await expect(bench.client.send(new SendTaskFailureCommand({ taskToken, ...failure }))).rejects.toMatchObject({
    name: 'TaskTimedOut',
  });
});

test('of many answers at once one counts', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  await bench.start();
  const answers = Array.from({ length: 20 }, (_, at) => bench.client.send(success(bench.token(), String(at))));
  const settled = await Promise.allSettled(answers);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('of two answers in the same instant the first counts', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  const arn = await bench.start();
  const answer = (output: string) =>
    bench.engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: bench.token(), output });
  const [first, second] = await Promise.all([answer('1'), answer('2')]);
  await bench.engine.idle();
  expect([first.status, second.body]).toMatchObject([200, { __type: 'TaskTimedOut' }]);
  expect((await bench.describe(arn)).output).toBe(1);
});

test('a token dies with its timeout and with its execution', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback({ TimeoutSeconds: 10 }) }));
  await bench.start();
  await bench.clock.advance(10_000);
  await expect(bench.client.send(success(bench.token(0)))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  const second = await bench.start({}, 'two');
  await bench.client.send(new StopExecutionCommand({ executionArn: second, error: 'Stopped', cause: 'by hand' }));
  await expect(bench.client.send(success(bench.token(1)))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  expect(await bench.describe(second)).toMatchObject({ status: 'ABORTED', error: 'Stopped', cause: 'by hand' });
});

test('garbage, unknown tokens and outputs that are no JSON are told apart', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  await bench.start();
  await expect(bench.client.send(success('garbage'))).rejects.toMatchObject({ name: 'InvalidToken' });
  await expect(bench.client.send(success(newTaskToken()))).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
  await expect(bench.client.send(success(bench.token(), '{'))).rejects.toMatchObject({ name: 'InvalidOutput' });
  await bench.client.send(success(bench.token()));
});

test('an execution that is stopped while a state is evaluated goes no further', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  const executionArn = EXECUTION_ARN;
  const started = bench.engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: MACHINE_ARN, name: 'one' });
  await Promise.all([started, bench.engine.handle('AWSStepFunctions.StopExecution', { executionArn })]);
  await bench.engine.idle();
  expect(bench.calls).toEqual([]);
  expect(await bench.eventTypes(executionArn)).toEqual(['ExecutionStarted', 'TaskStateEntered', 'ExecutionAborted']);
  expect(bench.logged).toEqual([]);
});
