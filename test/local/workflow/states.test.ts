import { expect, test } from 'vitest';
import { Bench, callback, DAY, machine, returns, START, task } from './support/harness.ts';

test('a Pass hands its input on, and with Output and Assign what they say', async () => {
  const bench = await new Bench(returns(null)).open(
    machine({
      First: { Type: 'Pass', Next: 'Second' },
      Second: {
        Type: 'Pass',
        Assign: { kept: '{% $states.input.n %}', twice: '{% $states.input.n * 2 %}' },
        Output: { plain: 'text', list: ['{% $states.input.n + 1 %}', 3], deep: { is: '{% $states.input.n > 1 %}' } },
        Next: 'Third',
      },
      Third: {
        Type: 'Pass',
        Output: { kept: '{% $kept %}', twice: '{% $twice %}', input: '{% $states.input %}' },
        End: true,
      },
    }),
  );
  const arn = await bench.start({ n: 2 });
  expect(await bench.describe(arn)).toMatchObject({
    status: 'SUCCEEDED',
    output: { kept: 2, twice: 4, input: { plain: 'text', list: [3, 3], deep: { is: true } } },
  });
});

test('Assign and Output both see the variables as they were before the state', async () => {
  const bench = await new Bench(returns(null)).open(
    machine({
      First: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Output: '{% [$a, $b] %}', Next: 'Read' },
      Read: { Type: 'Pass', Output: { before: '{% $states.input %}', after: '{% [$a, $b] %}' }, End: true },
    }),
  );
  const { output } = await bench.describe(await bench.start());
  expect(output).toEqual({ before: [1, 2], after: [2, 1] });
});

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
  const bench = await new Bench(returns(null)).open(machine({ Look: { Type: 'Pass', Output, End: true } }));
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
      { Condition: '{% $states.input.n > 10 %}', Next: 'Big', Output: { size: 'big' }, Assign: { by: 'rule' } },
      { Condition: '{% $states.input.n > 5 %}', Next: 'Big' },
    ],
    Output: { size: 'small' },
    Assign: { by: 'default' },
    Default: 'Small',
  },
  Big: { Type: 'Pass', Output: { got: '{% $states.input %}', by: "{% $exists($by) ? $by : 'nobody' %}" }, End: true },
  Small: { Type: 'Pass', Output: { got: '{% $states.input %}', by: '{% $by %}' }, End: true },
});

test.each([
  [{ n: 11 }, { got: { size: 'big' }, by: 'rule' }],
  [{ n: 6 }, { got: { n: 6 }, by: 'nobody' }],
  [{ n: 1 }, { got: { size: 'small' }, by: 'default' }],
])('a Choice takes the first rule that holds: %j', async (input, output) => {
  const bench = await new Bench(returns(null)).open(choosing);
  expect((await bench.describe(await bench.start(input))).output).toEqual(output);
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

test.each([
  ['Seconds', 0],
  ['Timestamp', '2020-01-01T00:00:00Z'],
])('a Wait with %s %j ends at once', async (field, value) => {
  const bench = await new Bench(returns(null)).open(machine({ Sleep: { Type: 'Wait', [field]: value, End: true } }));
  expect((await bench.describe(await bench.start({}))).status).toBe('SUCCEEDED');
});

test.each([
  ['Seconds', 90, 90_000],
  ['Seconds', '{% $states.input.s %}', 5_000],
  ['Timestamp', '2027-01-31T00:00:00Z', 30 * DAY],
  ['Timestamp', '{% $states.input.at %}', 59 * DAY],
])('a Wait with %s %j ends at its moment, not before', async (field, value, due) => {
  const bench = await new Bench(returns(null)).open(machine({ Sleep: { Type: 'Wait', [field]: value, End: true } }));
  const arn = await bench.start({ s: 5, at: '2027-03-01T01:00:00+01:00' });
  await bench.clock.advance(due - 1);
  expect((await bench.describe(arn)).status).toBe('RUNNING');
  await bench.clock.advance(1);
  expect(await bench.describe(arn)).toMatchObject({
    status: 'SUCCEEDED',
    output: { s: 5, at: '2027-03-01T01:00:00+01:00' },
  });
});

test.each([
  ['Seconds', '{% -1 %}'],
  ['Seconds', '{% 1.5 %}'],
  ['Timestamp', "{% '31-12-2027' %}"],
])('a Wait whose %s is %s fails with States.QueryEvaluationError', async (field, value) => {
  const bench = await new Bench(returns(null)).open(machine({ Sleep: { Type: 'Wait', [field]: value, End: true } }));
  expect(await bench.describe(await bench.start())).toMatchObject({
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  });
});

test('Succeed ends with its Output, Fail with its Error and Cause', async () => {
  const bench = await new Bench(returns(null)).open(
    machine({
      Choose: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.good %}', Next: 'Good' }], Default: 'Bad' },
      Good: { Type: 'Succeed', Output: { said: "{% 'yes' %}" } },
      Bad: { Type: 'Fail', Error: 'Mine', Cause: "{% 'because ' & $string($states.input.good) %}" },
    }),
  );
  expect(await bench.describe(await bench.start({ good: true }, 'good'))).toMatchObject({
    status: 'SUCCEEDED',
    output: { said: 'yes' },
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

test('the moment that $now and $millis give is that of the engine', async () => {
  const Output = { now: '{% $now() %}', ms: '{% $millis() %}', day: "{% $now('[D01]-[M01]-[Y0001]') %}" };
  const bench = await new Bench(returns(null)).open(machine({ Look: { Type: 'Pass', Output, End: true } }));
  await bench.clock.advance(DAY);
  expect((await bench.describe(await bench.start())).output).toEqual({
    now: '2027-01-02T00:00:00.000Z',
    ms: START + DAY,
    day: '02-01-2027',
  });
});

test('the functions Step Functions adds to JSONata are there', async () => {
  const Output = {
    parts: '{% $partition([1,2,3,4], 3) %}',
    range: '{% $range(1, 9, 4) %}',
    hash: "{% $hash('a', 'SHA-256') %}",
    parsed: `{% $parse('{"a":[1]}').a[0] %}`,
    uuid: '{% $length($uuid()) %}',
  };
  const bench = await new Bench(returns(null)).open(machine({ Look: { Type: 'Pass', Output, End: true } }));
  expect((await bench.describe(await bench.start())).output).toEqual({
    parts: [[1, 2, 3], [4]],
    range: [1, 5, 9],
    hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    parsed: 1,
    uuid: 36,
  });
});
