import { APIGatewayClient, GetStageCommand, UpdateStageCommand } from '@aws-sdk/client-api-gateway';
import { CloudFormationClient, GetTemplateCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteFunctionConcurrencyCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { GetScheduleCommand, SchedulerClient, UpdateScheduleCommand } from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localEnvironment } from '#infra/config/environments.ts';
import { stackNames } from '#infra/synthesize.ts';
import { applicationOf, tablesOf } from '#infra/tools/restore/deployment.ts';
import { sayAll, takeAll } from '#infra/tools/restore/steps.ts';
import { isStopped, longestRun, stepsTo, type TargetState } from '#infra/tools/restore/stop-application.ts';
import { capabilities, owners } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../support/each-of.ts';
import { ofType, type Synthesized, synthesized } from './support/templates.ts';

const environment = localEnvironment({ issuer: 'http://localhost:4000' });
const [cloudFormation, lambda, scheduler, gateway] = [
  mockClient(CloudFormationClient),
  mockClient(LambdaClient),
  mockClient(SchedulerClient),
  mockClient(APIGatewayClient),
];
const services = {
  lambda: new LambdaClient({}),
  scheduler: new SchedulerClient({}),
  gateway: new APIGatewayClient({}),
};
const client = new CloudFormationClient({});
const reserved = 'regio-deal-governance-local-rounds-decide';

/** An account in which the templates are deployed, as far as stopping goes: what each part is, and what was done in which order. */
class Account {
  readonly mappings = new Map<string, string>();
  readonly schedules = new Map<string, Record<string, unknown>>();
  readonly stages = new Map<string, { rateLimit: number; burstLimit: number }>();
  readonly concurrency = new Map<string, number | undefined>();
  readonly calls: string[] = [];
  /** After how many changes the connection is lost. */
  cutOffAfter = Number.POSITIVE_INFINITY;

  changing(what: string): void {
    if (this.calls.length >= this.cutOffAfter) throw new Error('connection lost');
    this.calls.push(what);
  }

  get state() {
    return structuredClone([this.mappings, this.schedules, this.stages, this.concurrency]);
  }
}

let templates: Synthesized;
let account: Account;

/** The name that CloudFormation gives, where the template leaves it to it. */
const nameOf = (id: string, Type: string, { FunctionName, StageName }: Readonly<Record<string, unknown>>): string => {
  if (Type === 'AWS::Lambda::Function') return String(FunctionName);
  return Type === 'AWS::ApiGateway::Stage' ? String(StageName) : `made-${id}`;
};

beforeAll(() => {
  templates = structuredClone(synthesized(environment));
  const decide = ofType(templates.application, 'AWS::Lambda::Function').find(
    ({ properties }) => properties['FunctionName'] === reserved,
  );
  Object.assign(decide?.properties ?? {}, { ReservedConcurrentExecutions: 7 });
});

beforeEach(() => {
  account = new Account();
  for (const mock of [cloudFormation, lambda, scheduler, gateway]) mock.reset();
  const byName = { [stackNames(environment).data]: templates.data, [stackNames(environment).front]: templates.front };
  const stackOf = (name: string) => byName[name] ?? templates.application;
  cloudFormation
    .on(GetTemplateCommand)
    .callsFake(({ StackName }) => ({ TemplateBody: JSON.stringify(stackOf(StackName)) }));
  cloudFormation.on(ListStackResourcesCommand).callsFake(({ StackName, NextToken = '0' }) => {
    const all = Object.entries(stackOf(StackName).Resources).map(([id, { Type, Properties = {} }]) => ({
      LogicalResourceId: id,
      PhysicalResourceId: nameOf(id, Type, Properties),
      ResourceType: Type,
    }));
    const from = Number(NextToken);
    const more = from + 100 < all.length ? { NextToken: String(from + 100) } : {};
    return { StackResourceSummaries: all.slice(from, from + 100), ...more };
  });
  deployFunctions();
  deploySchedules();
  deployStages();
});

const deployFunctions = (): void => {
  for (const { id } of ofType(templates.application, 'AWS::Lambda::EventSourceMapping'))
    account.mappings.set(`made-${id}`, 'Enabled');
  for (const { properties } of ofType(templates.application, 'AWS::Lambda::Function'))
    account.concurrency.set(String(properties['FunctionName']), properties['ReservedConcurrentExecutions'] as number);
  lambda.on(GetEventSourceMappingCommand).callsFake(({ UUID }) => {
    const state = account.mappings.get(UUID) ?? '';
    // It takes a moment before a mapping is what was asked.
    if (state.endsWith('ing')) account.mappings.set(UUID, state.replace(/ing$/, 'ed'));
    return { State: state };
  });
  lambda.on(UpdateEventSourceMappingCommand).callsFake(({ UUID, Enabled }) => {
    account.changing(`mapping ${UUID}`);
    account.mappings.set(UUID, Enabled ? 'Enabling' : 'Disabling');
  });
  lambda
    .on(GetFunctionConcurrencyCommand)
    .callsFake(({ FunctionName }) => ({ ReservedConcurrentExecutions: account.concurrency.get(FunctionName) }));
  lambda.on(PutFunctionConcurrencyCommand).callsFake(({ FunctionName, ReservedConcurrentExecutions }) => {
    account.changing(`function ${FunctionName}`);
    account.concurrency.set(FunctionName, ReservedConcurrentExecutions);
  });
  lambda.on(DeleteFunctionConcurrencyCommand).callsFake(({ FunctionName }) => {
    account.changing(`function ${FunctionName}`);
    account.concurrency.set(FunctionName, undefined);
  });
};

