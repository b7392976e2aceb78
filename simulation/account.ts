import type { Application } from './application/application.ts';
import { allChecks } from './checks/all.ts';
import { type Checked, checkedBy } from './checks/check.ts';
import { shownNow } from './checks/remembered.ts';
import { readWhole, type Whole } from './checks/whole.ts';
import type { Options } from './story/region.ts';
import type { Played } from './story/years.ts';

type Row = readonly [what: string, ...numbers: (string | number)[]];

/** The account of a simulated programme: what it came to, and which promises hold. */
export interface Account {
  readonly options: Options;
  readonly counts: readonly Row[];
  readonly ladder: readonly Row[];
  readonly money: readonly Row[];
  readonly refusals: readonly Row[];
  readonly checks: readonly Checked[];
}

/** Reads the whole record, as it is at the end. */
export const wholeOf = async ({ stage, remembered, facts }: Played): Promise<Whole> =>
  readWhole(stage, facts, await shownNow(stage, remembered));

/** Checks every promise on the record, and counts what happened. */
export const accountOf = (application: Application, { stage }: Played, whole: Whole): Account => {
  return {
    options: stage.options,
    counts: countsOf(application, whole),
    ladder: ladderOf(whole),
    money: moneyOf(whole),
    refusals: [...stage.refusals].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    checks: checkedBy(allChecks, whole),
  };
};

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

const countsOf = ({ counted, services }: Application, whole: Whole): Row[] => {
  const tasks = whole.rounds.flatMap((round) => round.tasks);
  const answered = tasks.filter(({ answer }) => answer !== undefined);
  const reports = [...whole.reports.values()].flat();
  const periods = [...whole.periods.values()].flat();
  const requests = whole.facts.filter(({ type }) => type === 'nl.regiodeal.alliance.report-asked.v1');
  const askedOnce = new Set(requests.map(({ data }) => `${String(data['allianceId'])} ${String(data['from'])}`));
  return [
    [
      'partners, of which take part on the last day',
      whole.programme.partners.length,
      whole.programme.partners.filter(({ ring }) => ring).length,
    ],
    [
      'framework cycles, of which came in force',
      whole.cycles.length,
      whole.cycles.filter(({ status }) => status === 'in-force' || status === 'superseded').length,
    ],
    ['rounds, of which are over', whole.rounds.length, whole.rounds.filter(({ status }) => status !== 'open').length],
    ['tasks, of which were answered', tasks.length, answered.length],
    ['answers on paper', answered.filter(({ answer }) => answer?.via === 'paper').length],
    ['decisions in the register', whole.register.length],
    [
      'alliances, of which were closed',
      whole.alliances.length,
      whole.alliances.filter(({ phase }) => phase === 'closed').length,
    ],
    [
      'contributions, of which are committed',
      whole.alliances.flatMap(({ contributions }) => contributions).length,
      whole.alliances.flatMap(({ contributions }) =>
        contributions.filter(({ status }) => status.startsWith('committed')),
      ).length,
    ],
    ['reports, of which are corrections', reports.length, reports.filter(({ version }) => version > 1).length],
    ['reports that were asked for, how often', askedOnce.size, requests.length],
    [
      'periods without a report: late, closed',
      periods.filter(({ standing }) => standing === 'late').length,
      periods.filter(({ standing }) => standing === 'closed').length,
    ],
    [
      'lessons, of which ended or are parked',
      whole.lessons.length,
      whole.lessons.filter(({ ending }) => ending).length,
    ],
    ['reviews of the regiegroep, seats passed on', whole.reviews.reviews.length, whole.reviews.passingsOn.length],
    [
      'changes of the rules of the game, of which were adopted',
      whole.ruleChanges.length,
      whole.ruleChanges.filter(({ status }) => status === 'adopted').length,
    ],
    [
      'partners that joined, left and merged',
      whole.facts.filter(({ type }) => type === 'nl.regiodeal.registry.partner-admitted.v1').length,
      whole.programme.departures.length,
      whole.programme.successions.length,
    ],
    [
      'new councils and colleges',
      whole.facts.filter(({ type }) => type === 'nl.regiodeal.registry.body-installed.v1').length,
    ],
    ['facts', sum(counted.facts.values())],
    ['e-mails, to how many addresses', sum(services.mails.values()), services.mails.size],
    ['requests of the API', counted.requests],
  ];
};

