import type { EuRegion } from '../config/regions.ts';

/** The regions whose prices were written down. An environment in another one has no bill until its prices stand here. */
type PricedRegion = Extract<EuRegion, 'eu-west-1' | 'eu-central-1'>;

/** A price in US dollars for one unit, in each region, and where it comes from. */
interface Price {
  readonly usd: Readonly<Record<PricedRegion, number>>;
  readonly per: string;
  readonly asOf: string;
  readonly source: string;
}

const site = (page: string): string => `https://aws.amazon.com/${page}/pricing/`;
/** The day on which the list below was written down. Whoever looks a price up again gives it a day of its own. */
const asOf = '2026-11-24';

/** Ireland and Frankfurt, for so many units. */
const each = (ireland: number, frankfurt: number, units = 1): Price['usd'] => ({
  'eu-west-1': ireland / units,
  'eu-central-1': frankfurt / units,
});
const same = (usd: number, units = 1): Price['usd'] => each(usd, usd, units);

/**
 * What AWS asks in Europe, without taxes, free tiers and discounts. Written down from the pages named; only that of Step
 * Functions was read again on the day, the others are to be checked in the AWS pricing calculator before a budget is built on
 * them. Where only the price of Frankfurt was known, it stands for Ireland too, as a bound.
 */
export const prices = {
  stateTransition: { usd: same(0.025, 1e3), per: 'transition', asOf, source: site('step-functions') },
  lambdaRequest: { usd: same(0.2, 1e6), per: 'request', asOf, source: site('lambda') },
  lambdaGigabyteSecond: { usd: same(0.0000133334), per: 'GB-second (arm64)', asOf, source: site('lambda') },
  apiRequest: { usd: each(3.5, 3.7, 1e6), per: 'request (REST)', asOf, source: site('api-gateway') },
  writeUnit: { usd: each(0.705, 0.7625, 1e6), per: 'write request unit', asOf, source: site('dynamodb/on-demand') },
  readUnit: { usd: each(0.141, 0.1525, 1e6), per: 'read request unit', asOf, source: site('dynamodb/on-demand') },
  storage: { usd: each(0.283, 0.306), per: 'GB-month', asOf, source: site('dynamodb/on-demand') },
  recovery: { usd: each(0.2264, 0.2448), per: 'GB-month (point in time)', asOf, source: site('dynamodb/on-demand') },
  event: { usd: same(1, 1e6), per: 'event (64 KB)', asOf, source: site('eventbridge') },
  schedule: { usd: same(1.15, 1e6), per: 'invocation', asOf, source: site('eventbridge') },
  queueRequest: { usd: same(0.4, 1e6), per: 'request', asOf, source: site('sqs') },
  mail: { usd: same(0.1, 1e3), per: 'e-mail', asOf, source: site('ses') },
  secret: { usd: same(0.4), per: 'secret-month', asOf, source: site('secrets-manager') },
  secretRequest: { usd: same(0.05, 1e4), per: 'request', asOf, source: site('secrets-manager') },
  logIngested: { usd: each(0.57, 0.63), per: 'GB', asOf, source: site('cloudwatch') },
  metric: { usd: same(0.3), per: 'metric-month', asOf, source: site('cloudwatch') },
  alarm: { usd: same(0.1), per: 'alarm metric-month', asOf, source: site('cloudwatch') },
  dashboard: { usd: same(3), per: 'dashboard-month', asOf, source: site('cloudwatch') },
  trace: { usd: same(5, 1e6), per: 'trace', asOf, source: site('xray') },
  firewall: { usd: same(5), per: 'web ACL-month', asOf, source: site('waf') },
  firewallRule: { usd: same(1), per: 'rule-month', asOf, source: site('waf') },
  firewallRequest: { usd: same(0.6, 1e6), per: 'request', asOf, source: site('waf') },
  key: { usd: same(1), per: 'key-month', asOf, source: site('kms') },
  backupStorage: { usd: each(0.1132, 0.1224), per: 'GB-month', asOf, source: site('backup') },
  backupTransfer: { usd: same(0.02), per: 'GB to another region', asOf, source: site('backup') },
} as const satisfies Record<string, Price>;
export type Priced = keyof typeof prices;

/**
 * The price of one unit in a region, in US dollars.
 * @throws {Error} naming a region whose prices were not written down.
 */
export const priceIn = (region: EuRegion, what: Priced): number => {
  const usd = (prices[what].usd as Readonly<Partial<Record<EuRegion, number>>>)[region];
  if (usd === undefined) throw new Error(`infra/cost/prices.ts has no prices of ${region} yet: write them down there.`);
  return usd;
};
