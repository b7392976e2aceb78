import { type Decision, decide, type Request } from 'local-aws/policies/decide.ts';
import { permissionStatement } from 'local-aws/policies/permission.ts';
import { statementsIn } from 'local-aws/policies/statement.ts';
import { describe, expect, it } from 'vitest';

/** Expected values follow the IAM user guide: policy evaluation logic, condition operators, wildcards in ARNs. */
const queue = 'arn:aws:sqs:eu-west-1:111111111111:facts';
const role = 'arn:aws:iam::111111111111:role/send';
const rule = 'arn:aws:events:eu-west-1:111111111111:rule/bus/listens';
const policy = (...statements: object[]) => statementsIn({ Version: '2012-10-17', Statement: statements });
const allow = (more: object = {}) => ({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue, ...more });
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const byRole: Request = { principal: { role }, action: 'sqs:SendMessage', resource: queue };
const byService: Request = { ...byRole, principal: { service: 'events.amazonaws.com' } };
const toEvents = { Principal: { Service: 'events.amazonaws.com' } };

describe('a request of a role', () => {
  it.each<[string, object[], object[], Decision['outcome']]>([
    ['nothing speaks of it', [], [], 'unmentioned'],
    ['its own policy allows it', [allow()], [], 'allowed'],
    ['the policy of the resource names it', [], [allow({ Principal: { AWS: role } })], 'allowed'],
    ['the policy of the resource names another role', [], [allow({ Principal: { AWS: `${role}2` } })], 'unmentioned'],
    ['the policy of the resource names everybody', [], [allow({ Principal: '*' })], 'allowed'],
    [
      'the policy of the resource leaves it to the account',
      [],
      [allow({ Principal: { AWS: '111111111111' } })],
      'unmentioned',
    ],
    ['its own policy denies it beside an Allow', [deny(), allow()], [], 'denied'],
    ['the policy of the resource denies it to everybody', [allow()], [deny({ Principal: '*' })], 'denied'],
    ['the account is denied', [allow()], [deny({ Principal: { AWS: 'arn:aws:iam::111111111111:root' } })], 'denied'],
    ['another action is allowed', [allow({ Action: 'sqs:ReceiveMessage' })], [], 'unmentioned'],
    ['all actions that begin so are allowed, in other capitals', [allow({ Action: 'SQS:send*' })], [], 'allowed'],
    ['all but another action is allowed', [allow({ Action: undefined, NotAction: 'sqs:DeleteQueue' })], [], 'allowed'],
    ['another resource is allowed', [allow({ Resource: `${queue}-dead` })], [], 'unmentioned'],
    ['one of many resources is', [allow({ Resource: ['arn:aws:sqs:eu-west-1:111111111111:x', queue] })], [], 'allowed'],
    ['all queues of another account are', [allow({ Resource: 'arn:aws:sqs:*:222222222222:*' })], [], 'unmentioned'],
    ['all queues of the region are', [allow({ Resource: 'arn:aws:sqs:eu-west-1:*:*' })], [], 'allowed'],
    ['all but this resource are', [allow({ Resource: undefined, NotResource: queue })], [], 'unmentioned'],
  ])('where %s', (_, identity, attached, outcome) => {
    expect(decide(byRole, policy(...identity), policy(...attached)).outcome).toBe(outcome);
  });

  it('says which statement decided', () => {
    expect(decide(byRole, policy(allow(), deny({ Sid: 'Never' })), []).by).toMatchObject({ Sid: 'Never' });
    expect(decide(byRole, [], []).by).toBeUndefined();
  });
});

