import { laterStacks, namedButNotMade, withoutOrder } from 'local-aws/assembly/order.ts';
import { expect, it } from 'vitest';
import { refusedFlows } from '#infra/validation/allowed-flows.ts';
import { type FlowKind, flowsIn } from '#infra/validation/flows.ts';
import { eachOf } from '../../support/each-of.ts';
import type { Properties, Synthesized } from '../support/templates.ts';

const kinds: Readonly<Record<FlowKind, true>> = {
  'alarm to topic': true,
  'rule to queue': true,
  'rule to dead letters': true,
  'schedule to function': true,
  'schedule to dead letters': true,
  'queue to function': true,
  'stream to function': true,
  'stream to dead letters': true,
  'function to dead letters': true,
  'function to its log': true,
  'API to function': true,
  'API to authorizer': true,
  'API to its log': true,
  'workflow to function': true,
  'workflow to its log': true,
  'mail service to bus': true,
  'clock to function': true,
};

/** What only a deployment would show otherwise: the order of things, a second attempt, and who lets whom. */
export const deploymentRules = ({
  environment,
  deployment,
  data,
  front,
  refusals,
  application,
  watch,
}: Synthesized): void => {
  const { resources } = deployment;
  const templates = { data, front, refusals, application, watch };

  it('names nothing of a stack that comes later, where AWS looks for it', () => {
    expect(Math.max(...resources.map(({ order }) => order))).toBe(2);
    expect(laterStacks(deployment)).toEqual([]);
  });

  it('names nothing in words that its own stack may make later, and nothing that no stack makes', () => {
    expect(withoutOrder(deployment)).toEqual([]);
    expect(namedButNotMade(deployment)).toEqual([]);
  });

  it('ties no stack to another: no export is in the way of a removal or a replacement', () => {
    for (const [name, template] of eachOf(Object.entries(templates))) {
      const text = JSON.stringify(template);
      expect(text.match(/Fn::ImportValue|Fn::GetStackOutput|"Export":/g), name).toBeNull();
    }
  });

  it('takes over what an earlier stack hands over, and nothing is handed over for nobody', () => {
    const taken = Object.values((application as { Parameters?: Record<string, Properties> }).Parameters ?? {})
      .filter(({ Type }) => Type === 'AWS::SSM::Parameter::Value<String>')
      .map(({ Default }) => Default)
      .filter((name) => !String(name).startsWith('/cdk-bootstrap/'));
    const handed = resources.filter(({ type }) => type === 'AWS::SSM::Parameter');
    expect(taken.length).toBeGreaterThan(10);
    expect(taken.sort()).toEqual(handed.map(({ written }) => written.Properties['Name']).sort());
    expect(handed.every(({ stack }) => !stack.endsWith(environment.name))).toBe(true);
  });

  it('can be tried again after it failed: what is kept goes with a creation that failed, or has no name', () => {
    const kept = resources.filter(({ written }) => written.DeletionPolicy === 'Retain');
    // Deletion protection would refuse the removal of a table, and without a name it is in nobody's way.
    expect(kept.filter(({ type }) => type !== 'AWS::DynamoDB::GlobalTable').map(({ logicalId }) => logicalId)).toEqual(
      [],
    );
    expect(kept.filter(({ written }) => written.Properties?.['TableName'] !== undefined)).toEqual([]);
    expect(kept.length > 0).toBe(environment.protectData);
    const going = resources.filter(({ written }) => written.DeletionPolicy === 'RetainExceptOnCreate');
    expect(going.length).toBeGreaterThan(0);
    for (const { written } of eachOf(resources.filter((one) => !kept.includes(one))))
      expect(JSON.stringify(written.Properties)).not.toContain('"DeletionProtectionEnabled":true');
  });

  it('gives no name to a secret: AWS holds the name for weeks after a removal', () => {
    const secrets = resources.filter(({ type }) => type === 'AWS::SecretsManager::Secret');
    expect(secrets.length).toBeGreaterThan(0);
    for (const { written } of eachOf(secrets)) expect(written.Properties).not.toHaveProperty('Name');
  });

  it.each(Object.keys(kinds) as FlowKind[])('has flows from %s', (kind) => {
    const found = flowsIn(deployment).filter((flow) => flow.kind === kind);
    expect(found.length > 0).toBe(kind !== 'alarm to topic' || environment.alarmAddress !== undefined);
  });

  it('allows every flow, by the policies of who acts and of what is acted on together', () => {
    const refused = refusedFlows(deployment);
    expect(refused.map(({ kind, from, to, request }) => `${kind}: ${from} may not ${request.action} on ${to}`)).toEqual(
      [],
    );
  });
};
