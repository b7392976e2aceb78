import { isDeepStrictEqual } from 'node:util';
import { hiddenFrom } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { isNotThere, isRevision } from '#shared/dynamo/condition.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type AssessDeps, assessReport, type Reporter } from './assess-report.ts';
import type { FrameworkDeps } from './deps.ts';
import type { Alliance } from './domain/alliance.ts';
import type { Breach } from './domain/breach.ts';
import { reported } from './domain/reported.ts';
import type { ClosedPeriods } from './domain/reporting.ts';
import { allianceEntity, breachEntity, reportEntity, reportingEntity } from './records.ts';
import { GivenReport, isBreach, periodId, type Report, reportIdOf } from './terms/report.ts';
import { reportSeenBy, visibleFindings } from './terms/visible-findings.ts';

export type ReportDeps = AssessDeps & Pick<FrameworkDeps, 'client' | 'table'>;

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
  const { report, breaches, reporting } = await assessReport(deps, alliance, body, { by, now });
  await transact(deps.client, [
    deps.table.replace(allianceEntity, reported(alliance, report, breaches)),
    deps.table.insert(reportEntity, report),
    ...breaches.map((breach) =>
      breach.revision === 1 ? deps.table.insert(breachEntity, breach) : deps.table.replace(breachEntity, breach),
    ),
    stillOpen(deps, alliance, reporting),
    ...deps.table.record(...(await factsOf(deps, report, breaches))),
  ]);
  return { report, repeated: false };
};

/** What a report says, whichever version it corrects: every field of the schema. */
const Account = GivenReport.omit({ basedOn: true }).strip();

/** The stored report that this one repeats, if there is one. */
const alreadyReported = async (
  deps: ReportDeps,
  alliance: Alliance,
  { basedOn, ...given }: GivenReport,
): Promise<Report | undefined> => {
  const last = alliance.report;
  if (!last || periodId(last.period) !== periodId(given.period) || last.version <= basedOn) return undefined;
  const before = await deps.alliances.report(alliance, reportIdOf(given.period, basedOn + 1));
  return isDeepStrictEqual(Account.parse(before), given) ? before : undefined;
};

/** The condition that nobody closed the period between reading and writing. */
const stillOpen = (deps: ReportDeps, { programmeId }: Alliance, reporting: ClosedPeriods | undefined): Write =>
  deps.table.check(reportingEntity, { programmeId }, reporting ? isRevision(reporting.revision) : isNotThere);

/** The facts of a report, in the words of whoever sees nothing that is confidential, because everybody receives them (rule 19). */
const factsOf = async (
  { registry }: Pick<ReportDeps, 'registry'>,
  report: Report,
  breaches: readonly Breach[],
): Promise<Fact[]> => {
  const { programmeId, allianceId, reportId, reportedAt } = report;
  const plain = { bureau: false };
  const levels = await registry.levels(programmeId);
  const outsider = { ...plain, hidden: hiddenFrom(levels, plain, localDate(reportedAt)) };
  const ids = { programmeId, allianceId, reportId };
  return [
    fact('nl.regiodeal.alliance.reported.v1', reportedAt, { ...ids, colour: reportSeenBy(report, outsider).colour }),
    ...breaches.flatMap((breach) => toldOf(seenBreach(breach, outsider), report)),
  ];
};

const seenBreach = (breach: Breach, standing: Standing): Breach => {
  const [finding = breach.finding] = visibleFindings([breach.finding], standing);
  return { ...breach, finding };
};

/**
 * A deviation that a ruling allows is no breach and is not over: the report is the only fact about it. One that a confidential ruling allows is told
 * as a breach; whoever proposes escalations knows the ruling, and proposes none.
 */
const toldOf = ({ breachId, status, finding }: Breach, report: Report): Fact[] => {
  const { programmeId, allianceId, reportId, reportedAt } = report;
  const ids = { programmeId, allianceId, reportId, breachId };
  if (status === 'over') return [fact('nl.regiodeal.alliance.breach-over.v1', reportedAt, ids)];
  if (!isBreach(finding)) return [];
  return [fact('nl.regiodeal.alliance.breach-forecast.v1', reportedAt, { ...ids, level: finding.level })];
};
