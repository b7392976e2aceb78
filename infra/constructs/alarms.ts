import { Duration, Stack } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import type { Environment } from '../config/environment.ts';
import type { WorkflowName } from '../state-machines/workflows.ts';
import type { Measures } from './measures.ts';
import type { ServiceFunction } from './service-function.ts';

/** What to do about an alarm: each has a file of this name in docs/runbooks. */
export type Runbook =
  | 'dead-letters'
  | 'stuck-cycle'
  | 'lost-driver'
  | 'overdue-tasks'
  | 'function-errors'
  | 'api-errors'
  | 'bounce'
  | 'mail-waits'
  | 'outbox-age';

interface Watch {
  readonly says: string;
  readonly runbook: Runbook;
  readonly metric: IMetric;
  /** The alarm goes off above this value. */
  readonly above: number;
  /** How many periods in a row it must be so. Default: one. */
  readonly periods?: number;
}

const stuck = {
  'framework-cycle': { id: 'StuckCycle', says: 'A framework cycle lost its driver' },
  'escalation-ladder': { id: 'StuckEscalation', says: 'An escalation lost its driver' },
} as const satisfies Record<WorkflowName, { id: string; says: string }>;

const period = Duration.minutes(5);
const minutes = (count: number): number => count * 60 * 1000;

/** The alarms of an environment. Each says in a sentence what is wrong and which runbook helps. */
export class Alarms extends Construct {
  /** Every alarm there is, in the order in which they were made. */
  readonly all: Alarm[] = [];
  readonly #action: SnsAction | undefined;

  constructor(scope: Construct, id: string, { alarmAddress }: Environment) {
    super(scope, id);
    if (!alarmAddress) return;
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmAddress));
    topic.addToResourcePolicy(alarmsOfThisAccount(topic));
    acknowledge(topic, 'alarm-shows-anyway');
    this.#action = new SnsAction(topic);
  }

  /** Work was put aside. */
  watchQueue(id: string, what: string, queue: Queue): void {
    this.#watch(id, {
      says: `Work was put aside: ${what}`,
      runbook: 'dead-letters',
      metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      above: 0,
    });
  }

  watchFunction(id: string, { name, lambda }: ServiceFunction): void {
    this.#watch(id, {
      says: `${name} fails`,
      runbook: 'function-errors',
      metric: lambda.metricErrors({ period }),
      above: 0,
    });
  }

  /** The publisher reads the streams too late: facts wait in the tables. */
  watchOutbox(publisher: ServiceFunction): void {
    this.#watch('OutboxAge', {
      says: 'Facts wait longer than five minutes before they reach the bus',
      runbook: 'outbox-age',
      metric: publisher.lambda.metric('IteratorAge', { period, statistic: 'Maximum' }),
      above: minutes(5),
    });
  }

  watchWorkflow(name: WorkflowName, stateMachine: StateMachine): void {
    const usingMetrics = {
      failed: stateMachine.metricFailed({ period }),
      timedOut: stateMachine.metricTimedOut({ period }),
      aborted: stateMachine.metricAborted({ period }),
    };
    this.#watch(stuck[name].id, {
      says: stuck[name].says,
      runbook: 'stuck-cycle',
      metric: new MathExpression({ expression: 'failed + timedOut + aborted', usingMetrics, period }),
      above: 0,
    });
  }

  watchApi(id: string, what: string, api: RestApi): void {
    this.#watch(id, {
      says: `${what} answer with server errors`,
      runbook: 'api-errors',
      metric: api.metricServerError({ period, statistic: 'Sum' }),
      above: 0,
    });
  }

  /** SES stops an account whose mail bounces too much; the warning comes well before. */
  watchMail(): void {
    this.#watch('Bounce', {
      says: 'More than 3% of the e-mail bounces',
      runbook: 'bounce',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: 'Maximum',
        period: Duration.hours(1),
      }),
      above: 0.03,
    });
  }

  /** What the application measures of itself. */
  watchMeasures(measures: Measures): void {
    const often = { statistic: 'Sum', period } as const;
    this.#watch('LostDriver', {
      says: 'The sweep found a cycle or an escalation without a living driver and started one',
      runbook: 'lost-driver',
      metric: measures.metric('DriversLost', often),
      above: 0,
    });
    this.#watch('OverdueTasks', {
      says: 'Tasks are open after the term of their round has passed',
      runbook: 'overdue-tasks',
      metric: measures.metric('OverdueTasks', { statistic: 'Maximum', period: Duration.hours(1) }),
      above: 0,
      // A term that ends just before a measurement is no trouble yet.
      periods: 2,
    });
    this.#watch('FactsLeftBehind', {
      says: 'A fact waits for more than fifteen minutes, whatever the streams say',
      runbook: 'outbox-age',
      metric: measures.metric('OldestFactLeftBehind', { statistic: 'Maximum', period }),
      above: 15 * 60,
    });
    this.#watch('FactsNotValid', {
      says: 'A stored fact cannot be published as it is',
      runbook: 'outbox-age',
      metric: measures.metric('FactsNotValid', often),
      above: 0,
    });
    this.#watch('MailWaiting', {
      says: 'E-mail waits for the mail service, hour after hour',
      runbook: 'mail-waits',
      metric: measures.metric('MailWaiting', { statistic: 'Sum', period: Duration.hours(1) }),
      above: 0,
      // The rate may be reached for a moment.
      periods: 2,
    });
    this.#watch('FactsMissed', {
      says: 'A consumer had missed facts that were published; its sweep did what they call for',
      runbook: 'dead-letters',
      metric: measures.metric('FactsMissed', often),
      above: 0,
    });
    this.#watch('MailRefused', {
      says: 'The mail service does not take an e-mail',
      runbook: 'bounce',
      metric: measures.metric('MailRefused', often),
      above: 0,
    });
  }

  #watch(id: string, { says, runbook, metric, above, periods = 1 }: Watch): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${says}. See docs/runbooks/${runbook}.md`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (this.#action) alarm.addAlarmAction(this.#action);
    this.all.push(alarm);
  }
}

/** A topic with a policy of its own lets nobody in who does not stand in it: CloudWatch neither. */
const alarmsOfThisAccount = (topic: Topic): PolicyStatement => {
  const { account } = Stack.of(topic);
  const alarms = Stack.of(topic).formatArn({ service: 'cloudwatch', resource: 'alarm:*' });
  return new PolicyStatement({
    actions: ['sns:Publish'],
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': alarms } },
  });
};
