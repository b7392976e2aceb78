import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import type { InvokeFunction } from 'local-aws/workflow/index.ts';
import { expect, test } from 'vitest';
import { Bench, callback, journalFile, machine, never, returns, task } from './support/harness.ts';
import { MACHINE_ARN } from './support/names.ts';

const SECOND = 1_000;

/** Lets go of an engine without warning, as a crash would, and opens another on its file at the same moment. */
async function restarted(bench: Bench, file: string, answer: InvokeFunction = returns('again')): Promise<Bench> {
  await bench.engine.close();
  const next = await new Bench(({ functionName, payload }) => answer(functionName, payload, MACHINE_ARN), {
    file,
    clock: bench.clock,
  }).open();
  await next.engine.resume();
  await bench.clock.advance(0);
  return next;
}

test('an answer that was accepted is never lost', async () => {
  const file = journalFile();
  const bench = await new Bench(returns('sent'), { file }).open(machine({ Ask: callback() }));
  const arn = await bench.start();
  await bench.engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: bench.token(), output: '"yes"' });
  const next = await restarted(bench, file);
  expect(await next.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'yes' });
});

test('an execution that was accepted is never lost, even before its first move', async () => {
  const file = journalFile();
  const bench = await new Bench(never, { file }).open(machine({ Work: task() }));
  await bench.engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: MACHINE_ARN, name: 'one' });
  const next = await restarted(bench, file);
  expect(next.calls).toHaveLength(1);
});

test('a callback goes on with its input and its term as they were', async () => {
  const file = journalFile();
  const states = { Ask: callback({ TimeoutSeconds: 110, Output: '{% $states.input.n %}' }) };
  const bench = await new Bench(returns('sent'), { file }).open(machine(states));
  const arn = await bench.start({ n: 5 });
  await bench.clock.advance(50 * SECOND);
  const next = await restarted(bench, file);
  await bench.clock.advance(59 * SECOND);
  expect((await next.describe(arn)).status).toBe('RUNNING');
  await next.client.send(new SendTaskSuccessCommand({ taskToken: bench.token(), output: '0' }));
  await bench.clock.advance(0);
  expect((await next.describe(arn)).output).toBe(5);
  expect(next.calls).toEqual([]);
});

test('what came due while nothing ran is dealt with on resume', async () => {
  const file = journalFile();
  const bench = await new Bench(returns('sent'), { file }).open(machine({ Ask: callback({ TimeoutSeconds: 10 }) }));
  const arn = await bench.start();
  await bench.engine.close();
  await bench.clock.advance(60 * SECOND);
  const next = await restarted(bench, file);
  expect((await next.describe(arn)).error).toBe('States.Timeout');
});

test('an answer after the term is late, even where the timer had no chance to say so', async () => {
  const file = journalFile();
  const bench = await new Bench(returns('sent'), { file }).open(machine({ Ask: callback({ TimeoutSeconds: 10 }) }));
  await bench.start();
  await bench.engine.close();
  await bench.clock.advance(10 * SECOND);
  const next = await new Bench(returns('again'), { file, clock: bench.clock }).open();
  const late = next.client.send(new SendTaskSuccessCommand({ taskToken: bench.token(), output: '0' }));
  await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
});

test('the life of an execution does not begin anew either', async () => {
  const file = journalFile();
  const bench = await new Bench(never, { file, executionLimitSeconds: 10 }).open(machine({ Work: task() }));
  const arn = await bench.start();
  await bench.clock.advance(9 * SECOND);
  const next = await restarted(bench, file, never);
  await bench.clock.advance(SECOND);
  expect((await next.describe(arn)).status).toBe('TIMED_OUT');
});

test('a running execution keeps the definition it was started with; a new one takes the new definition', async () => {
  const file = journalFile();
  const versioned = (version: number) => machine({ Ask: callback({ Output: { version } }) });
  const bench = await new Bench(returns('sent'), { file }).open(versioned(1));
  const older = await bench.start({}, 'older');
  bench.engine.defineStateMachine({ name: 'Test', arn: MACHINE_ARN, definition: versioned(2) });
  bench.engine.defineStateMachine({ name: 'Test', arn: MACHINE_ARN, definition: versioned(2) });
  const newer = await bench.start({}, 'newer');
  const next = await restarted(bench, file);
  for (const nth of [0, 1]) {
    await next.client.send(new SendTaskSuccessCommand({ taskToken: bench.token(nth), output: '0' }));
  }
  await bench.clock.advance(0);
  expect((await next.describe(older)).output).toEqual({ version: 1 });
  expect((await next.describe(newer)).output).toEqual({ version: 2 });
});

test('an answer of a function that comes after the engine was closed changes nothing', async () => {
  const file = journalFile();
  let answer = (): void => undefined;
  const slow = () =>
    new Promise<{ ok: true; payload: string }>((resolve) => {
      answer = () => resolve({ ok: true, payload: 'old' });
    });
  const bench = await new Bench(slow, { file }).open(machine({ Work: task() }));
  const arn = await bench.start();
  const next = await restarted(bench, file);
  answer();
  await bench.clock.advance(0);
  expect((await next.describe(arn)).output).toMatchObject({ Payload: 'again' });
  expect(bench.logged).toEqual([]);
});
