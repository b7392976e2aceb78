import { isDeepStrictEqual } from 'node:util';
import { isNotThere, isRevision } from '#shared/dynamo/condition.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type FrameworkDeps, frameworkInForce } from './deps.ts';
import { againstRulings } from './domain/against-rulings.ts';
import type { Alliance } from './domain/alliance.ts';
import { assessed } from './domain/assess.ts';
import { type Breach, breachesAfter } from './domain/breach.ts';
import type { PlanVersion } from './domain/plan.ts';
import { demandFixedPeriod, type Reporting, versionFor } from './domain/reporting.ts';
import { allianceEntity, breachEntity, reportEntity, reportingEntity } from './records.ts';
import { demandWhole, type GivenReport, isBreach, periodId, type Report, reportIdOf } from './terms/report.ts';
import { periodsOver } from './terms/reporting-periods.ts';

export type ReportDeps = Pick<FrameworkDeps, 'client' | 'table' | 'alliances' | 'frameworks' | 'registry' | 'ladder'>;

/** Who reported (the client id of an application, or the round of a page), and when. */
interface Reporter {
  readonly by: string;
  readonly now: string;
}

/**
 * Keeps the report of an alliance over a period, compared with the tolerances of the framework and with what rulings allow: the report, the
 * breaches that it opens, continues or ends, and the facts, in one transaction. The same report kept twice is one.
 * @throws {Conflict} when the period is closed or another report was written meanwhile.
 * @throws {InvalidInput} when the report is not over a reporting period, or does not account for its plan.
 * @throws {ConditionFailed} when somebody else wrote the alliance meanwhile.
 */
export const keepReport = async (
  deps: ReportDeps,
  alliance: Alliance,
  body: GivenReport,
  { by, now }: Reporter,
): Promise<{ readonly report: Report; readonly repeated: boolean }> => {
  const same = await alreadyReported(deps, alliance, body);
  if (same) return { report: same, repeated: true };
  const [framework, reporting, programme, { dispensations }] = await Promise.all([
    frameworkInForce(deps, alliance.programmeId),
    deps.alliances.reporting(alliance.programmeId),
    deps.registry.programme(alliance.programmeId),
    deps.ladder.of(alliance),
  ]);
  const version = versionFor(alliance, body, reporting?.closedUntil, localDate(now));
  if (version === 1) demandFixedPeriod(periodsOver(programme, localDate(now)), body);
  const plan = await planFor(deps, alliance, body);
  demandWhole(body, plan.content);
  const { basedOn: _basedOn, ...given } = body;
  const report: Report = {
    programmeId: alliance.programmeId,
    allianceId: alliance.allianceId,
    reportId: reportIdOf(body.period, version),
    version,
    ...given,
    plan: { year: plan.year, version: plan.version },
    framework: framework.version,
    ...againstRulings(assessed(framework.content, alliance.lineId, plan.content, body), dispensations, body.period),
    reportedAt: now,
    reportedBy: by,
  };
  const breaches = breachesAfter(await deps.alliances.openBreaches(alliance), report, alliance.endedGoals);
  await transact(deps.client, [
    deps.table.replace(allianceEntity, reported(alliance, report, breaches)),
    deps.table.insert(reportEntity, report),
    ...breaches.map((breach) =>
      breach.revision === 1 ? deps.table.insert(breachEntity, breach) : deps.table.replace(breachEntity, breach),
    ),
    stillOpen(deps, alliance, reporting),
    ...deps.table.record(...factsOf(report, breaches)),
  ]);
  return { report, repeated: false };
};

/** The stored report that this one repeats, if there is one. */
const alreadyReported = async (
  deps: ReportDeps,
  alliance: Alliance,
  { basedOn, ...given }: GivenReport,
): Promise<Report | undefined> => {
  const last = alliance.report;
  if (!last || periodId(last.period) !== periodId(given.period) || last.version <= basedOn) return undefined;
  const before = await deps.alliances.report(alliance, reportIdOf(given.period, basedOn + 1));
  const { period, goals, budget, risks, lessons, correction } = before;
  const account = { period, goals, budget, risks, lessons, ...(correction === undefined ? {} : { correction }) };
  return isDeepStrictEqual(account, given) ? before : undefined;
};

/** The plan that held in the period; a correction accounts for the plan of the report that it corrects. */
const planFor = async (
  deps: ReportDeps,
  alliance: Alliance,
  { period, basedOn }: GivenReport,
): Promise<PlanVersion> => {
  if (basedOn > 0) {
    const { plan } = await deps.alliances.report(alliance, reportIdOf(period, basedOn));
    return deps.alliances.plan(alliance, plan.year, plan.version);
  }
  const planned = await deps.alliances.planOfPeriod(alliance, period);
  if (planned) return planned;
  throw new Conflict('no-plan', 'There is no plan for the year of this period that was found to fit, to account for.');
};

const reported = (alliance: Alliance, report: Report, breaches: readonly Breach[]): Alliance => ({
  ...alliance,
  report: {
    reportId: report.reportId,
    period: report.period,
    version: report.version,
    colour: report.colour,
    breaches: openAfter(alliance.report?.breaches ?? [], breaches),
  },
  reports: alliance.reports + 1,
  revision: alliance.revision + 1,
});

/** The breaches that continue, with those that the report does not mention: they are not over (rule 4). */
const openAfter = (before: readonly string[], breaches: readonly Breach[]): string[] => {
  const over = new Set(breaches.filter(({ status }) => status === 'over').map(({ breachId }) => breachId));
  const open = breaches.filter(({ status }) => status === 'open').map(({ breachId }) => breachId);
  return [...new Set([...before.filter((breachId) => !over.has(breachId)), ...open])];
};

/** The condition that nobody closed the period between reading and writing. */
const stillOpen = (deps: ReportDeps, { programmeId }: Alliance, reporting: Reporting | undefined): Write =>
  deps.table.check(reportingEntity, { programmeId }, reporting ? isRevision(reporting.revision) : isNotThere);

const factsOf = (report: Report, breaches: readonly Breach[]): Fact[] => {
  const { programmeId, allianceId, reportId, colour, reportedAt } = report;
  const ids = { programmeId, allianceId, reportId };
  return [
    fact('nl.regiodeal.alliance.reported.v1', reportedAt, { ...ids, colour }),
    ...breaches.flatMap((breach) => toldOf(breach, report)),
  ];
};

/** A deviation that a ruling allows is no breach and is not over: the report is the only fact about it. */
const toldOf = ({ breachId, status, finding }: Breach, report: Report): Fact[] => {
  const { programmeId, allianceId, reportId, reportedAt } = report;
  const ids = { programmeId, allianceId, reportId, breachId };
  if (status === 'over') return [fact('nl.regiodeal.alliance.breach-over.v1', reportedAt, ids)];
  if (!isBreach(finding)) return [];
  return [fact('nl.regiodeal.alliance.breach-forecast.v1', reportedAt, { ...ids, level: finding.level })];
};