describe('a request of a service', () => {
  it('has no policies of its own', () => {
    expect(decide(byService, policy(allow()), []).outcome).toBe('unmentioned');
    expect(decide(byService, [], policy(allow(toEvents))).outcome).toBe('allowed');
    expect(decide(byService, [], policy(allow({ Principal: { Service: 'sns.amazonaws.com' } }))).outcome).toBe(
      'unmentioned',
    );
  });

  it('is not allowed by a policy that only denies', () => {
    const overTls = deny({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    const context = { 'aws:SecureTransport': 'true' };
    expect(decide({ ...byService, context }, [], policy(overTls)).outcome).toBe('unmentioned');
    expect(decide({ ...byService, context }, [], policy(overTls, allow(toEvents))).outcome).toBe('allowed');
    const plain = { 'aws:SecureTransport': 'false' };
    expect(decide({ ...byService, context: plain }, [], policy(overTls, allow(toEvents))).outcome).toBe('denied');
  });
});

describe('a condition', () => {
  const context = { 'aws:SourceArn': rule, 'aws:SourceAccount': '111111111111', qualifiers: ['live', 'test'] };
  it.each<[object, boolean]>([
    [{ ArnEquals: { 'aws:SourceArn': rule } }, true],
    [{ ArnEquals: { 'AWS:sourcearn': rule } }, true],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:events:eu-west-1:111111111111:rule/*' } }, true],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:events:*:rule/*' } }, false],
    [{ StringEquals: { 'aws:SourceAccount': ['222222222222', '111111111111'] } }, true],
    [{ StringEquals: { 'aws:SourceAccount': '222222222222' } }, false],
    [{ StringEquals: { 'aws:SourceAccount': '111111111111', 'aws:SourceArn': 'else' } }, false],
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }, false],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } }, true],
    [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }, true],
    [{ StringNotEquals: { 'aws:SourceAccount': '111111111111' } }, false],
    [{ StringNotLike: { 'aws:SourceAccount': '2*' } }, true],
    [{ StringLike: { 'aws:SourceAccount': '1111*' } }, true],
    [{ Null: { 'aws:SourceArn': 'false' } }, true],
    [{ Null: { 'aws:PrincipalOrgID': false } }, false],
    [{ 'ForAnyValue:StringEquals': { qualifiers: ['live'] } }, true],
    [{ 'ForAnyValue:StringEquals': { missing: ['live'] } }, false],
    [{ 'ForAllValues:StringEquals': { qualifiers: ['live'] } }, false],
    [{ 'ForAllValues:StringEquals': { missing: ['live'] } }, true],
  ])('%o holds: %s', (Condition, holds) => {
    const { outcome } = decide({ ...byService, context }, [], policy(allow({ ...toEvents, Condition })));
    expect(outcome).toBe(holds ? 'allowed' : 'unmentioned');
  });

  it.each([
    [{ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }, 'NumericLessThan is not evaluated here'],
    [{ 'ForSome:StringEquals': { a: 'b' } }, 'ForSome:StringEquals is not evaluated here'],
    [{ StringEquals: { 'aws:SourceAccount': ['$', '{aws:PrincipalAccount}'].join('') } }, 'policy variable'],
  ])('%o is not guessed at', (Condition, reason) => {
    expect(() => decide({ ...byService, context }, [], policy(allow({ ...toEvents, Condition })))).toThrow(reason);
  });
});

describe('what is attached', () => {
  it('is a trust policy, which means the role that it is of', () => {
    const trust = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } });
    const request = { principal: { service: 'lambda.amazonaws.com' }, action: 'sts:AssumeRole', resource: role };
    expect(decide(request, [], trust).outcome).toBe('allowed');
  });

  it('is the permission on a function, with whom it is for', () => {
    const { functionName, statement } = permissionStatement({
      FunctionName: 'decide',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: 'arn:aws:execute-api:eu-west-1:111111111111:abc/*',
    });
    const request = (api: string): Request => ({
      principal: { service: 'apigateway.amazonaws.com' },
      action: 'lambda:InvokeFunction',
      resource: 'arn:aws:lambda:eu-west-1:111111111111:function:decide',
      context: { 'aws:SourceArn': `arn:aws:execute-api:eu-west-1:111111111111:${api}/v1/GET/x` },
    });
    expect(functionName).toBe('decide');
    expect(decide(request('abc'), [], [statement]).outcome).toBe('allowed');
    expect(decide(request('xyz'), [], [statement]).outcome).toBe('unmentioned');
  });

  it('is refused when it has an element that is not evaluated here', () => {
    expect(() => policy(allow({ NotPrincipal: { AWS: role } }))).toThrow('NotPrincipal is not evaluated here');
    expect(() => policy(allow({ NotAction: 'sqs:*' }))).toThrow('one of Action and NotAction');
  });
});
