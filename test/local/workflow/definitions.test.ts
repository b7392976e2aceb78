import { expect, test } from 'vitest';
import { loadDefinition } from '#infra/local/workflow/definition/load.ts';
import { callback, machine, task } from './support/harness.ts';

const done = { Type: 'Succeed' };
const pass = (Output: unknown) => ({ P: { Type: 'Pass', Output, End: true } });
const payload = (Payload: unknown) => ({ Arguments: { FunctionName: 'work', Payload } });

test.each<[string, string | undefined, string, unknown]>([
  ['JSONPath by default', 'P', 'QueryLanguage', { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }],
  ['a JSONPath state', 'P', 'QueryLanguage', machine({ P: { Type: 'Pass', QueryLanguage: 'JSONPath', End: true } })],
  ['a JSONPath field', 'T', 'Parameters', machine({ T: task({ Parameters: {} }) })],
  ['a Result in a Pass', 'P', 'Result', machine({ P: { Type: 'Pass', Result: 1, End: true } })],
  ['an unknown field at the top', undefined, 'Processor', machine({ P: done }, { Processor: 1 })],
  [
    'an unknown field of Arguments',
    'T',
    'Arguments/Qualifier',
    machine({ T: task({ Arguments: { FunctionName: 'f', Qualifier: 'v' } }) }),
  ],
  [
    'an unknown field of a retrier',
    'T',
    'Retry/0/Delay',
    machine({ T: task({ Retry: [{ ErrorEquals: ['A'], Delay: 1 }] }) }),
  ],
  ['another resource', 'T', 'Resource', machine({ T: task({ Resource: 'arn:aws:states:::sqs:sendMessage' }) })],
  [
    'a bare function as resource',
    'T',
    'Resource',
    machine({ T: task({ Resource: 'arn:aws:lambda:eu-west-1:0:function:f' }) }),
  ],
  ['a Map', 'M', 'Type', machine({ M: { Type: 'Map', End: true } })],
  ['a Parallel', 'M', 'Type', machine({ M: { Type: 'Parallel', End: true } })],
  ['an unknown type', 'M', 'Type', machine({ M: { Type: 'Jump' } })],
  ['a missing start', undefined, 'StartAt', machine({ P: done }, { StartAt: 'Q' })],
  ['a missing target', 'P', 'Next', machine({ P: { Type: 'Pass', Next: 'Q' } })],
  [
    'a missing catch target',
    'T',
    'Catch[0]/Next',
    machine({ T: task({ Catch: [{ ErrorEquals: ['A'], Next: 'Q' }] }) }),
  ],
  [
    'a missing choice target',
    'C',
    'Choices[0]/Next',
    machine({ C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'Q' }] } }),
  ],
  [
    'a missing default',
    'C',
    'Default',
    machine({ C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'P' }], Default: 'Q' }, P: done }),
  ],
  ['a state nobody reaches', 'Q', 'Next', machine({ P: done, Q: done })],
  ['neither Next nor End', 'P', 'Next', machine({ P: { Type: 'Pass' } })],
  ['both Next and End', 'P', 'Next', machine({ P: { Type: 'Pass', Next: 'Q', End: true }, Q: done })],
  ['a Wait for nothing', 'W', 'Seconds', machine({ W: { Type: 'Wait', End: true } })],
  [
    'a Wait for two things',
    'W',
    'Seconds',
    machine({ W: { Type: 'Wait', Seconds: 1, Timestamp: '2027-01-01T00:00:00Z', End: true } }),
  ],
  ['a Wait above the quota', 'W', 'Seconds', machine({ W: { Type: 'Wait', Seconds: 100_000_000, End: true } })],
  ['a timeout of nothing', 'T', 'TimeoutSeconds', machine({ T: task({ TimeoutSeconds: 0 }) })],
  [
    'a heartbeat as long as the timeout',
    'T',
    'HeartbeatSeconds',
    machine({ T: callback({ TimeoutSeconds: 9, HeartbeatSeconds: 9 }) }),
  ],
  ['a heartbeat nobody can give', 'T', 'HeartbeatSeconds', machine({ T: task({ HeartbeatSeconds: 9 }) })],
  [
    'States.ALL in company',
    'T',
    'Retry[0]/ErrorEquals',
    machine({ T: task({ Retry: [{ ErrorEquals: ['A', 'States.ALL'] }] }) }),
  ],
  [
    'States.ALL before others',
    'T',
    'Catch[0]/ErrorEquals',
    machine({
      T: task({
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'D' },
          { ErrorEquals: ['A'], Next: 'D' },
        ],
      }),
      D: done,
    }),
  ],
  [
    'an error that cannot be caught',
    'T',
    'Catch[0]/ErrorEquals',
    machine({ T: task({ Catch: [{ ErrorEquals: ['States.Runtime'], Next: 'D' }] }), D: done }),
  ],
  [
    'a misspelt reserved error',
    'T',
    'Retry[0]/ErrorEquals',
    machine({ T: task({ Retry: [{ ErrorEquals: ['States.TimeOut'] }] }) }),
  ],
  [
    'a back-off that shrinks',
    'T',
    'Retry/0/BackoffRate',
    machine({ T: task({ Retry: [{ ErrorEquals: ['A'], BackoffRate: 0.5 }] }) }),
  ],
  ['an expression that is none', 'P', 'Output/a[0]', machine(pass({ a: ['{% $states.input.( %}'] }))],
  ['half an expression', 'P', 'Output', machine(pass('{% $states.input'))],
  ['text around an expression', 'P', 'Output', machine(pass('n: {% $states.input %}'))],
  [
    'a Condition that is text',
    'C',
    'Choices/0/Condition',
    machine({ C: { Type: 'Choice', Choices: [{ Condition: '$states.input.n', Next: 'D' }] }, D: done }),
  ],
  ['a result before there is one', 'T', 'Arguments/Payload', machine({ T: task(payload('{% $states.result %}')) })],
  ['a result in a Pass', 'P', 'Output', machine(pass('{% $states.result %}'))],
  ['an error outside a catcher', 'T', 'Output', machine({ T: task({ Output: '{% $states.errorOutput.Error %}' }) })],
  [
    'a result in a catcher',
    'T',
    'Catch[0]/Output',
    machine({ T: task({ Catch: [{ ErrorEquals: ['A'], Next: 'D', Output: '{% $states.result %}' }] }), D: done }),
  ],
  ['a member $states lacks', 'P', 'Output', machine(pass('{% $states.inputs %}'))],
  ['a context member of Map', 'P', 'Output', machine(pass('{% $states.context.Map.Item.Value %}'))],
  [
    'a token where none is',
    'T',
    'Arguments/Payload/t',
    machine({ T: task(payload({ t: '{% $states.context.Task.Token %}' })) }),
  ],
  ['a variable nobody assigns', 'P', 'Output/a', machine(pass({ a: "{% {'is': $lost} %}" }))],
  ['a function Step Functions lacks', 'P', 'Output', machine(pass("{% $eval('1') %}"))],
  ['an unqualified name', 'P', 'Output', machine(pass("{% {'a': $count(amount)} %}"))],
  ['a context nobody gave', 'P', 'Output', machine(pass('{% $.amount %}'))],
  [
    'a variable called states',
    'P',
    'Assign/states',
    machine({ P: { Type: 'Pass', Assign: { states: 1 }, End: true } }),
  ],
  ['a variable with a dash', 'P', 'Assign/a-b', machine({ P: { Type: 'Pass', Assign: { 'a-b': 1 }, End: true } })],
  ['text that is no JSON', undefined, '(definition)', '{'],
  ['no definition at all', undefined, '(definition)', undefined],
])('%s is rejected', (_what, state, field, definition) => {
  expect(() => loadDefinition(definition)).toThrow(
    expect.objectContaining({ name: 'DefinitionRejected', state, field }),
  );
});

test.each([
  '$states.input.items[price > 3].name',
  '$map($states.input.items, function($item) { $item.price })',
  '$states.input.items.(price * amount)',
  '$states.input.items^(>price).name',
  '$states.input.items{kind: $sum(price)}',
  '$states.input ~> |$|{"a": 1}|',
  '($total := $sum($states.input.items.price); {"total": $total})',
  '$states.input.items#$at.{"at": $at, "name": name}',
  '$filter($states.input.items, function($v, $i) { $i < 2 and $contains($v.name, /a/i) })',
  '$states.input.items[$.price > 3]',
  '$states.context.Execution.Input.x & $states.context.State.Name',
])('%s is accepted', (expression) => {
  const definition = machine(pass({ value: `{% ${expression} %}` }));
  expect(loadDefinition(JSON.stringify(definition)).startAt).toBe('P');
});

test('a machine whose states each choose JSONata is accepted', () => {
  const definition = { StartAt: 'P', States: { P: { Type: 'Succeed', QueryLanguage: 'JSONata' } } };
  expect(loadDefinition(definition).states.size).toBe(1);
});
