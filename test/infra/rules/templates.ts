import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type LogMetric, logMetrics } from '#infra/constructs/log-metrics.ts';
import { functionName, timeoutOf } from '#infra/constructs/service-function.ts';
import { standingOf } from '#infra/cost/standing.ts';
import { logCodes } from '#shared/observability/log.ts';
import { type Capability, type CapabilityName, capabilities, owners } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';
import { eachOf } from '../../support/each-of.ts';
import {
  objectAt,
  ofType,
  type Properties,
  references,
  referencesFromWatch,
  type Synthesized,
} from '../support/templates.ts';

const names = Object.keys(capabilities) as CapabilityName[];
const row = (name: CapabilityName): Capability => capabilities[name];
const sweeping = names.filter((name) => row(name).sweeps);
const listening = names.filter((name) => row(name).listens);
const following = names.filter((name) => row(name).follows);

/** What holds for every function, queue, road, alarm and table, also for those that are not written yet. */
export const templateRules = (made: Synthesized): void => {
  const { environment, application, data, front, refusals, watch } = made;
  const functions = ofType(application, 'AWS::Lambda::Function');
  const queues = ofType(application, 'AWS::SQS::Queue');
  const mappings = ofType(application, 'AWS::Lambda::EventSourceMapping');
  const functionOf = (name: CapabilityName) =>
    functions.find(({ properties }) => properties['FunctionName'] === functionName(environment, name));

  it('have a function for every capability and no other', () => {
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.map(({ properties }) => properties['FunctionName']).sort()).toEqual(
      names.map((name) => functionName(environment, name)).sort(),
    );
  });

  it.each(names)('give %s its time, its tracing, its log and exactly its variables', (name) => {
    const properties = functionOf(name)?.properties ?? {};
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', TracingConfig: { Mode: 'Active' } });
    expect(properties['Timeout']).toBe(timeoutOf(name));
    const [log] = references(objectAt(properties, 'LoggingConfig')['LogGroup']);
    expect(objectAt(application.Resources[log ?? '']?.Properties ?? {})['RetentionInDays']).toBe(
      environment.logRetentionDays,
    );
    const variables = variablesOf(name);
    const set = variables.length > 0 ? objectAt(properties, 'Environment', 'Variables') : {};
    expect(Object.keys(set).sort()).toEqual([...variables].sort());
    expect(Object.values(set)).not.toContain('');
  });

  it('keep every log for as long as the environment says', () => {
    const logs = [data, front, refusals, application, watch].flatMap((template) =>
      ofType(template, 'AWS::Logs::LogGroup'),
    );
    // A function without a log of its own gets one from Lambda, to be kept for ever.
    expect(functions.filter(({ properties }) => !properties['LoggingConfig'])).toEqual([]);
    expect(logs.length).toBeGreaterThan(functions.length);
    expect(new Set(logs.map(({ properties }) => properties['RetentionInDays']))).toEqual(
      new Set([environment.logRetentionDays]),
    );
  });

  it('put aside what fails: every queue has dead letters or is where they end', () => {
    const ends = [
      ...queues.map(({ properties }) => properties['RedrivePolicy']),
      ...mappings.map(({ properties }) => properties['DestinationConfig']),
      ...ofType(application, 'AWS::Scheduler::Schedule').map(({ properties }) => properties['Target']),
    ].flatMap(references);
    const lost = queues.filter(({ id, properties }) => !properties['RedrivePolicy'] && !ends.includes(id));
    expect(queues.length).toBeGreaterThan(0);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('watch every queue where dead letters end', () => {
    const watched = ofType(watch, 'AWS::CloudWatch::Alarm').flatMap(({ properties }) =>
      referencesFromWatch(made, properties['Dimensions']),
    );
    const unwatched = queues.filter(({ id, properties }) => !properties['RedrivePolicy'] && !watched.includes(id));
    expect(unwatched.map(({ id }) => id)).toEqual([]);
  });

  it('name a destination for what fails on every road without a caller', () => {
    const rules = ofType(application, 'AWS::Events::Rule');
    const targets = rules.flatMap(({ properties }) => properties['Targets'] as Record<string, unknown>[]);
    expect(targets.length).toBe(listening.length + 1);
    expect(targets.filter((target) => !target['DeadLetterConfig'])).toEqual([]);

    const streams = mappings.filter(({ properties }) => properties['StartingPosition']);
    expect(streams.length).toBe(owners.length + following.length);
    expect(streams.filter(({ properties }) => !properties['DestinationConfig'])).toEqual([]);

    const schedules = ofType(application, 'AWS::Scheduler::Schedule');
    expect(schedules.length).toBe(sweeping.length);
    expect(schedules.filter(({ properties }) => !objectAt(properties, 'Target')['DeadLetterConfig'])).toEqual([]);
    const caught = ofType(application, 'AWS::Lambda::EventInvokeConfig')
      .filter(({ properties }) => objectAt(properties, 'DestinationConfig')['OnFailure'])
      .flatMap(({ properties }) => references(properties['FunctionName']));
    expect(caught.sort()).toEqual(sweeping.map((name) => functionOf(name)?.id).sort());
  });

  it('report the failures of a batch one by one, and never try a record for ever', () => {
    expect(mappings.length).toBe(owners.length + following.length + listening.length + 1);
    for (const { properties } of eachOf(mappings))
      expect(properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    const streams = mappings.filter(({ properties }) => properties['StartingPosition']);
    expect(streams.length).toBe(owners.length + following.length);
    for (const { properties } of eachOf(streams)) {
      expect(properties).toMatchObject({ BisectBatchOnFunctionError: true });
      expect(properties['MaximumRetryAttempts']).toBeGreaterThan(0);
    }
  });

  it('carry new facts to the publisher, new items to who follows them, and nothing else', () => {
    const filter = (kind: string) =>
      JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: [kind] } } } });
    const kinds = [...owners.map(() => 'fact'), ...following.map((name) => row(name).follows?.kind ?? '')];
    const streams = mappings.filter(({ properties }) => properties['StartingPosition']);
    expect(streams.map(({ properties }) => JSON.stringify(properties['FilterCriteria'])).sort()).toEqual(
      kinds.map((kind) => JSON.stringify({ Filters: [{ Pattern: filter(kind) }] })).sort(),
    );
  });

  it('read no stream with more than the two readers that it can have, and items of one partition one batch at a time', () => {
    const streams = mappings.filter(({ properties }) => properties['StartingPosition']);
    const readers = Map.groupBy(streams, ({ properties }) => JSON.stringify(properties['EventSourceArn']));
    expect(Math.max(...[...readers.values()].map(({ length }) => length))).toBeLessThanOrEqual(2);
    expect(streams.filter(({ properties }) => (properties['ParallelizationFactor'] ?? 1) !== 1)).toEqual([]);
  });

  it('name in every alarm a runbook that exists', () => {
    const alarms = ofType(watch, 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(functions.length);
    for (const { properties } of eachOf(alarms)) {
      const [runbook = 'none'] = String(properties['AlarmDescription']).match(/docs\/runbooks\/[a-z-]+\.md$/) ?? [];
      expect(existsSync(runbook), `${properties['AlarmDescription']}`).toBe(true);
      expect(Boolean(properties['AlarmActions'])).toBe(environment.alarmAddress !== undefined);
    }
  });

  it('have as many alarms, queues and sweeps as the bill counts', () => {
    const { alarms, queues: listened, sweeps } = standingOf(environment);
    // An alarm over a sum is paid by the metric.
    const metricsOf = (properties: Properties): number =>
      ((properties['Metrics'] ?? [{ MetricStat: {} }]) as Properties[]).filter((one) => one['MetricStat']).length;
    const watched = ofType(watch, 'AWS::CloudWatch::Alarm').map(({ properties }) => metricsOf(properties));
    expect(watched.reduce((sum, metrics) => sum + metrics, 0)).toBe(alarms);
    expect(mappings.filter(({ properties }) => !properties['StartingPosition'])).toHaveLength(listened);
    const minutes = ofType(application, 'AWS::Scheduler::Schedule').map(({ properties }) =>
      Number(/^rate\((\d+) minutes?\)$/.exec(String(properties['ScheduleExpression']))?.[1]),
    );
    expect(minutes.reduce((sum, between) => sum + (30 * 24 * 60) / between, 0)).toBe(sweeps);
  });

  it('measure by codes that the log knows, in the log of the function that writes them, and show what they measure', () => {
    const filters = ofType(watch, 'AWS::Logs::MetricFilter');
    const sources = Object.values<LogMetric>(logMetrics).flatMap(({ from }) => from);
    expect(filters.length).toBe(sources.length);
    for (const { properties } of eachOf(filters)) {
      const [, code = ''] = /message\.code = "([a-z-]+)"/.exec(String(properties['FilterPattern'])) ?? [];
      expect(Object.keys(logCodes)).toContain(code);
    }
    // Whoever drives a workflow can find a driver lost; the alarm listens to all of them.
    const drivers = names.filter((name) => name.endsWith('/drive'));
    expect(logMetrics.DriversLost.from).toEqual(drivers);
    const [dashboard, ...others] = ofType(watch, 'AWS::CloudWatch::Dashboard');
    expect(others).toEqual([]);
    const body = JSON.stringify(dashboard?.properties['DashboardBody']);
    const shown = [
      'CyclesInStage',
      'EscalationsInStage',
      'OpenTasks',
      'OverdueTasks',
      'MailTrouble',
      'IteratorAge',
      'DriversLost',
    ];
    expect(shown.filter((name) => !body.includes(name))).toEqual([]);
    const alarms = ofType(watch, 'AWS::CloudWatch::Alarm').map(({ id }) => id);
    expect(alarms.filter((id) => !body.includes(id))).toEqual([]);
  });

  it('keep the tables: on demand, restorable, and outside development not to be removed', () => {
    const tables = Object.values(data.Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
    expect(tables.length).toBe(owners.length);
    for (const { Properties: properties = {}, DeletionPolicy } of eachOf(tables)) {
      const [replica] = properties['Replicas'] as Record<string, unknown>[];
      expect(properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      });
      expect(replica).toMatchObject({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
      expect(replica?.['DeletionProtectionEnabled'] === true).toBe(environment.protectData);
      expect(DeletionPolicy).toBe(environment.protectData ? 'Retain' : 'Delete');
    }
  });

  it('give a workflow a version of every change, an alias that follows, and steps by their alias', () => {
    const aliases = ofType(application, 'AWS::StepFunctions::StateMachineAlias');
    const versions = ofType(application, 'AWS::StepFunctions::StateMachineVersion');
    const machines = ofType(application, 'AWS::StepFunctions::StateMachine');
    expect(machines.length).toBeGreaterThan(0);
    for (const { id, properties } of eachOf(machines)) {
      const version = versions.find((one) => references(one.properties['StateMachineArn']).includes(id));
      // The revision changes with the definition, and with it the version: a new one is made, and the old one stays.
      expect(version?.properties['StateMachineRevisionId']).toEqual({ 'Fn::GetAtt': [id, 'StateMachineRevisionId'] });
      expect(application.Resources[version?.id ?? '']).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate' });
      const alias = aliases.find((one) =>
        references(one.properties['RoutingConfiguration']).includes(version?.id ?? 'none'),
      );
      expect(alias?.properties).toMatchObject({ Name: 'live', RoutingConfiguration: [{ Weight: 100 }] });
      const called = references(properties['DefinitionString']).map((one) => application.Resources[one]?.Type);
      expect(new Set(called)).toEqual(new Set(['AWS::Lambda::Alias']));
    }
    const started = functions.flatMap(({ properties }) => {
      const variables = properties['Environment'] ? objectAt(properties, 'Environment', 'Variables') : {};
      return ['FRAMEWORK_CYCLE_ARN', 'ESCALATION_LADDER_ARN'].flatMap((name) =>
        variables[name] === undefined ? [] : [String(variables[name])],
      );
    });
    expect(started.length).toBeGreaterThan(0);
    expect(started.filter((arn) => !/-(framework-cycle|escalation-ladder):live$/.test(arn))).toEqual([]);
  });

  it('can be deployed: nothing waits for itself, and there is room under the limits of 500 resources and 200 parameters', () => {
    for (const stack of [data, front, refusals, application, watch]) {
      expect(circleIn(stack.Resources)).toEqual([]);
      expect(Object.keys(stack.Resources).length).toBeLessThan(450);
      expect(Object.keys(stack.Parameters ?? {}).length).toBeLessThan(180);
    }
  });

  it('deploy an API once its refusals are there: it is a picture of what there is at that moment', () => {
    const deployments = Object.values(front.Resources).filter(
      ({ Type, Properties }) =>
        Type === 'AWS::ApiGateway::Deployment' && JSON.stringify(Properties?.['RestApiId']).includes('PartnerApi'),
    );
    const [within] = ofType(front, 'AWS::CloudFormation::Stack').map(({ id }) => id);
    expect(deployments.map(({ DependsOn }) => DependsOn?.includes(within ?? '-'))).toEqual([true]);
  });
};

/** The first circle of resources that refer to one another, which CloudFormation refuses only when it deploys. */
const circleIn = (resources: Readonly<Record<string, unknown>>): string[] => {
  const finished = new Set<string>();
  const search = (id: string, path: readonly string[]): string[] => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (finished.has(id) || !(id in resources)) return [];
    const resource = resources[id] as { DependsOn?: string | string[] };
    for (const next of [...references(resource), ...[resource.DependsOn ?? []].flat()]) {
      const circle = search(next, [...path, id]);
      if (circle.length > 0) return circle;
    }
    finished.add(id);
    return [];
  };
  return (
    Object.keys(resources)
      .map((id) => search(id, []))
      .find((circle) => circle.length > 0) ?? []
  );
};
