import { loadDefinition } from 'local-aws/workflow/definition/load.ts';
import { expect, test } from 'vitest';
import { callback, machine, task } from './support/harness.ts';

const done = { Type: 'Succeed' };
const gives = (Output: unknown) => ({ P: task({ Output }) });
const payload = (Payload: unknown) => ({ Arguments: { FunctionName: 'work', Payload } });

test.each<[string, string | undefined, string, unknown]>([
  ['JSONPath by default', undefined, 'QueryLanguage', { StartAt: 'P', States: { P: done } }],
  ['a language of a state', 'P', 'QueryLanguage', machine({ P: { ...done, QueryLanguage: 'JSONata' } })],
  ['a JSONPath field', 'T', 'Parameters', machine({ T: task({ Parameters: {} }) })],
  ['a variable', 'T', 'Assign', machine({ T: task({ Assign: { a: 1 } }) })],
  ['a heartbeat', 'T', 'HeartbeatSeconds', machine({ T: callback({ HeartbeatSeconds: 9 }) })],
  ['a time limit that is reckoned', 'T', 'TimeoutSeconds', machine({ T: task({ TimeoutSeconds: '{% 10 %}' }) })],
  ['a time limit of the whole', undefined, 'TimeoutSeconds', machine({ P: done }, { TimeoutSeconds: 9 })],
  ['an Output of a Succeed', 'P', 'Output', machine({ P: { ...done, Output: 1 } })],
  ['a Pass', 'P', 'Type', machine({ P: { Type: 'Pass', End: true } })],
  ['a Wait', 'W', 'Type', machine({ W: { Type: 'Wait', Seconds: 1, End: true } })],
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
  ['a missing target', 'P', 'Next', machine({ P: task({ Next: 'Q' }) })],
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
    machine({ C: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'Q' }] } }),
  ],
  [
    'a missing default',
    'C',
    'Default',
    machine({ C: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'P' }], Default: 'Q' }, P: done }),
  ],
  ['a state nobody reaches', 'Q', 'Next', machine({ P: done, Q: done })],
  ['neither Next nor End', 'P', 'Next', machine({ P: task({ End: undefined }) })],
  ['both Next and End', 'P', 'Next', machine({ P: task({ Next: 'Q', End: true }), Q: done })],
  ['a time limit above the quota', 'T', 'TimeoutSeconds', machine({ T: task({ TimeoutSeconds: 100_000_000 }) })],
  ['a timeout of nothing', 'T', 'TimeoutSeconds', machine({ T: task({ TimeoutSeconds: 0 }) })],
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
  ['an expression that is none', 'P', 'Output/a[0]', machine(gives({ a: ['{% $states.input.( %}'] }))],
  ['half an expression', 'P', 'Output', machine(gives('{% $states.input'))],
  ['text around an expression', 'P', 'Output', machine(gives('n: {% $states.input %}'))],
  [
    'a Condition that is text',
    'C',
    'Choices/0/Condition',
    machine({ C: { Type: 'Choice', Choices: [{ Condition: '$states.input.n', Next: 'D' }] }, D: done }),
  ],
  ['a result before there is one', 'T', 'Arguments/Payload', machine({ T: task(payload('{% $states.result %}')) })],
  [
    'a result in a Condition',
    'C',
    'Choices[0]/Condition',
    machine({ C: { Type: 'Choice', Choices: [{ Condition: '{% $states.result %}', Next: 'D' }] }, D: done }),
  ],
  ['an error outside a catcher', 'T', 'Output', machine({ T: task({ Output: '{% $states.errorOutput.Error %}' }) })],
  [
    'a result in a catcher',
    'T',
    'Catch[0]/Output',
    machine({ T: task({ Catch: [{ ErrorEquals: ['A'], Next: 'D', Output: '{% $states.result %}' }] }), D: done }),
  ],
  ['a member $states lacks', 'P', 'Output', machine(gives('{% $states.inputs %}'))],
  ['a context member of Map', 'P', 'Output', machine(gives('{% $states.context.Map.Item.Value %}'))],
  [
    'a token where none is',
    'T',
    'Arguments/Payload/t',
    machine({ T: task(payload({ t: '{% $states.context.Task.Token %}' })) }),
  ],
  ['a name that nothing gives', 'P', 'Output/a', machine(gives({ a: "{% {'is': $lost} %}" }))],
  ['a function Step Functions lacks', 'P', 'Output', machine(gives("{% $eval('1') %}"))],
  ['an unqualified name', 'P', 'Output', machine(gives("{% {'a': $count(amount)} %}"))],
  ['a context nobody gave', 'P', 'Output', machine(gives('{% $.amount %}'))],
  ['the clock', 'P', 'Output', machine(gives('{% $now() %}'))],
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
  const definition = machine(gives({ value: `{% ${expression} %}` }));
  expect(loadDefinition(JSON.stringify(definition)).startAt).toBe('P');
});
