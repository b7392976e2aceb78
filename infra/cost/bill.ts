import type { EuRegion } from '../config/regions.ts';
import { type Priced, priceIn } from './prices.ts';

/** How much a programme does. Cycles and alliances are running at the same time; a cycle takes some nine months. */
export interface Activity {
  readonly municipalities: number;
  /** Partners that are no municipality. */
  readonly partners: number;
  readonly cycles: number;
  readonly alliances: number;
  /** Requests of partner applications in a month. */
  readonly requests: number;
}

/** What an environment has, whatever is done in it. */
export interface Standing {
  readonly alarms: number;
  readonly metrics: number;
  /** Queues that functions listen to. */
  readonly queues: number;
  /** Runs of sweeps in a month. */
  readonly sweeps: number;
  /** Rules of the firewall; 0 where there is none. */
  readonly firewallRules: number;
  /** How many days a nightly backup is kept, here and as a copy; undefined where there are none. */
  readonly backupDays?: { readonly here: number; readonly copy: number };
}

/** Units as `docs/performance.md` measured them (write units, items, transitions), and bounds where nothing was measured yet. */
export const measured = {
  /** State transitions of one whole cycle, however many addressees. */
  transitionsPerCycle: 32,
  /** E-mails and items for each addressee that answers, and write units of an item in a transaction with its index. */
  mailsPerAddressee: 2.2,
  itemsPerAddressee: 10.8,
  unitsPerItem: 5,
  cycleMonths: 9,
  /** Invocations for each item that is written: its stream, its queue, its consumers; and for each visit of a page. */
  invocationsPerItem: 2,
  visitsPerAddressee: 4,
  /** GB-seconds of an invocation: 1 GB, for a bound of 150 ms with its share of cold starts. */
  gigabyteSecondsPerInvocation: 0.15,
  readUnitsPerInvocation: 10,
  /** Tasks, reports and plans of an alliance in a month, as addressees of rounds (a bound: not measured yet). */
  addresseesPerAllianceMonth: 6,
  logBytesPerInvocation: 1500,
  /** What a fact costs once more, an hour after it was published: the sweeps of its consumers read it and what they did with it. */
  readUnitsPerFactCompared: 4,
  /** Its place among what was published, and the mark of the mail. */
  writeUnitsPerFactCompared: 3,
  bytesPerItem: 1200,
} as const;

const minutesAMonth = 30 * 24 * 60;
const nightsAMonth = 30;

/**
 * Traces that X-Ray keeps of so many that begin: by its default rule the first of every second, and 5% of what else comes. A
 * bound: it takes them to come spread over the month, so that of a small number all are kept.
 */
export const keptTraces = (begun: number): number => {
  const first = Math.min(begun, minutesAMonth * 60);
  return first + 0.05 * (begun - first);
};

/** What the second copy takes: every night the whole record, here and in the vault of the copies. */
const copiesOf = ({ backupDays }: Standing, gigabytes: number) => ({
  key: backupDays ? 2 : 0,
  backupStorage: backupDays ? gigabytes * (backupDays.here + backupDays.copy) : 0,
  backupTransfer: backupDays ? gigabytes * nightsAMonth : 0,
});

/** How often a cycle asks somebody: input, sounding, consultation, vote and approval. */
export const addresseesOfCycle = ({ municipalities, partners }: Activity): number =>
  // Input: every partner and every council. Sounding: every municipality. Consultation: every partner. Seats. Colleges.
  2 * municipalities + partners + municipalities + (municipalities + partners) + 4 + municipalities;

/** How many units of everything a month takes. */
export const unitsOf = (activity: Activity, standing: Standing): Readonly<Record<Priced, number>> => {
  const of = measured;
  const cyclesAMonth = activity.cycles / of.cycleMonths;
  const addressees = cyclesAMonth * addresseesOfCycle(activity) + activity.alliances * of.addresseesPerAllianceMonth;
  const items = addressees * of.itemsPerAddressee;
  const facts = items / 2;
  const visits = addressees * of.visitsPerAddressee;
  const { sweeps } = standing;
  const apiRequests = visits + activity.requests;
  // An application's request is two invocations at most: its function, and the check of its token.
  const invocations = items * of.invocationsPerItem + visits + 2 * activity.requests + sweeps;
  // What was ever written stays: a bound of four years of a programme.
  const gigabytes = (items * 48 * of.bytesPerItem) / 1e9;
  return {
    stateTransition: cyclesAMonth * of.transitionsPerCycle,
    lambdaRequest: invocations,
    lambdaGigabyteSecond: invocations * of.gigabyteSecondsPerInvocation,
    apiRequest: apiRequests,
    writeUnit: items * of.unitsPerItem + facts * of.writeUnitsPerFactCompared,
    readUnit: invocations * of.readUnitsPerInvocation + facts * of.readUnitsPerFactCompared,
    storage: gigabytes,
    recovery: gigabytes,
    event: facts,
    schedule: sweeps + addressees,
    // A queue that is listened to is asked all the time: five pollers, every twenty seconds.
    queueRequest: items * 3 + (standing.queues * 5 * minutesAMonth * 60) / 20,
    mail: addressees * of.mailsPerAddressee,
    secret: 1,
    secretRequest: 2 * (visits + addressees * of.mailsPerAddressee),
    logIngested: (invocations * of.logBytesPerInvocation) / 1e9,
    metric: standing.metrics,
    alarm: standing.alarms,
    dashboard: 1,
    // The check of a token and the function behind it are one trace.
    trace: keptTraces(invocations - activity.requests),
    firewall: standing.firewallRules > 0 ? 1 : 0,
    firewallRule: standing.firewallRules,
    firewallRequest: standing.firewallRules > 0 ? apiRequests : 0,
    ...copiesOf(standing, gigabytes),
  };
};

/** A line of the bill. */
export interface Line {
  readonly what: Priced;
  readonly units: number;
  readonly usd: number;
}

/**
 * The bill of a month in US dollars, by the prices of the region, dearest line first.
 * @throws {Error} naming a region whose prices were not written down.
 */
export const billOf = (region: EuRegion, activity: Activity, standing: Standing): { lines: Line[]; total: number } => {
  const lines = (Object.entries(unitsOf(activity, standing)) as [Priced, number][])
    .map(([what, units]): Line => ({ what, units, usd: units * priceIn(region, what) }))
    .sort((one, other) => other.usd - one.usd);
  return { lines, total: lines.reduce((sum, { usd }) => sum + usd, 0) };
};
