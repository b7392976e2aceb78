import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TagResourceCommand,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { Bench, callback, machine, returns, START, task } from './support/harness.ts';
import { EXECUTION_ARN, MACHINE_ARN } from './support/names.ts';

const quick = machine({ Work: task() });
const slow = machine({ Ask: callback() });
const named = (name: string, input = '{}') => new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, name, input });

test('starting again with the same name and input while it runs gives the same execution', async () => {
  const bench = await new Bench(returns(1)).open(slow);
  const first = await bench.client.send(named('one'));
  await bench.clock.advance(5_000);
  const second = await bench.client.send(named('one'));
  expect(second).toMatchObject({ executionArn: EXECUTION_ARN, startDate: first.startDate });
  expect(bench.calls).toHaveLength(1);
});

test('starting again with another input, or after the end, is ExecutionAlreadyExists', async () => {
  const bench = await new Bench(returns(1)).open(slow);
  await bench.client.send(named('one'));
  await expect(bench.client.send(named('one', '{"a":1}'))).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await bench.client.send(new StopExecutionCommand({ executionArn: EXECUTION_ARN }));
  await expect(bench.client.send(named('one'))).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
});

test.each([
  ['3', 'stateMachineVersionArn'],
  ['live', 'stateMachineAliasArn'],
])('a start through :%s is a start of the machine', async (qualifier, member) => {
  const bench = await new Bench(returns(1)).open(quick);
  const stateMachineArn = `${MACHINE_ARN}:${qualifier}`;
  const { executionArn } = await bench.client.send(new StartExecutionCommand({ stateMachineArn, name: 'one' }));
  expect(executionArn).toBe(EXECUTION_ARN);
  const described = await bench.client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({ stateMachineArn: MACHINE_ARN, [member]: stateMachineArn });
});

test('a version that is known here is the definition it was', async () => {
  const said = (word: string) => machine({ Say: task({ Output: word }) });
  const bench = await new Bench(returns(1)).open(said('first'));
  bench.engine.defineStateMachine({ name: 'Test', arn: MACHINE_ARN, definition: said('second') });
  const stateMachineArn = `${MACHINE_ARN}:1`;
  const { executionArn = '' } = await bench.client.send(new StartExecutionCommand({ stateMachineArn }));
  await bench.clock.advance(0);
  expect((await bench.describe(executionArn)).output).toBe('first');
  expect((await bench.describe(await bench.start())).output).toBe('second');
});

test.each([
  ['InvalidName', named('with space')],
  ['InvalidName', named('with:colon')],
  ['InvalidName', named('x'.repeat(81))],
  ['InvalidExecutionInput', named('one', '{')],
  ['ValidationException', named('one', JSON.stringify('x'.repeat(262_143)))],
  ['StateMachineDoesNotExist', new StartExecutionCommand({ stateMachineArn: `${MACHINE_ARN}2` })],
  ['InvalidArn', new StartExecutionCommand({ stateMachineArn: 'Test' })],
])('a start is refused with %s', async (name, command) => {
  const bench = await new Bench(returns(1)).open(quick);
  await expect(bench.client.send(command)).rejects.toMatchObject({ name });
});

test('a request that lacks a member or asks for an unknown operation is refused', async () => {
  const bench = await new Bench(returns(1)).open(quick);
  expect(await bench.engine.handle('AWSStepFunctions.StartExecution', {})).toMatchObject({
    status: 400,
    body: { __type: 'ValidationException' },
  });
  const tag = new TagResourceCommand({ resourceArn: MACHINE_ARN, tags: [] });
  await expect(bench.client.send(tag)).rejects.toMatchObject({ name: 'UnknownOperationException' });
});

test('an execution that does not exist is ExecutionDoesNotExist to all who ask', async () => {
  const bench = await new Bench(returns(1)).open(quick);
  const refused = expect.objectContaining({ name: 'ExecutionDoesNotExist' });
  const request = { executionArn: EXECUTION_ARN };
  await expect(bench.client.send(new DescribeExecutionCommand(request))).rejects.toEqual(refused);
  await expect(bench.client.send(new StopExecutionCommand(request))).rejects.toEqual(refused);
  await expect(bench.client.send(new GetExecutionHistoryCommand(request))).rejects.toEqual(refused);
});

