import { expect, it } from 'vitest';
import { indexes } from '#infra/constructs/owner-table.ts';
import { functionName } from '#infra/constructs/service-function.ts';
import { idOf } from '#infra/constructs/service-functions.ts';
import { workflowNames, workflows } from '#infra/state-machines/workflows.ts';
import {
  type Capability,
  type CapabilityName,
  capabilities,
  type Owner,
  owners,
} from '#shared/runtime/capabilities.ts';
import { eachOf } from '../../support/each-of.ts';
import { objectAt, ofType, references, type Synthesized } from '../support/templates.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const names = Object.keys(capabilities) as CapabilityName[];
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What AWS grants on everything or not at all; each is acknowledged with its reason. */
const withoutResource = /^(xray:|logs:.*Deliver|logs:Describe|logs:PutResourcePolicy|dynamodb:ListStreams$)/;

const reading = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writing = ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** What functions may do: what their row says, and nothing else. */
export const rightRules = ({ environment, application, data }: Synthesized): void => {
  const policies = ofType(application, 'AWS::IAM::Policy').map(({ properties }) => ({
    roles: references(properties['Roles']),
    statements: objectAt(properties, 'PolicyDocument')['Statement'] as Statement[],
  }));
  const statements = policies.flatMap((policy) => policy.statements);

  const statementsOf = (name: CapabilityName): Statement[] => {
    const made = ofType(application, 'AWS::Lambda::Function').find(
      ({ properties }) => properties['FunctionName'] === functionName(environment, name),
    );
    const [role] = references(made?.properties['Role']);
    return policies.filter(({ roles }) => role && roles.includes(role)).flatMap((policy) => policy.statements);
  };
  /** A table is known here by what its stack handed over, in the name of which its owner's stands. */
  const ownersIn = (resource: unknown): Owner[] =>
    owners.filter((owner) => new RegExp(`"TakenTables${owner}Name"`, 'i').test(JSON.stringify(resource)));
  const granted = (name: CapabilityName, actions: readonly string[]): Owner[] => {
    const found = statementsOf(name).filter(({ Action }) => actions.some((action) => list(Action).includes(action)));
    return [...new Set(found.flatMap(({ Resource }) => ownersIn(Resource)))].sort();
  };

  /** What a function is called as: by its name, or by its name and an alias. */
  const calleeOf = (id: string): string => {
    const { Type, Properties = {} } = application.Resources[id] ?? {};
    const name = Properties['FunctionName'];
    if (Type !== 'AWS::Lambda::Alias') return String(name);
    return `${references(name).map(calleeOf)}:${Properties['Name']}`;
  };

  it('never cover all actions of a service', () => {
    expect(statements.length).toBeGreaterThan(names.length);
    expect(statements.flatMap(({ Action }) => list(Action)).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('cover all resources only where AWS knows no other way', () => {
    const open = statements.filter(({ Resource }) => list(Resource).includes('*'));
    expect(open.length).toBeGreaterThan(0);
    expect(open.flatMap(({ Action }) => list(Action)).filter((action) => !withoutResource.test(action))).toEqual([]);
  });

  it('otherwise end in a wildcard only for executions of the workflow and schedules of rounds', () => {
    const wild = statements
      .flatMap(({ Resource }) => list(Resource))
      .filter((arn) => JSON.stringify(arn).includes('*'));
    const ours = `regio-deal-governance-${environment.name}`;
    const ends = wild.filter((arn) => arn !== '*').map((arn) => String(arn).split(':').slice(5).join(':'));
    const executions = ['framework-cycle', 'escalation-ladder'].map((workflow) => `execution:${ours}-${workflow}:*`);
    expect(new Set(ends)).toEqual(new Set([...executions, `schedule/${ours}-rounds/*`]));
  });

  it('let nobody delete an item', () => {
    expect(JSON.stringify([statements, data])).not.toMatch(/dynamodb:(Delete|BatchWrite|Partiql)/i);
  });

  it.each(names)('of %s on tables are those in its row', (name) => {
    const { reads = [], writes = [], follows }: Capability = capabilities[name];
    expect(granted(name, reading)).toEqual([...new Set([...reads, ...writes])].sort());
    expect(granted(name, writing)).toEqual([...writes].sort());
    const others = statementsOf(name)
      .flatMap(({ Action }) => list(Action))
      .filter((action) => action.startsWith('dynamodb:') && ![...reading, ...writing].includes(action));
    const streaming = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    const isStreamed = name === 'events/publish' || follows !== undefined;
    expect(others.sort()).toEqual(isStreamed ? [...streaming, 'dynamodb:ListStreams'] : []);
  });

  it('name every index of every table that is read', () => {
    const arns = JSON.stringify(statementsOf('events/publish'));
    const named = owners.flatMap((owner) => indexes[owner].map(({ name }) => `/index/${name}`));
    expect(named.filter((index) => !arns.includes(index))).toEqual([]);
    expect(named.length).toBeGreaterThan(owners.length);
  });

  it('start a workflow by its alias alone', () => {
    const starting = statements.filter(({ Action }) => list(Action).includes('states:StartExecution'));
    expect(starting.length).toBeGreaterThan(0);
    for (const { Action, Condition } of eachOf(starting)) {
      expect(Action).toBe('states:StartExecution');
      expect(Condition).toEqual({ 'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': ['live'] } });
    }
  });

  it.each(names)('of %s beyond tables are those in its row', (name) => {
    const { rights = [], listens, sweeps }: Capability = capabilities[name];
    const expected = [
      ...(workflowNames.some((workflow) => rights.includes(workflows[workflow].right)) ? ['states'] : []),
      ...(rights.includes('set-clock') ? ['iam', 'scheduler'] : []),
      ...(rights.includes('send-mail') ? ['ses'] : []),
      ...(rights.includes('publish') ? ['events'] : []),
      ...(rights.includes('link-secret') ? ['secretsmanager'] : []),
      ...(listens || sweeps || name === 'rounds/undeliverable' ? ['sqs'] : []),
      'logs',
      'xray',
    ];
    const services = statementsOf(name)
      .flatMap(({ Action }) => list(Action))
      .map((action) => action.split(':')[0])
      .filter((service) => service !== 'dynamodb');
    expect([...new Set(services)].sort()).toEqual([...expected].sort());
  });

  it.each(workflowNames)('start, wake and see %s only for whoever has the right to it', (workflow) => {
    const holders = names.filter((name) => {
      const { rights = [] }: Capability = capabilities[name];
      return rights.includes(workflows[workflow].right);
    });
    const able = names.filter((name) =>
      statementsOf(name).some(
        ({ Action, Resource }) =>
          list(Action).some((action) => action.startsWith('states:')) && JSON.stringify(Resource).includes(workflow),
      ),
    );
    expect(able).toEqual(holders);
    expect(holders).toHaveLength(2);
  });

  it('let the clock call the tick and each workflow its three steps', () => {
    const called = (role: RegExp) =>
      policies
        .filter(({ roles }) => roles.some((id) => role.test(id)))
        .flatMap((policy) => policy.statements)
        .filter(({ Action }) => list(Action).includes('lambda:InvokeFunction'))
        .flatMap(({ Resource }) => references(Resource))
        .map(calleeOf);
    const named = (all: readonly CapabilityName[], qualifier = '') =>
      all.map((name) => functionName(environment, name) + qualifier);
    expect(called(/^RoundClockRole/)).toEqual(named(['rounds/tick']));
    for (const workflow of eachOf(workflowNames)) {
      const steps = Object.values(workflows[workflow].steps);
      expect(called(new RegExp(`^${idOf(workflow)}Role`)).sort()).toEqual(named(steps, ':live').sort());
    }
  });
};
