import { describe, expect, it } from 'vitest';
import { allowedHarms } from '#infra/config/allowed-harms.ts';
import { type AllowedHarm, advice, type Harm, harmOf, refusedHarms } from '#infra/validation/harm.ts';
import { type KeptStack, keptIn, type Release, type Resource, undecidedIn } from '#infra/validation/kept-resources.ts';
import { eachOf } from '../support/each-of.ts';

const today = new Date().toISOString().slice(0, 10);
type Parts = { readonly Properties?: Record<string, unknown>; readonly DeletionPolicy?: string };

/** One stack with one resource, of the id `Thing` unless another is given. */
const releaseWith = (Type: string, parts: Parts = {}, id = 'Thing'): Release => ({
  data: keptIn({ Resources: { [id]: { Type, ...parts } satisfies Resource } }),
});
const nothing: Release = { data: keptIn({ Resources: {} }) };

it('every allowance is for a time that has not passed', () => {
  expect(allowedHarms.filter(({ until }) => until < today)).toEqual([]);
});

describe('a change of a table', () => {
  const type = 'AWS::DynamoDB::GlobalTable';
  const key = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' }];
  const index = (IndexName: string, attribute = IndexName) => ({ IndexName, KeySchema: key(attribute) });
  const table = (more: object = {}, DeletionPolicy = 'Retain') =>
    releaseWith(type, { Properties: { KeySchema: key('pk'), ...more }, DeletionPolicy });
  const with2 = { GlobalSecondaryIndexes: [index('unsent'), index('clock')] };

  it.each<[string, Release, Release, Harm['what'] | undefined]>([
    ['nothing', table(), table(), undefined],
    ['billing', table(), table({ BillingMode: 'PROVISIONED' }), undefined],
    ['its key', table(), table({ KeySchema: key('id') }), 'replaced'],
    ['its name', table(), table({ TableName: 'rounds' }), 'replaced'],
    ['its logical id', table(), releaseWith(type, {}, 'Ding'), 'deleted'],
    ['what happens at its removal', table(), table({}, 'Delete'), 'unprotected'],
    [
      'one new index',
      table(with2),
      table({ GlobalSecondaryIndexes: [...with2.GlobalSecondaryIndexes, index('x')] }),
      undefined,
    ],
    ['one index less', table(with2), table({ GlobalSecondaryIndexes: [index('unsent')] }), undefined],
    ['two new indexes', table(), table(with2), 'index-changes'],
    [
      'one index for another',
      table(with2),
      table({ GlobalSecondaryIndexes: [index('unsent'), index('x')] }),
      'index-changes',
    ],
    [
      'the name of an index',
      table(with2),
      table({ GlobalSecondaryIndexes: [index('unsent'), index('klok', 'clock')] }),
      'index-changes',
    ],
    [
      'the key of an index',
      table(with2),
      table({ GlobalSecondaryIndexes: [index('unsent'), index('clock', 'y')] }),
      'index-changes',
    ],
  ])('that concerns %s is known for what it does', (_, before, after, what) => {
    expect(harmOf(before, after)).toEqual(what ? [{ resource: 'Thing', what }] : []);
  });
});

