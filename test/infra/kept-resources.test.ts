import { describe, expect, it } from 'vitest';
import { allowedHarms } from '#infra/config/allowed-harms.ts';
import {
  type AllowedHarm,
  type Harm,
  harmOf,
  type KeptResources,
  keptIn,
  refusedHarms,
} from '#infra/validation/kept-resources.ts';

const today = new Date().toISOString().slice(0, 10);

it('every allowance is for a time that has not passed', () => {
  expect(allowedHarms.filter(({ until }) => until < today)).toEqual([]);
});

describe('a change of a table', () => {
  const table = (KeySchema: unknown, more: object = {}, DeletionPolicy = 'Retain') =>
    keptIn({
      Resources: { Rounds: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { KeySchema, ...more }, DeletionPolicy } },
    });
  const keys = [{ AttributeName: 'pk', KeyType: 'HASH' }];
  const before = table(keys);

  it.each<[string, KeptResources, Harm['what'] | undefined]>([
    ['nothing', table(keys), undefined],
    ['billing or an index', table(keys, { BillingMode: 'PROVISIONED', GlobalSecondaryIndexes: [{}] }), undefined],
    ['its key', table([{ AttributeName: 'id', KeyType: 'HASH' }]), 'replaced'],
    ['its name', table(keys, { TableName: 'rounds' }), 'replaced'],
    ['its logical id', keptIn({ Resources: { Rondes: { Type: 'AWS::DynamoDB::GlobalTable' } } }), 'deleted'],
    ['what happens at its removal', table(keys, {}, 'Delete'), 'unprotected'],
  ])('that concerns %s is known for what it does', (_, after, what) => {
    expect(harmOf(before, after)).toEqual(what ? [{ resource: 'Rounds', what }] : []);
  });

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
});
