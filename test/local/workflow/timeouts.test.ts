import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { Bench, callback, DAY, machine, never, returns, task } from './support/harness.ts';

const SECOND = 1_000;
const UNLIMITED = { executionLimitSeconds: Number.POSITIVE_INFINITY };

function caughtBy(...names: string[]) {
  return { Catch: names.map((name) => ({ ErrorEquals: [name], Output: { by: name }, Next: name })) };
}

function catchers(...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, { Type: 'Succeed' }]));
}

test('a task that outlives TimeoutSeconds fails with States.Timeout, and its late answer is for nobody', async () => {
  let answer = (): void => undefined;
  const hanging = () =>
    new Promise<{ ok: true; payload: unknown }>((resolve) => {
      answer = () => resolve({ ok: true, payload: 'late' });
    });
  const bench = await new Bench(hanging).open(machine({ Work: task({ TimeoutSeconds: 30 }) }));
  const arn = await bench.start();
  await bench.clock.advance(30 * SECOND - 1);
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  await bench.clock.advance(1);
  expect(await bench.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  answer();
  await bench.engine.idle();
  expect((await bench.eventTypes(arn)).slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
});

test('a timeout is caught by States.Timeout and States.ALL, never by States.TaskFailed', async () => {
  const names = ['States.TaskFailed', 'States.Timeout', 'States.ALL'];
  const bench = await new Bench(never).open(
    machine({ Work: task({ TimeoutSeconds: 30, ...caughtBy(...names) }), ...catchers(...names) }),
  );
  const arn = await bench.start();
  await bench.clock.advance(30 * SECOND);
  expect((await bench.describe(arn)).output).toEqual({ by: 'States.Timeout' });
});

test('TimeoutSeconds counts anew for every attempt', async () => {
  const Retry = [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 1 }];
  const bench = await new Bench(never).open(machine({ Work: task({ TimeoutSeconds: 10, Retry }) }));
  const arn = await bench.start();
  await bench.clock.advance(24 * SECOND);
  expect(bench.calls.map((call) => call.at / SECOND)).toEqual([0, 15]);
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  await bench.clock.advance(SECOND);
  expect((await bench.describe(arn)).error).toBe('States.Timeout');
});

test('a callback with a term of 400 days waits them out, to the second', async () => {
  const TimeoutSeconds = (400 * DAY) / SECOND;
  const bench = await new Bench(returns('sent'), UNLIMITED).open(machine({ Ask: callback({ TimeoutSeconds }) }));
  const arn = await bench.start();
  await bench.clock.advance(400 * DAY - 1);
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  await bench.clock.advance(1);
  expect(await bench.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('a callback with a term of 400 days can be answered on day 399', async () => {
  const TimeoutSeconds = (400 * DAY) / SECOND;
  const bench = await new Bench(returns('sent'), UNLIMITED).open(machine({ Ask: callback({ TimeoutSeconds }) }));
  const arn = await bench.start();
  await bench.clock.advance(399 * DAY);
  await bench.client.send(new SendTaskSuccessCommand({ taskToken: bench.token(), output: '"at last"' }));
  await bench.clock.advance(0);
  expect(await bench.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'at last' });
});

test('an execution that outlives its year is TIMED_OUT, whatever its states catch', async () => {
  const states = { Ask: callback(caughtBy('States.ALL')), ...catchers('States.ALL') };
  const bench = await new Bench(returns('sent'), { executionLimitSeconds: 40 }).open(machine(states));
  const arn = await bench.start();
  await bench.clock.advance(40 * SECOND);
  expect((await bench.describe(arn)).status).toBe('TIMED_OUT');
  expect((await bench.eventTypes(arn)).at(-1)).toBe('ExecutionTimedOut');
});

test('an execution ends after the one year that AWS gives it, however long its states may wait', async () => {
  const TimeoutSeconds = (400 * DAY) / SECOND;
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback({ TimeoutSeconds }) }));
  const arn = await bench.start();
  await bench.clock.advance(365 * DAY - 1);
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  await bench.clock.advance(1);
  expect((await bench.describe(arn)).status).toBe('TIMED_OUT');
});

test('a timeout reaches its catcher with an empty Cause', async () => {
  const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Done' }];
  const bench = await new Bench(never).open(
    machine({ Work: task({ TimeoutSeconds: 1, Catch }), Done: { Type: 'Succeed' } }),
  );
  const arn = await bench.start();
  await bench.clock.advance(SECOND);
  expect((await bench.describe(arn)).output).toEqual({ Error: 'States.Timeout', Cause: '' });
});
