import { type Capability, capabilities } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { daysKeptHere } from '../constructs/backups.ts';
import { type LogMetric, logMetrics } from '../constructs/log-metrics.ts';
import { workflowNames } from '../state-machines/workflows.ts';
import type { Standing } from './bill.ts';

const rows: readonly Capability[] = Object.values(capabilities);
const minutesAMonth = 30 * 24 * 60;

/** Queues that Lambda asks all the time: one for each function that listens, and one for mail that did not arrive. */
const queues = rows.filter(({ listens }) => listens).length + 1;

/**
 * Alarms as they are paid: by the metric. One for each function but the check of tokens, one for the dead letters of each queue,
 * of the streams, of who follows items and of the sweeps, three for each workflow, one for each of the three APIs, the age of the outbox, bounces, and seven
 * of what the application measures of itself.
 */
const alarms =
  rows.length - 1 + queues + rows.filter(({ follows }) => follows).length + 2 + 3 * workflowNames.length + 3 + 2 + 7;

const metrics = Object.values<LogMetric>(logMetrics).reduce((sum, { by }) => sum + (by?.values.length ?? 1), 0);

/** What stands in an environment, counted from the tables that its templates are made of. */
export const standingOf = ({
  sweepMinutes,
  firewall,
  backup,
}: Pick<Environment, 'sweepMinutes' | 'firewall' | 'backup'>): Standing => {
  const between = rows.flatMap(({ sweeps }) => (sweeps ? [sweeps === 'hourly' ? 60 : sweepMinutes] : []));
  const sweeps = between.reduce((sum, minutes) => sum + minutesAMonth / minutes, 0);
  const backupDays = backup && { here: daysKeptHere, copy: backup.days };
  return { alarms, metrics, queues, sweeps, firewallRules: firewall ? 2 : 0, ...(backupDays ? { backupDays } : {}) };
};