describe('what holds something', () => {
  const trust = { AssumeRolePolicyDocument: { Statement: { Principal: { Service: 'scheduler.amazonaws.com' } } } };
  it.each<[string, Record<string, unknown>]>([
    ['AWS::SQS::Queue', {}],
    ['AWS::Events::EventBus', { Name: 'facts' }],
    ['AWS::StepFunctions::StateMachine', { StateMachineName: 'framework-cycle' }],
    ['AWS::Scheduler::ScheduleGroup', { Name: 'rounds' }],
    ['AWS::SecretsManager::Secret', {}],
    ['AWS::SES::EmailIdentity', { EmailIdentity: 'regiodeal.example' }],
    ['AWS::IAM::Role', trust],
  ])('such as %s is not deleted unseen', (type, Properties) => {
    expect(harmOf(releaseWith(type, { Properties }), nothing)).toEqual([{ resource: 'Thing', what: 'deleted' }]);
  });

  it('is not replaced unseen: a queue that becomes first in, first out, a workflow under another name', () => {
    const queue = (more: object) => releaseWith('AWS::SQS::Queue', { Properties: { ...more } });
    expect(harmOf(queue({}), queue({ FifoQueue: true }))).toEqual([{ resource: 'Thing', what: 'replaced' }]);
    const machine = (StateMachineName: string) =>
      releaseWith('AWS::StepFunctions::StateMachine', { Properties: { StateMachineName } });
    expect(harmOf(machine('cycle'), machine('ladder'))).toEqual([{ resource: 'Thing', what: 'replaced' }]);
  });

  it('is not a function: that can be made again, and so can the role of one', () => {
    const made = releaseWith('AWS::Lambda::Function', { Properties: { FunctionName: 'open' } });
    expect(harmOf(made, nothing)).toEqual([]);
    const role = releaseWith('AWS::IAM::Role', { Properties: { RoleName: 'open', AssumeRolePolicyDocument: {} } });
    expect(harmOf(role, nothing)).toEqual([]);
  });
});