const deploySchedules = (): void => {
  for (const { id, properties } of ofType(templates.application, 'AWS::Scheduler::Schedule'))
    account.schedules.set(`made-${id}`, { ...properties, State: 'ENABLED' });
  scheduler.on(GetScheduleCommand).callsFake(({ Name, GroupName }) => {
    const found = account.schedules.get(Name);
    if (found?.['GroupName'] !== GroupName) throw new Error(`There is no schedule ${GroupName}/${Name}`);
    return { ...found, Name, Arn: `arn:${Name}`, CreationDate: new Date(0) };
  });
  scheduler.on(UpdateScheduleCommand).callsFake(({ Name, ...schedule }) => {
    account.changing(`schedule ${Name}`);
    account.schedules.set(Name, schedule);
  });
};

const deployStages = (): void => {
  for (const { properties } of ofType(templates.front, 'AWS::ApiGateway::Stage')) {
    const { rate: rateLimit, burst: burstLimit } = environment.throttling;
    account.stages.set(String(properties['StageName']), { rateLimit, burstLimit });
  }
  gateway.on(GetStageCommand).callsFake(({ stageName }) => {
    const { rateLimit, burstLimit } = account.stages.get(stageName) ?? {};
    return { methodSettings: { '*/*': { throttlingRateLimit: rateLimit, throttlingBurstLimit: burstLimit } } };
  });
  gateway.on(UpdateStageCommand).callsFake(({ stageName, patchOperations }) => {
    account.changing(`stage ${stageName}`);
    const stage = account.stages.get(stageName);
    for (const { op, path, value } of patchOperations) {
      const setting = /^\/\*\/\*\/throttling\/(rateLimit|burstLimit)$/.exec(path)?.[1];
      if (op !== 'replace' || !stage || !setting) throw new Error(`No such setting: ${path}`);
      stage[setting as 'rateLimit' | 'burstLimit'] = Number(value);
    }
  });
};

const stepsFor = async (target: TargetState) => stepsTo(services, await applicationOf(client, environment), target);
const taken = async (target: TargetState) =>
  takeAll(await stepsFor(target), { say: () => undefined, wait: async () => undefined });
const kinds = () => account.calls.map((call) => call.split(' ')[0] ?? '');
const inOrder = ['mapping', 'schedule', 'stage', 'function'];

describe('stopping the application', () => {
  it('is said before it is done: nothing changes', async () => {
    const lines: string[] = [];
    const steps = await stepsFor('stopped');
    expect(await sayAll(steps, { say: (line) => lines.push(line) })).toBe(steps.length);
    expect(lines).toHaveLength(steps.length);
    expect(account.calls).toEqual([]);
  });

  it('stops queues and streams first, then the clocks, then who asks, and the functions last: all of them', async () => {
    await taken('stopped');
    expect([...new Set(kinds())]).toEqual(inOrder);
    expect(kinds()).toEqual(kinds().toSorted((one, other) => inOrder.indexOf(one) - inOrder.indexOf(other)));
    expect(new Set(account.mappings.values())).toEqual(new Set(['Disabled']));
    expect(new Set([...account.schedules.values()].map(({ State }) => State))).toEqual(new Set(['DISABLED']));
    expect([...account.stages.values()]).toEqual([
      { rateLimit: 0, burstLimit: 0 },
      { rateLimit: 0, burstLimit: 0 },
      { rateLimit: 0, burstLimit: 0 },
    ]);
    const application = await applicationOf(client, environment);
    expect(application.functions).toHaveLength(Object.keys(capabilities).length);
    expect(application.mappings).toHaveLength(account.mappings.size);
    expect(application.schedules).toHaveLength(account.schedules.size);
    expect(await isStopped(services, application)).toBe(true);
    expect(longestRun(application)).toBe(120);
  });

  it('and starting it again leaves it as it was, in the reverse order', async () => {
    const before = account.state;
    expect(await isStopped(services, await applicationOf(client, environment))).toBe(false);
    await taken('stopped');
    account.calls.length = 0;
    await taken('running');
    expect([...new Set(kinds())]).toEqual(inOrder.toReversed());
    expect(account.state).toEqual(before);
    expect(account.concurrency.get(reserved)).toBe(7);
  });

  it('cut off anywhere and begun again does what is left', async () => {
    await taken('stopped');
    const [stopped, whole] = [account.state, account.calls.length];
    await taken('running');
    account.calls.length = 0;
    for (let after = 0; account.calls.length < whole; after += 5) {
      account.cutOffAfter = after;
      await taken('stopped').catch(() => undefined);
    }
    expect(account.state).toEqual(stopped);
    expect(account.calls).toHaveLength(whole);
  });

  it('that has no effect is said, and what comes after it is left', async () => {
    lambda.on(UpdateEventSourceMappingCommand).resolves({});
    await expect(taken('stopped')).rejects.toThrow('Had no effect within three minutes');
    expect(kinds()).toEqual([]);
  });
});

it('the table of each owner is found by the name that CloudFormation gave it', async () => {
  const tables = await tablesOf(client, environment);
  expect(Object.keys(tables)).toEqual([...owners]);
  const made = ofType(templates.data, 'AWS::DynamoDB::GlobalTable').map(({ id }) => `made-${id}`);
  expect(new Set(Object.values(tables))).toEqual(new Set(made));
  for (const owner of eachOf(owners)) expect(tables[owner].toLowerCase()).toContain(`made-${owner}table`);
});
