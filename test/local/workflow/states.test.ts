import { expect, test } from 'vitest';
import { Bench, callback, machine, returns, START, task } from './support/harness.ts';

test('a Task has the answer of lambda:invoke as its result and, without Output, as its output', async () => {
  const bench = await new Bench(returns({ sum: 7 })).open(machine({ Add: task() }));
  const { status, output } = await bench.describe(await bench.start({ a: 3, b: 4 }));
  expect(bench.calls).toMatchObject([{ functionName: 'work', payload: { a: 3, b: 4 } }]);
  expect({ status, output }).toEqual({
    status: 'SUCCEEDED',
    output: { ExecutedVersion: '$LATEST', Payload: { sum: 7 }, StatusCode: 200 },
  });
});

test('Output of a Task sees input, result and context', async () => {
  const Output = {
    was: '{% $states.input.a %}',
    sum: '{% $states.result.Payload.sum %}',
    in: '{% $states.context.State.Name %}',
  };
  const bench = await new Bench(returns({ sum: 7 })).open(machine({ Add: task({ Output }) }));
  expect((await bench.describe(await bench.start({ a: 3 }))).output).toEqual({ was: 3, sum: 7, in: 'Add' });
});

test('the context object has what AWS documents', async () => {
  const Output = '{% $states.context %}';
  const bench = await new Bench(returns(null)).open(machine({ Look: task({ Output }) }));
  const arn = await bench.start({ x: 1 });
  const moment = new Date(START).toISOString();
  expect((await bench.describe(arn)).output).toEqual({
    Execution: {
      Id: arn,
      Input: { x: 1 },
      Name: 'one',
      RoleArn: 'arn:aws:iam::000000000000:role/Test',
      StartTime: moment,
    },
    State: { EnteredTime: moment, Name: 'Look', RetryCount: 0 },
    StateMachine: { Id: 'arn:aws:states:eu-west-1:000000000000:stateMachine:Test', Name: 'Test' },
  });
});

test('a partition variable in the resource, as templates render it, is the same resource', async () => {
  const definition = machine({ Add: task({ Resource: `arn:\${AWS::Partition}:states:::lambda:invoke` }) });
  const bench = await new Bench(returns(1)).open(definition);
  expect((await bench.describe(await bench.start())).status).toBe('SUCCEEDED');
});

const choosing = machine({
  Choose: {
    Type: 'Choice',
    Choices: [
      { Condition: '{% $states.input.n > 10 %}', Next: 'Big' },
      { Condition: '{% $states.input.n > 5 %}', Next: 'Middling' },
    ],
    Default: 'Small',
  },
  ...Object.fromEntries(
    ['Big', 'Middling', 'Small'].map((size) => [size, task({ Output: { size, got: '{% $states.input %}' } })]),
  ),
});

test.each([
  [{ n: 11 }, 'Big'],
  [{ n: 6 }, 'Middling'],
  [{ n: 1 }, 'Small'],
])('a Choice takes the first rule that holds, and hands its input on: %j', async (input, size) => {
  const bench = await new Bench(returns(null)).open(choosing);
  expect((await bench.describe(await bench.start(input))).output).toEqual({ size, got: input });
});

test('a Choice that nothing matches fails with States.NoChoiceMatched', async () => {
  const Choices = [{ Condition: '{% $states.input.n = 1 %}', Next: 'Done' }];
  const bench = await new Bench(returns(null)).open(
    machine({ Choose: { Type: 'Choice', Choices }, Done: { Type: 'Succeed' } }),
  );
  expect(await bench.describe(await bench.start({ n: 2 }))).toMatchObject({
    status: 'FAILED',
    error: 'States.NoChoiceMatched',
  });
});

test('a Condition that is no boolean fails with States.QueryEvaluationError', async () => {
  const Choices = [{ Condition: '{% $states.input.n %}', Next: 'Done' }];
  const bench = await new Bench(returns(null)).open(
    machine({ Choose: { Type: 'Choice', Choices }, Done: { Type: 'Succeed' } }),
  );
  expect(await bench.describe(await bench.start({ n: 2 }))).toMatchObject({ error: 'States.QueryEvaluationError' });
});

test('Succeed ends with its input, Fail with its Error and Cause', async () => {
  const bench = await new Bench(returns(null)).open(
    machine({
      Choose: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.good %}', Next: 'Good' }], Default: 'Bad' },
      Good: { Type: 'Succeed' },
      Bad: { Type: 'Fail', Error: 'Mine', Cause: "{% 'because ' & $string($states.input.good) %}" },
    }),
  );
  expect(await bench.describe(await bench.start({ good: true }, 'good'))).toMatchObject({
    status: 'SUCCEEDED',
    output: { good: true },
  });
  expect(await bench.describe(await bench.start({ good: false }, 'bad'))).toMatchObject({
    status: 'FAILED',
    error: 'Mine',
    cause: 'because false',
  });
});

test('a callback Task has the answer itself as its result', async () => {
  const bench = await new Bench(returns('sent')).open(machine({ Ask: callback() }));
  const arn = await bench.start();
  expect(await bench.describe(arn)).toMatchObject({ status: 'RUNNING' });
  expect(bench.token().length).toBeGreaterThan(100);
});
