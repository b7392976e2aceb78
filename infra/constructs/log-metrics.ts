import { isEndStage as isLadderEnd, stages as ladderStages } from '#functions/escalations/terms/stages.ts';
import { stages } from '#functions/frameworks/terms/stages.ts';
import { ages } from '#functions/health/domain/measures.ts';
import type { LogCode } from '#shared/observability/log.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';

/** A number that the application logs, as a metric. */
export interface LogMetric {
  readonly title: string;
  /** Who logs it. */
  readonly from: readonly CapabilityName[];
  readonly code: LogCode;
  /** The field that holds the number. Default: each line counts as one. */
  readonly value?: string;
  /** The field by which it is split, with what it can say. */
  readonly by?: { readonly field: string; readonly values: readonly string[] };
}

/** Every metric that is made of the log, by its name. Codes only: no metric holds a name, a text or an address. */
export const logMetrics = {
  CyclesInStage: {
    title: 'Cycles by stage',
    from: ['health/measure'],
    code: 'cycles-in-stage',
    value: 'cycles',
    by: { field: 'stage', values: stages.filter((stage) => stage !== 'in-force' && stage !== 'withdrawn') },
  },
  EscalationsInStage: {
    title: 'Escalations by stage',
    from: ['health/measure'],
    code: 'escalations-in-stage',
    value: 'escalations',
    by: { field: 'stage', values: ladderStages.filter((stage) => !isLadderEnd(stage)) },
  },
  OpenTasks: {
    title: 'Open tasks by age',
    from: ['health/measure'],
    code: 'tasks-open',
    value: 'tasks',
    by: { field: 'age', values: ages },
  },
  OverdueTasks: { title: 'Overdue tasks', from: ['health/measure'], code: 'tasks-overdue', value: 'tasks' },
  UndeliverableTasks: {
    title: 'Undeliverable tasks',
    from: ['health/measure'],
    code: 'tasks-undeliverable',
    value: 'tasks',
  },
  MailSent: { title: 'E-mails sent', from: ['mail/send'], code: 'mail-sent' },
  MailFailed: { title: 'E-mails tried again', from: ['mail/send'], code: 'mail-failed' },
  MailWaiting: { title: 'E-mails that wait for the mail service', from: ['mail/send'], code: 'mail-waits' },
  MailRefused: { title: 'E-mails refused', from: ['mail/send'], code: 'mail-refused' },
  MailTrouble: { title: 'Bounces and complaints', from: ['rounds/undeliverable'], code: 'mail-trouble' },
  RoundsOpened: { title: 'Rounds opened', from: ['rounds/open', 'rounds/call', 'rounds/follow'], code: 'round-opened' },
  RoundsClosed: {
    title: 'Rounds closed',
    from: ['rounds/close', 'rounds/tick', 'rounds/open', 'rounds/call', 'rounds/follow', 'rounds/operate'],
    code: 'round-closed',
  },
  DriversLost: { title: 'Drivers lost', from: ['frameworks/drive', 'escalations/drive'], code: 'driver-lost' },
  OldestFactLeftBehind: {
    title: 'Oldest fact that waits for the bus (seconds)',
    from: ['events/publish'],
    code: 'facts-left-behind',
    value: 'oldestSeconds',
  },
  FactsNotValid: { title: 'Facts that cannot be published', from: ['events/publish'], code: 'fact-not-valid' },
  FactsMissed: {
    title: 'Facts that a consumer had missed',
    from: ['mail/send', 'subscriptions/fan-out'],
    code: 'fact-missed',
  },
  SweepItemsFailed: {
    title: 'Items that a sweep could not handle',
    from: [
      'frameworks/drive',
      'escalations/drive',
      'rounds/tick',
      'rounds/follow',
      'events/publish',
      'mail/send',
      'subscriptions/fan-out',
      'decisions/register',
    ],
    code: 'sweep-item-failed',
  },
} as const satisfies Record<string, LogMetric>;
export type LogMetricName = keyof typeof logMetrics;