/** The escalations by the highest rung that they reached, and by how they ended. */
const ladderOf = ({ escalations }: Whole): Row[] => {
  const rungOf = ({ history }: Whole['escalations'][number]): string => {
    const stages = history.map(({ stage }) => stage);
    if (stages.includes('adjustment')) return 'a changed framework';
    if (stages.includes('ruling')) return stages.includes('sounding') ? 'rung 2, after a sounding' : 'rung 2';
    return stages.some((stage) => stage === 'solution' || stage === 'verdict') ? 'rung 1' : 'the alliance itself';
  };
  return ['the alliance itself', 'rung 1', 'rung 2', 'rung 2, after a sounding', 'a changed framework'].map((rung) => {
    const here = escalations.filter((one) => rungOf(one) === rung);
    const solved = here.filter(({ stage }) => stage === 'solved').length;
    const open = here.filter(({ endedAt }) => endedAt === undefined).length;
    return [rung, here.length, solved, open, sum(here.map(({ dispensations }) => dispensations.length))];
  });
};

const euros = (cents: number): string => (cents / 100).toLocaleString('en', { minimumFractionDigits: 2 });

const moneyOf = ({ money }: Whole): Row[] =>
  [...money.sources, { source: 'together', ...money.total }].map((row) => [
    row.source ?? 'no source named',
    ...[row.grantedCents, row.receivedCents, row.plannedCents, row.spentCents].map(euros),
  ]);

const headed = {
  counts: ['what', 'count', '', ''],
  ladder: ['highest rung of an escalation', 'escalations', 'solved', 'still open', 'dispensations'],
  money: ['source', 'granted', 'received', 'planned', 'spent'],
  refusals: ['what the API refused', 'times'],
  checks: ['rule', 'promise', 'looked at', 'not so'],
} as const;

/** The tables of an account, by their names. */
export const tablesOf = (
  account: Account,
): Readonly<Record<string, { header: readonly string[]; rows: readonly Row[] }>> => ({
  'What happened': {
    header: headed.counts,
    rows: account.counts.map((row) => [...row, '', ''].slice(0, 4) as unknown as Row),
  },
  'Up the ladder': { header: headed.ladder, rows: account.ladder },
  'Money by source, in euros': { header: headed.money, rows: account.money },
  'What the API refused': { header: headed.refusals, rows: account.refusals },
  'Promises of the rules': {
    header: headed.checks,
    rows: account.checks.map(
      ({ rule, promise, looked, faults }) => [String(rule), promise, looked, faults.length] as const,
    ),
  },
});

/** How many promises hold, and on how much. */
export const verdictOf = ({ checks }: Account): string => {
  const broken = checks.filter(({ faults }) => faults.length > 0).length;
  const looked = sum(checks.map((check) => check.looked));
  return `${checks.length - broken} of ${checks.length} promises hold, looked at ${looked} times.`;
};

/** The account as people read it in a terminal. */
export const printed = (account: Account): string => {
  const parts = Object.entries(tablesOf(account)).map(
    ([name, { header, rows }]) => `${name}\n${aligned([header, ...rows])}`,
  );
  const faults = account.checks.flatMap(({ rule, promise, faults: found }) =>
    found.map((fault) => `Rule ${rule}, ${promise}: ${fault}`),
  );
  return [...parts, ...(faults.length > 0 ? [`Not so\n${faults.join('\n')}`] : []), verdictOf(account)].join('\n\n');
};

const aligned = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at] ?? '').length)));
  const written = rows.map((row) =>
    row
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return written.join('\n');
};
