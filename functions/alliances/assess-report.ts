import { Conflict } from '#shared/errors/errors.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type FrameworkDeps, frameworkInForce } from './deps.ts';
import { againstRulings } from './domain/against-rulings.ts';
import type { Alliance } from './domain/alliance.ts';
import { assessed } from './domain/assess.ts';
import { type Breach, breachesAfter } from './domain/breach.ts';
import type { PlanVersion } from './domain/plan.ts';
import { type ClosedPeriods, demandFixedPeriod, versionFor } from './domain/reporting.ts';
import { demandWhole, type GivenReport, type Report, reportIdOf } from './terms/report.ts';
import { periodsOver } from './terms/reporting-periods.ts';

export type AssessDeps = Pick<FrameworkDeps, 'alliances' | 'frameworks' | 'registry' | 'ladder'>;

/** Who reported (the client id of an application, or the round of a page), and when. */
export interface Reporter {
  readonly by: string;
  readonly now: string;
}

/** A report as it would be kept, and what it would do to the breaches of its alliance. */
export interface Assessment {
  readonly report: Report;
  /** The open breaches before the report. */
  readonly open: readonly Breach[];
  /** The breaches that the report opens, continues or ends, as they are after it. */
  readonly breaches: readonly Breach[];
  /** The closed periods that it was validated against. */
  readonly reporting: ClosedPeriods | undefined;
}

/**
 * Compares the report of an alliance over a period with the tolerances of the framework and with what rulings allow. It writes nothing.
 * @throws {Conflict} when the period is closed, another report was written meanwhile, or no plan fits.
 * @throws {InvalidInput} when the report is not over a reporting period, or does not account for its plan.
 */
export const assessReport = async (
  deps: AssessDeps,
  alliance: Alliance,
  body: GivenReport,
  { by, now }: Reporter,
): Promise<Assessment> => {
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
  const open = await deps.alliances.openBreaches(alliance);
  return { report, open, breaches: breachesAfter(open, report, alliance.endedGoals), reporting };
};

/** The plan that held in the period; a correction accounts for the plan of the report that it corrects. */
const planFor = async (
  deps: AssessDeps,
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
