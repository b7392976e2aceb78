/** A price in US dollars for one unit, and where it comes from. */
export interface Price {
  readonly usd: number;
  readonly per: string;
  readonly asOf: string;
  readonly source: string;
}

const site = (page: string): string => `https://aws.amazon.com/${page}/pricing/`;
/** The day on which the list below was written down. Whoever looks a price up again gives it a day of its own. */
const asOf = '2026-11-24';

/**
 * What AWS asks in Europe (Frankfurt, eu-central-1), without taxes, free tiers and discounts. Written down from the pages
 * named; only that of Step Functions was read again on the day, the others are to be checked in the AWS pricing calculator
 * before a budget is built on them.
 */
export const prices = {
  stateTransition: { usd: 0.025 / 1e3, per: 'transition', asOf, source: site('step-functions') },
  lambdaRequest: { usd: 0.2 / 1e6, per: 'request', asOf, source: site('lambda') },
  lambdaGigabyteSecond: { usd: 0.0000133334, per: 'GB-second (arm64)', asOf, source: site('lambda') },
  apiRequest: { usd: 3.7 / 1e6, per: 'request (REST)', asOf, source: site('api-gateway') },
  writeUnit: { usd: 0.7625 / 1e6, per: 'write request unit', asOf, source: site('dynamodb/on-demand') },
  readUnit: { usd: 0.1525 / 1e6, per: 'read request unit', asOf, source: site('dynamodb/on-demand') },
  storage: { usd: 0.306, per: 'GB-month', asOf, source: site('dynamodb/on-demand') },
  recovery: { usd: 0.2448, per: 'GB-month (point in time)', asOf, source: site('dynamodb/on-demand') },
  event: { usd: 1 / 1e6, per: 'event (64 KB)', asOf, source: site('eventbridge') },
  schedule: { usd: 1.15 / 1e6, per: 'invocation', asOf, source: site('eventbridge') },
  queueRequest: { usd: 0.4 / 1e6, per: 'request', asOf, source: site('sqs') },
  mail: { usd: 0.1 / 1e3, per: 'e-mail', asOf, source: site('ses') },
  secret: { usd: 0.4, per: 'secret-month', asOf, source: site('secrets-manager') },
  secretRequest: { usd: 0.05 / 1e4, per: 'request', asOf, source: site('secrets-manager') },
  logIngested: { usd: 0.63, per: 'GB', asOf, source: site('cloudwatch') },
  metric: { usd: 0.3, per: 'metric-month', asOf, source: site('cloudwatch') },
  alarm: { usd: 0.1, per: 'alarm metric-month', asOf, source: site('cloudwatch') },
  dashboard: { usd: 3, per: 'dashboard-month', asOf, source: site('cloudwatch') },
  trace: { usd: 5 / 1e6, per: 'trace', asOf, source: site('xray') },
} as const satisfies Record<string, Price>;
export type Priced = keyof typeof prices;
