import { expect, test } from 'vitest';
import { Bench, machine, returns, START, task, throws } from './support/harness.ts';

const MINUTE = 60_000;
const ALL = ['States.ALL'];

test('a function that throws gives its errorType as Error and a JSON Cause', async () => {
  const bench = await new Bench(throws('TooLate', 'the term is over')).open(machine({ Work: task() }));
  const { status, error, cause } = await bench.describe(await bench.start());
  expect({ status, error, cause: JSON.parse(cause ?? '') }).toEqual({
    status: 'FAILED',
    error: 'TooLate',
    cause: { errorMessage: 'the term is over', errorType: 'TooLate', trace: [] },
  });
});

test('an invoker that breaks down counts as Lambda.Unknown and is logged', async () => {
  const bench = await new Bench(() => Promise.reject(new Error('no such process'))).open(machine({ Work: task() }));
  expect(await bench.describe(await bench.start())).toMatchObject({ status: 'FAILED', error: 'Lambda.Unknown' });
  expect(bench.logged.join()).toContain('no such process');
});

test('retries come after IntervalSeconds times BackoffRate to the number made, three times by default', async () => {
  const Retry = [{ ErrorEquals: ['Shaky'] }];
  const bench = await new Bench(throws('Shaky')).open(machine({ Work: task({ Retry }) }));
  const arn = await bench.start();
  await bench.clock.advance(999);
  expect(bench.calls).toHaveLength(1);
  await bench.clock.advance(MINUTE);
  // Defaults of the States Language: IntervalSeconds 1, BackoffRate 2.0, MaxAttempts 3.
  expect(bench.calls.map((call) => call.at)).toEqual([0, 1_000, 3_000, 7_000]);
  expect(await bench.describe(arn)).toMatchObject({ status: 'FAILED', error: 'Shaky' });
  expect(bench.engine.transitions(arn)).toBe(4);
});

test('JitterStrategy FULL takes a part of the delay', async () => {
  const Retry = [{ ErrorEquals: ALL, IntervalSeconds: 10, MaxAttempts: 1, JitterStrategy: 'FULL' }];
  const bench = await new Bench(throws('Shaky'), { random: () => 0.25 }).open(machine({ Work: task({ Retry }) }));
  await bench.start();
  await bench.clock.advance(MINUTE);
  expect(bench.calls.map((call) => call.at)).toEqual([0, 2_500]);
});

test('every retrier counts for itself, and the counts start anew when the state is entered again', async () => {
  const errors = ['A', 'B', 'A', 'B', 'C'];
  const Retry = [
    { ErrorEquals: ['A'], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 1 },
    { ErrorEquals: ['B'], IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 1 },
  ];
  const Catch = [{ ErrorEquals: ['C'], Next: 'Work' }];
  const bench = await new Bench((_call, nth) =>
    nth < 10 ? throws(errors[nth % errors.length] ?? '')() : returns('done')(),
  ).open(machine({ Work: task({ Retry, Catch }) }));
  const arn = await bench.start();
  await bench.clock.advance(MINUTE);
  expect(bench.calls.map((call) => call.at / 1000)).toEqual([0, 1, 6, 7, 12, 12, 13, 18, 19, 24, 24]);
  expect((await bench.describe(arn)).status).toBe('SUCCEEDED');
});

test('the first retrier that matches decides alone', async () => {
  const Retry = [{ ErrorEquals: ['A'], MaxAttempts: 0 }, { ErrorEquals: ALL }];
  const bench = await new Bench(throws('A')).open(machine({ Work: task({ Retry }) }));
  const arn = await bench.start();
  expect((await bench.describe(arn)).status).toBe('FAILED');
  expect(bench.calls).toHaveLength(1);
});

