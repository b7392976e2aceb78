import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Environment, system } from '../config/environment.ts';
import { type LogMetric, type LogMetricName, logMetrics } from './log-metrics.ts';
import type { ServiceFunction } from './service-function.ts';
import { idOf, type ServiceFunctions } from './service-functions.ts';

interface MetricOptions {
  readonly statistic: 'Sum' | 'Maximum';
  readonly period: Duration;
  /** One of the values by which the metric is split. */
  readonly value?: string;
}

/** What the application measures of itself, as metrics: each is found in the log by its code. */
export class Measures extends Construct {
  readonly #namespace: string;

  constructor(scope: Construct, id: string, environment: Environment, functions: ServiceFunctions['byName']) {
    super(scope, id);
    this.#namespace = `${system}/${environment.name}`;
    for (const [name, row] of Object.entries(logMetrics) as [LogMetricName, LogMetric][]) {
      for (const from of row.from) this.#filter(name, row, functions[from]);
    }
  }

  #filter(metricName: LogMetricName, { code, value, by }: LogMetric, from: ServiceFunction): void {
    new MetricFilter(this, `${metricName}Of${idOf(from.name)}`, {
      logGroup: from.logGroup,
      metricNamespace: this.#namespace,
      metricName,
      // Lambda puts what is logged under `message`.
      filterPattern: FilterPattern.literal(`{ $.message.code = "${code}" }`),
      metricValue: value ? `$.message.${value}` : '1',
      ...(by ? { dimensions: { [by.field]: `$.message.${by.field}` } } : {}),
    });
  }

  /** One of the metrics; of one that is split, the part that is asked. */
  metric(name: LogMetricName, { statistic, period, value }: MetricOptions): Metric {
    const { title, by }: LogMetric = logMetrics[name];
    return new Metric({
      namespace: this.#namespace,
      metricName: name,
      statistic,
      period,
      label: value ?? title,
      ...(by && value ? { dimensionsMap: { [by.field]: value } } : {}),
    });
  }

  /** Every part of a metric that is split, or the metric itself. */
  parts(name: LogMetricName, options: Omit<MetricOptions, 'value'>): Metric[] {
    const { by }: LogMetric = logMetrics[name];
    return by ? by.values.map((value) => this.metric(name, { ...options, value })) : [this.metric(name, options)];
  }
}