describe('what others call or confirmed', () => {
  const from = { Ref: 'Api' };
  const root = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
  /** An API with one path of two parts, and these methods there. */
  const api = (verbs: Record<string, string>, last = '{roundId}'): Release => ({
    front: keptIn({
      Resources: {
        Api: { Type: 'AWS::ApiGateway::RestApi' },
        Rounds: { Type: 'AWS::ApiGateway::Resource', Properties: { ParentId: root, PathPart: 'rounds' } },
        Round: { Type: 'AWS::ApiGateway::Resource', Properties: { ParentId: { Ref: 'Rounds' }, PathPart: last } },
        ...Object.fromEntries(
          Object.entries(verbs).map(([id, HttpMethod]) => [
            id,
            {
              Type: 'AWS::ApiGateway::Method',
              Properties: { HttpMethod, ResourceId: { Ref: 'Round' }, RestApiId: from },
            },
          ]),
        ),
      },
    }),
  });

  it('is an address, as its verb and its path', () => {
    const kept = api({ Read: 'GET' })['front']?.resources['Read'];
    expect(kept?.name).toBe('Api GET /rounds/{roundId}');
  });

  it.each<[string, Release, Harm['what'] | undefined]>([
    ['stays', api({ Read: 'GET' }), undefined],
    ['goes', api({}), 'deleted'],
    ['gets another verb', api({ Read: 'POST' }), 'replaced'],
    ['gets another path', api({ Read: 'GET' }, '{id}'), 'replaced'],
    ['gets a neighbour', api({ Read: 'GET', Extend: 'POST' }), undefined],
  ])('and an address that %s is known for what that does', (_, after, what) => {
    expect(harmOf(api({ Read: 'GET' }), after)).toEqual(what ? [{ resource: 'Read', what }] : []);
  });

  it('is not what refuses the other verbs', () => {
    expect(harmOf(api({ Others: 'ANY' }), api({}))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['AWS::ApiGateway::RestApi', {}],
    ['AWS::ApiGateway::Stage', { StageName: 'v1' }],
    ['AWS::ApiGateway::DomainName', { DomainName: 'governance.example' }],
    ['AWS::ApiGateway::BasePathMapping', { BasePath: 'v1' }],
    ['AWS::SNS::Topic', {}],
    ['AWS::SNS::Subscription', { Protocol: 'email' }],
    ['AWS::Lambda::Alias', { Name: 'live' }],
    ['AWS::CloudFormation::Stack', {}],
  ])('such as %s is not deleted unseen', (type, Properties) => {
    expect(harmOf(releaseWith(type, { Properties }), nothing)).toEqual([{ resource: 'Thing', what: 'deleted' }]);
  });

  it('is the name of an output, but not of one that the CDK made up', () => {
    const stack = (...names: string[]): Release => ({
      front: keptIn({ Resources: {}, Outputs: Object.fromEntries(names.map((one) => [one, { Value: 'x' }])) }),
    });
    expect(harmOf(stack('ApiUrl', 'ApiEndpoint0A1B2C3D'), stack('Url'))).toEqual([
      { resource: 'ApiUrl', what: 'output-gone' },
    ]);
  });
});

it('no kind of resource is harmless because nobody thought of it', () => {
  const one = (Type: string) => undecidedIn({ Resources: { Thing: { Type }, Other: { Type } } });
  expect(one('AWS::Kinesis::Stream')).toEqual(['AWS::Kinesis::Stream']);
  expect(one('AWS::CloudWatch::Alarm')).toEqual([]);
});

describe('a name', () => {
  it('is of a function and what it reads from: Lambda takes one mapping of the two', () => {
    const mapping = (id: string) =>
      releaseWith(
        'AWS::Lambda::EventSourceMapping',
        { Properties: { EventSourceArn: { Ref: 'Queue' }, FunctionName: { Ref: 'Send' } } },
        id,
      );
    expect(harmOf(mapping('Mapping'), mapping('Anew'))).toEqual([{ resource: 'Anew', what: 'name-taken' }]);
  });

  const log = (id: string, DeletionPolicy = 'Delete') =>
    releaseWith('AWS::Logs::LogGroup', { Properties: { LogGroupName: '/open' }, DeletionPolicy }, id);

  it('is taken while the one that has it is still there', () => {
    expect(harmOf(log('Log'), log('Logs'))).toEqual([{ resource: 'Logs', what: 'name-taken' }]);
    expect(harmOf(log('Log'), log('Log'))).toEqual([]);
  });

  it('is free once a stack before has let it go, unless it was kept', () => {
    const moved = (from: Release): [Release, Release] => [
      { data: from['data'] as KeptStack, application: nothing['data'] as KeptStack },
      { data: nothing['data'] as KeptStack, application: log('Log')['data'] as KeptStack },
    ];
    expect(harmOf(...moved(log('Log')))).toEqual([]);
    expect(harmOf(...moved(log('Log', 'RetainExceptOnCreate')))).toEqual([{ resource: 'Log', what: 'name-taken' }]);
  });
});

describe('an export', () => {
  const stack = (exports: KeptStack['exports'], imports: string[] = []): KeptStack => ({
    resources: {},
    exports,
    imports,
    outputs: [],
  });
  const harm = [{ resource: 'table', what: 'export-in-use' }];
  it.each<[string, Release, Release, object[]]>([
    [
      'that goes together with its import',
      { data: stack({ table: 'a' }), app: stack({}, ['table']) },
      { data: stack({}), app: stack({}) },
      harm,
    ],
    [
      'that changes',
      { data: stack({ table: 'a' }), app: stack({}, ['table']) },
      { data: stack({ table: 'b' }), app: stack({}, ['table']) },
      harm,
    ],
    ['that nobody imports', { data: stack({ table: 'a' }), app: stack({}) }, { data: stack({}), app: stack({}) }, []],
    [
      'that is new',
      { data: stack({}), app: stack({}) },
      { data: stack({ table: 'a' }), app: stack({}, ['table']) },
      [],
    ],
  ])('%s is known for what it does', (_, before, after, harms) => {
    expect(harmOf(before, after)).toEqual(harms);
  });
});

describe('a harm', () => {
  it.each<[string, Partial<AllowedHarm>, boolean]>([
    ['with a reason and until a day that has not passed', {}, true],
    ['until yesterday', { until: '2027-02-28' }, false],
    ['without a reason', { reason: ' ' }, false],
    ['in another environment', { environment: 'acc' }, false],
    ['for another harm', { what: 'deleted' }, false],
  ])('is allowed %s: %s', (_, parts, passes) => {
    const harm: Harm = { resource: 'Rounds', what: 'replaced' };
    const allowed: AllowedHarm = { ...harm, environment: 'dev', reason: 'Empty.', until: '2027-03-01', ...parts };
    expect(refusedHarms('dev', [harm], [allowed], '2027-03-01')).toEqual(passes ? [] : [harm]);
  });

  it('says what to do', () => {
    for (const words of eachOf(Object.values(advice))) expect(words).toMatch(/Give|Leave|Spread|Hand/);
  });
});
