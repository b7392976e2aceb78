import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  type IWidget,
  type Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type Environment, system } from '../config/environment.ts';
import { type LogMetricName, logMetrics } from './log-metrics.ts';
import type { Measures } from './measures.ts';
import type { ServiceFunction } from './service-function.ts';

interface OverviewProps {
  readonly environment: Environment;
  readonly measures: Measures;
  readonly alarms: readonly IAlarm[];
  readonly apis: Readonly<Record<string, RestApi>>;
  readonly functions: readonly ServiceFunction[];
  readonly stateMachines: readonly StateMachine[];
}

const often = Duration.minutes(5);
const hour = Duration.hours(1);

/** Everything that ops look at, on one page: what is wrong, what the governance does, how the machinery runs. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const { environment, alarms } = props;
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: `${system}-${environment.name}`,
      defaultInterval: Duration.days(7),
    });
    dashboard.addWidgets(
      new AlarmStatusWidget({ title: 'Alarms; each names its runbook', alarms: [...alarms], width: 24, height: 6 }),
    );
    dashboard.addWidgets(...governance(props));
    dashboard.addWidgets(...messages(props));
    dashboard.addWidgets(...machinery(props));
  }
}

const graph = (title: string, left: readonly IMetric[], stacked = false): IWidget =>
  new GraphWidget({ title, left: [...left], width: 8, height: 6, stacked });

const counted = ({ measures }: OverviewProps, ...names: readonly LogMetricName[]): IMetric[] =>
  names.map((name) => measures.metric(name, { statistic: 'Sum', period: hour }));

const governance = (props: OverviewProps): IWidget[] => {
  const measured = (name: LogMetricName) => props.measures.parts(name, { statistic: 'Maximum', period: hour });
  return [
    graph(logMetrics.CyclesInStage.title, measured('CyclesInStage'), true),
    graph(logMetrics.EscalationsInStage.title, measured('EscalationsInStage'), true),
    graph(logMetrics.OpenTasks.title, measured('OpenTasks'), true),
    graph('Tasks that want a look', [...measured('OverdueTasks'), ...measured('UndeliverableTasks')]),
  ];
};

const messages = (props: OverviewProps): IWidget[] => {
  const publisher = props.functions.find(({ name }) => name === 'events/publish');
  const late = publisher?.lambda.metric('IteratorAge', { statistic: 'Maximum', period: often, label: 'stream (ms)' });
  return [
    graph('E-mail', counted(props, 'MailSent', 'MailFailed', 'MailRefused', 'MailTrouble')),
    graph('Rounds', counted(props, 'RoundsOpened', 'RoundsClosed')),
    graph('Facts on their way to the bus', [
      ...(late ? [late] : []),
      props.measures.metric('OldestFactLeftBehind', { statistic: 'Maximum', period: often }),
    ]),
  ];
};

const machinery = ({ apis, functions, stateMachines, measures }: OverviewProps): IWidget[] => {
  const ofApis = (what: (api: RestApi) => Metric): Metric[] =>
    Object.entries(apis).map(([label, api]) => what(api).with({ label }));
  return [
    graph('Failures', [
      ...functions.map(({ lambda, name }) => lambda.metricErrors({ period: often, label: name })),
      ...ofApis((api) => api.metricServerError({ period: often, statistic: 'Sum' })),
    ]),
    graph(
      'Answers of the APIs (95th percentile, ms)',
      ofApis((api) => api.metricLatency({ period: often, statistic: 'p95' })),
    ),
    graph('Workflows', [
      ...stateMachines.flatMap((machine) => [
        machine.metricStarted({ period: hour, label: `${machine.node.scope?.node.id} started` }),
        machine.metricFailed({ period: hour, label: `${machine.node.scope?.node.id} failed` }),
      ]),
      measures.metric('DriversLost', { statistic: 'Sum', period: hour }),
    ]),
  ];
};
