import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { VirtualClock } from 'local-aws/workflow/index.ts';
import { expect, test } from 'vitest';
import { Bench, callback, DAY, journalFile, machine, returns, task } from './support/harness.ts';
import { EXECUTION_ARN } from './support/names.ts';

const CHILD = fileURLToPath(new URL('./support/child.ts', import.meta.url));

interface LoggedCall {
  readonly payload: { readonly token?: string };
}

/** Runs a definition in a child, kills it with SIGKILL at rest, and opens its journal here. */
async function killed(definition: object, mode: 'hang' | 'return' | 'throw') {
  const file = journalFile();
  const callLog = `${file}.calls`;
  const began = Date.now();
  const child = spawn(process.execPath, [CHILD, file, callLog, JSON.stringify(definition), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  const ended = Date.now();
  const lines = readFileSync(callLog, 'utf8').trim().split('\n');
  const before = lines.map((line) => JSON.parse(line) as LoggedCall);
  const bench = new Bench(returns('again'), { file, clock: new VirtualClock(ended) });
  await bench.open();
  return { bench, before, began, ended };
}

async function resume(bench: Bench): Promise<void> {
  await bench.engine.resume();
  await bench.clock.advance(0);
}

test('killed while the function that asks ran: it is invoked again, with the same token', async () => {
  const { bench, before } = await killed(machine({ Ask: callback() }), 'hang');
  await resume(bench);
  expect(bench.calls.map((call) => call.payload)).toEqual(before.map((call) => call.payload));
  await bench.client.send(new SendTaskSuccessCommand({ taskToken: bench.token(), output: '1' }));
  await bench.clock.advance(0);
  expect((await bench.describe(EXECUTION_ARN)).status).toBe('SUCCEEDED');
});

test('killed after that function returned: not again; the old token and the old due time hold', async () => {
  const TimeoutSeconds = (90 * DAY) / 1_000;
  const { bench, before, began, ended } = await killed(machine({ Ask: callback({ TimeoutSeconds }) }), 'return');
  await resume(bench);
  expect(before).toHaveLength(1);
  expect(bench.calls).toEqual([]);
  // The term runs from when it was set in the child, not from the restart.
  await bench.clock.advance(90 * DAY - (ended - began) - 1);
  expect((await bench.describe(EXECUTION_ARN)).status).toBe('RUNNING');
  const taskToken = before[0]?.payload.token ?? '';
  await bench.client.send(new SendTaskSuccessCommand({ taskToken, output: '"late but in time"' }));
  await bench.clock.advance(0);
  expect(await bench.describe(EXECUTION_ARN)).toMatchObject({ status: 'SUCCEEDED', output: 'late but in time' });
});

test('killed after that function returned: the term ends when it would have', async () => {
  const TimeoutSeconds = (90 * DAY) / 1_000;
  const { bench } = await killed(machine({ Ask: callback({ TimeoutSeconds }) }), 'return');
  await resume(bench);
  await bench.clock.advance(90 * DAY);
  expect(await bench.describe(EXECUTION_ARN)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('killed while a plain task ran: it is invoked again', async () => {
  const { bench, before } = await killed(machine({ Work: task() }), 'hang');
  await resume(bench);
  expect(bench.calls.map((call) => call.payload)).toEqual(before.map((call) => call.payload));
  expect(await bench.describe(EXECUTION_ARN)).toMatchObject({ status: 'SUCCEEDED', output: { Payload: 'again' } });
});

test('killed between two attempts: the next one comes at its moment', async () => {
  const Retry = [{ ErrorEquals: ['Shaky'], IntervalSeconds: 3_600 }];
  const { bench, before, ended } = await killed(machine({ Work: task({ Retry }) }), 'throw');
  await resume(bench);
  expect(before).toHaveLength(1);
  expect(bench.calls).toEqual([]);
  await bench.clock.advance(3_600_000);
  expect(bench.calls).toHaveLength(1);
  expect(bench.clock.now() - ended).toBe(3_600_000);
  expect(bench.engine.transitions(EXECUTION_ARN)).toBe(2);
});
