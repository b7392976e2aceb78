import { Model } from 'local-aws/assembly/model.ts';
import type { Assembly, Template } from 'local-aws/assembly/read.ts';
import { describe, expect, it } from 'vitest';

/** `{name}` stands for the placeholder of `Fn::Sub`. */
const sub = (text: string): string => text.replaceAll('{', '${');

const template = (parts: Partial<Template>): Template => ({
  Resources: {},
  Outputs: {},
  Parameters: {},
  Conditions: {},
  Mappings: {},
  ...parts,
});

/** An application of two stacks: one exports a table, the other has a function with the variables that are asked. */
const modelWith = (Variables: unknown, more: Partial<Template> = {}): Model => {
  const exported = { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Sub': sub('{AWS::StackName}:table') } } };
  const data = template({
    Resources: { Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} } },
    Outputs: { Exported: exported },
  });
  const code = template({
    ...more,
    Resources: {
      Worker: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'worker', Variables } },
      ...more.Resources,
    },
  });
  const assembly: Assembly = {
    account: '123456789012',
    region: 'eu-west-1',
    assets: new Map(),
    stacks: [
      { name: 'data', file: 'data.template.json', template: data },
      { name: 'code', file: 'code.template.json', template: code },
    ],
  };
  const rewrite = (text: string) =>
    text.replace(/https:\/\/\w+\.execute-api\.eu-west-1\.amazonaws\.com/, 'http://here');
  return new Model({ assembly, awsUrl: 'http://aws', rewrite });
};
const resolved = (value: unknown, more: Partial<Template> = {}): unknown => {
  const [worker] = modelWith({ value }, more).of('AWS::Lambda::Function');
  return (worker as unknown as { properties: { Variables: { value?: unknown } } }).properties.Variables.value;
};

const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const cases: readonly (readonly [string, unknown, unknown, Partial<Template>?])[] = [
  ['a plain value', 'x', 'x'],
  ['Ref to a function', { Ref: 'Worker' }, 'worker'],
  ['Ref to a queue', { Ref: 'Q' }, 'http://aws/123456789012/code-Q', { Resources: { Q: queue } }],
  ['Ref to a parameter', { Ref: 'P' }, 'given', { Parameters: { P: { Type: 'String', Default: 'given' } } }],
  ['Ref to a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-1'],
  ['GetAtt', { 'Fn::GetAtt': ['Worker', 'Arn'] }, 'arn:aws:lambda:eu-west-1:123456789012:function:worker'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Worker' }]] }, 'a-worker'],
  [
    'Sub',
    { 'Fn::Sub': sub('{Worker.Arn}/{AWS::AccountId}/{!kept}') },
    expect.stringMatching(/worker\/123456789012\/\$\{kept\}$/),
  ],
  [
    'Sub with values of its own',
    { 'Fn::Sub': [sub('{a}-{Worker}'), { a: { Ref: 'AWS::Region' } }] },
    'eu-west-1-worker',
  ],
  ['Select and Split', { 'Fn::Select': [2, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Worker', 'Arn'] }] }] }, 'lambda'],
  ['ImportValue', { 'Fn::ImportValue': 'data:table' }, 'data-Table'],
  ['FindInMap', { 'Fn::FindInMap': ['M', 'a', 'b'] }, 1, { Mappings: { M: { a: { b: 1 } } } }],
  [
    'If',
    { 'Fn::If': ['C', 'yes', 'no'] },
    'yes',
    { Conditions: { C: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } } },
  ],
  [
    'If without a value',
    { 'Fn::If': ['C', 'yes', { Ref: 'AWS::NoValue' }] },
    undefined,
    { Conditions: { C: { 'Fn::Not': [{ 'Fn::Equals': [1, '1'] }] } } },
  ],
  [
    'a public address',
    { 'Fn::Sub': sub('https://{Api}.execute-api.{AWS::Region}.{AWS::URLSuffix}/v1') },
    'http://here/v1',
    { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi' } } },
  ],
];

describe('a template', () => {
  it.each(cases.map(([title, value, expected, more = {}]) => ({ title, value, expected, more })))(
    'resolves $title',
    ({ value, expected, more }) => {
      expect(resolved(value, more)).toEqual(expected);
    },
  );

  it.each([
    ['a name that nothing has', { Ref: 'Nobody' }, /Nobody/],
    ['an attribute that nothing has', { 'Fn::GetAtt': ['Worker', 'Colour'] }, /Colour of Worker/],
    ['an export that nobody makes', { 'Fn::ImportValue': 'x' }, /exports x/],
    ['a function that is not known', { 'Fn::Cidr': ['x'] }, /Fn::Cidr/],
  ])('is refused for %s, saying where', (_, value, message) => {
    expect(() => resolved(value)).toThrow(message);
    expect(() => resolved(value)).toThrow(/^code\/Worker: /);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const more = {
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Q: { ...queue, Condition: 'Never' } },
    };
    expect(modelWith({}, more).of('AWS::SQS::Queue')).toEqual([]);
  });

  it('is refused whole when it has something that cannot run here', () => {
    const Resources = { Pipe: { Type: 'AWS::Pipes::Pipe' }, Role: { Type: 'AWS::IAM::Role' } };
    expect(() => modelWith({}, { Resources })).toThrow(/: code\/Pipe \(AWS::Pipes::Pipe\)$/);
  });
});