test('DescribeExecution tells all there is, with moments as dates', async () => {
  const bench = await new Bench(returns(1)).open(quick);
  await bench.clock.advance(1_500);
  const executionArn = await bench.start({ n: 1 });
  const described = await bench.client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({
    executionArn,
    name: 'one',
    status: 'SUCCEEDED',
    input: '{"n":1}',
    startDate: new Date(START + 1_500),
    stopDate: new Date(START + 1_500),
  });
  const raw = await bench.engine.handle('AWSStepFunctions.DescribeExecution', { executionArn });
  expect(raw.body).toMatchObject({ transitions: 1 });
});

test('ListExecutions pages from the newest to the oldest, and filters by status', async () => {
  const bench = await new Bench(returns(1)).open(slow);
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await bench.start({}, name);
  }
  const executionArn = EXECUTION_ARN.replace(/one$/, 'b');
  await bench.client.send(new StopExecutionCommand({ executionArn }));
  const seen: (string | undefined)[] = [];
  let nextToken: string | undefined;
  do {
    const request = { stateMachineArn: MACHINE_ARN, statusFilter: 'RUNNING', maxResults: 3, nextToken } as const;
    const page = await bench.client.send(new ListExecutionsCommand(request));
    seen.push(...(page.executions ?? []).map((execution) => execution.name));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  expect(seen).toEqual(['e', 'd', 'c', 'a']);
  const broken = { stateMachineArn: MACHINE_ARN, nextToken: 'broken' };
  await expect(bench.client.send(new ListExecutionsCommand(broken))).rejects.toMatchObject({ name: 'InvalidToken' });
});

test('GetExecutionHistory pages, reverses and leaves data out', async () => {
  const bench = await new Bench(returns(1)).open(quick);
  const executionArn = await bench.start({ secret: 1 });
  const first = await bench.client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 2 }));
  const { nextToken } = first;
  const rest = await bench.client.send(new GetExecutionHistoryCommand({ executionArn, nextToken }));
  const ids = [...(first.events ?? []), ...(rest.events ?? [])].map((event) => [event.id, event.previousEventId]);
  expect(ids).toEqual([
    [1, 0],
    [2, 0],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 6],
  ]);
  const back = await bench.client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
  expect(back.events?.at(0)?.type).toBe('ExecutionSucceeded');
  const bare = { executionArn, includeExecutionData: false };
  const { events } = await bench.client.send(new GetExecutionHistoryCommand(bare));
  expect(JSON.stringify(events)).not.toContain('secret');
  expect(JSON.stringify(first.events)).toContain('secret');
});

test('machines can be listed and described; an ARN that is not the name’s is rejected', async () => {
  const bench = await new Bench(returns(1)).open(quick);
  const { stateMachines } = await bench.client.send(new ListStateMachinesCommand({}));
  expect(stateMachines).toMatchObject([{ stateMachineArn: MACHINE_ARN, name: 'Test', type: 'STANDARD' }]);
  const described = await bench.client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE_ARN }));
  expect(JSON.parse(described.definition ?? '')).toEqual(quick);
  expect(() => bench.engine.defineStateMachine({ name: 'Other', arn: MACHINE_ARN, definition: quick })).toThrow('ARN');
});

test('transitions count every state entered and every retry', async () => {
  const Retry = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }];
  const bench = await new Bench((_call, nth) =>
    Promise.resolve(nth < 2 ? { ok: false, errorType: 'A', errorMessage: '' } : { ok: true, payload: 1 }),
  ).open(
    machine({
      Which: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'Work' }] },
      Work: task({ Retry, Next: 'Done' }),
      Done: { Type: 'Succeed' },
    }),
  );
  const arn = await bench.start();
  await bench.clock.advance(60_000);
  expect(bench.engine.transitions(arn)).toBe(5);
  expect(bench.engine.transitions('arn:nobody')).toBe(0);
});