test('a retry is the same state entered once, with RetryCount going up', async () => {
  const Arguments = { FunctionName: 'work', Payload: '{% $states.context.State %}' };
  const Retry = [{ ErrorEquals: ALL, MaxAttempts: 1 }];
  const bench = await new Bench((_call, nth) => (nth === 0 ? throws('A') : returns(1))()).open(
    machine({ Work: task({ Arguments, Retry }) }),
  );
  const arn = await bench.start();
  await bench.clock.advance(MINUTE);
  const EnteredTime = new Date(START).toISOString();
  expect(bench.calls.map((call) => call.payload)).toEqual([
    { EnteredTime, Name: 'Work', RetryCount: 0 },
    { EnteredTime, Name: 'Work', RetryCount: 1 },
  ]);
  expect(await bench.eventTypes(arn)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskFailed',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

function catching(...names: string[][]) {
  const Catch = names.map((ErrorEquals, at) => ({
    ErrorEquals,
    Output: { by: at, got: '{% $states.errorOutput %}' },
    Next: `Caught${at}`,
  }));
  const caught = names.map((_, at) => [`Caught${at}`, { Type: 'Succeed' }]);
  return machine({ Work: task({ Catch }), ...Object.fromEntries(caught) });
}

test.each([
  [['A'], [['B'], ['A'], ['A'], ALL], 1],
  [['A'], [['B'], ALL], 1],
  [['A'], [['States.TaskFailed'], ALL], 0],
  [['A'], [['States.Timeout'], ['B', 'A'], ALL], 1],
])('catchers are tried in order: %j by %j', async ([error = ''], names, by) => {
  const bench = await new Bench(throws(error)).open(catching(...names));
  expect(await bench.describe(await bench.start())).toMatchObject({
    status: 'SUCCEEDED',
    output: { by, got: { Error: error, Cause: expect.stringContaining('errorMessage') } },
  });
});

test('an error that no catcher names fails the execution', async () => {
  const bench = await new Bench(throws('A')).open(catching(['B']));
  expect(await bench.describe(await bench.start())).toMatchObject({ status: 'FAILED', error: 'A' });
});

test('a catcher sees the input and the error, and leaves the Output of the task alone', async () => {
  const Catch = [
    { ErrorEquals: ALL, Output: { n: '{% $states.input.n %}', why: '{% $states.errorOutput.Error %}' }, Next: 'Done' },
  ];
  const bench = await new Bench(throws('A', 'because')).open(
    machine({ Work: task({ Catch, Output: '{% $states.result.Payload %}', Next: 'Done' }), Done: { Type: 'Succeed' } }),
  );
  expect((await bench.describe(await bench.start({ n: 4 }))).output).toEqual({ n: 4, why: 'A' });
});

test('retries come before catchers', async () => {
  const Retry = [{ ErrorEquals: ALL, MaxAttempts: 2 }];
  const Catch = [{ ErrorEquals: ALL, Next: 'Done' }];
  const bench = await new Bench(throws('A')).open(machine({ Work: task({ Retry, Catch }), Done: { Type: 'Succeed' } }));
  const arn = await bench.start();
  await bench.clock.advance(MINUTE);
  expect(bench.calls).toHaveLength(3);
  expect((await bench.describe(arn)).status).toBe('SUCCEEDED');
});

test.each([
  ['Arguments/Payload', { Arguments: { FunctionName: 'work', Payload: '{% $states.input.missing %}' } }],
  ['Output/v', { Output: { v: '{% $states.input.missing %}' } }],
])('an expression in %s that gives nothing fails the state with States.QueryEvaluationError', async (place, fields) => {
  const bench = await new Bench(returns(1)).open(machine({ Work: task(fields) }));
  const arn = await bench.start();
  expect(await bench.describe(arn)).toMatchObject({
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
    cause:
      `An error occurred while executing the state 'Work' (entered at the event id #2). The JSONata expression ` +
      `'$states.input.missing' specified for the field '${place}' returned nothing (undefined).`,
  });
  expect(await bench.eventTypes(arn)).toContain('EvaluationFailed');
});

test('a States.QueryEvaluationError can be caught', async () => {
  const definition = catching(['States.Timeout'], ['States.QueryEvaluationError']);
  const broken = { ...definition.States['Work'], Output: '{% $error($string($states.input)) %}' };
  const bench = await new Bench(returns(1)).open({ ...definition, States: { ...definition.States, Work: broken } });
  expect((await bench.describe(await bench.start())).output).toMatchObject({ by: 1 });
});

test('an expression that never ends is cut off', async () => {
  const Output = '{% ($f := function($n) { $f($n + 1) + 1 }; $f(0)) %}';
  const bench = await new Bench(returns(1)).open(machine({ Loop: task({ Output }) }));
  expect(await bench.describe(await bench.start())).toMatchObject({ error: 'States.QueryEvaluationError' });
});

const TOO_LARGE = 'x'.repeat(262_144);

test('a result above 262,144 bytes fails with States.DataLimitExceeded, which States.ALL does not catch', async () => {
  const bench = await new Bench(returns(TOO_LARGE)).open(catching(['States.TaskFailed'], ALL));
  expect(await bench.describe(await bench.start())).toMatchObject({
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  });
});

test.each([
  ['input', { Arguments: { FunctionName: 'work', Payload: "{% $pad('', 262143, 'x') %}" } }],
  ['output', { Output: "{% $pad('', 262143, 'x') %}" }],
])('an %s above the limit fails with States.DataLimitExceeded', async (_what, fields) => {
  const bench = await new Bench(returns(1)).open(machine({ Work: task(fields) }));
  expect(await bench.describe(await bench.start())).toMatchObject({
    status: 'FAILED',
    error: 'States.DataLimitExceeded',
  });
});

test('the limit is counted in bytes, and reaching it is allowed', async () => {
  const Output = "{% $pad('', $states.input.length, $states.input.with) %}";
  const bench = await new Bench(returns(1)).open(machine({ Work: task({ Output }) }));
  const fits = await bench.start({ length: 262_142, with: 'x' }, 'fits');
  const wide = await bench.start({ length: 131_072, with: 'é' }, 'wide');
  expect((await bench.describe(fits)).status).toBe('SUCCEEDED');
  expect((await bench.describe(wide)).error).toBe('States.DataLimitExceeded');
});

test('a machine that runs in a circle ends at the history limit and leaves others their turn', async () => {
  const bench = await new Bench(returns(1), { historyLimit: 1_000 }).open(
    machine({
      Go: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.stop %}', Next: 'Done' }], Default: 'Go' },
      Done: { Type: 'Succeed' },
    }),
  );
  const circling = await bench.start({ stop: false }, 'circling');
  expect((await bench.describe(await bench.start({ stop: true }, 'straight'))).status).toBe('SUCCEEDED');
  await bench.engine.idle();
  expect(await bench.describe(circling)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
});
