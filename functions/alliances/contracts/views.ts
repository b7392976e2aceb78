import * as z from 'zod';
import type { Standing } from '#shared/authority/standing.ts';
import { FundingSource } from '#shared/vocabulary/funding-source.ts';
import {
  type Alliance,
  Alliance as AllianceRecord,
  Call,
  EarlierPitch,
  Link,
  PartnerPart,
  Payment,
  PhaseVisit,
} from '../domain/alliance.ts';
import { Shares } from '../domain/amounts.ts';
import { Contribution, ContributionChange, overpaidOf } from '../domain/contribution.ts';
import { ContributionCondition, conditionStands } from '../domain/contribution-condition.ts';
import { fundingOf } from '../domain/funding.ts';
import { type Circumstances, unmet } from '../domain/guards.ts';
import { MissingReport } from '../domain/missing-reports.ts';
import { openMoves } from '../domain/move.ts';
import { PlanVersion } from '../domain/plan.ts';
import { PlanMisfit, PlanTest } from '../domain/plan-test.ts';
import { periodStandings } from '../domain/report-periods.ts';
import { LateReport } from '../domain/report-request.ts';
import { ReportStanding } from '../domain/report-standing.ts';
import { breachFates } from '../domain/report-trial.ts';
import { ClosedPeriods, closingStandings } from '../domain/reporting.ts';
import type { MovedByRuling } from '../moved-by-rulings.ts';
import { IndicatorGap } from '../terms/indicators.ts';
import { guards, moves } from '../terms/phases.ts';
import { Finding, Report } from '../terms/report.ts';
import { visibleColour } from '../terms/visible-findings.ts';

const cents = z.int().min(0);
const Funding = z.array(z.strictObject({ year: z.int(), neededCents: cents, coveredCents: cents, gapCents: cents }));

/** An alliance as a list shows it: its own fields and its running totals. */
export const AllianceSummary = z.strictObject({
  ...AllianceRecord.omit({ revision: true, leads: true }).shape,
  report: ReportStanding.omit({ allowedBy: true }).optional(),
  funding: Funding,
  /** The reports that are late; absent when none is. */
  lateReports: z.array(LateReport).optional(),
});
export type AllianceSummary = z.infer<typeof AllianceSummary>;

const withoutIds = { programmeId: true, allianceId: true } as const;

/** The current state of a contribution. */
export const ContributionStatusView = Contribution.omit({ revision: true, registrations: true }).extend({
  overpaid: z.record(z.string(), z.int().min(1)),
});

/** One alliance with everything except its plans and reports. */
export const AllianceView = z.strictObject({
  /** The day whose state it shows. */
  asOf: z.iso.date(),
  ...AllianceSummary.shape,
  /** The moves from the current phase, each with the conditions that are not met yet; none from that of an earlier day. */
  moves: z.array(
    z.strictObject({
      move: z.enum(moves),
      by: z.array(z.enum(['bureau', 'alliance'])),
      motivationNeeded: z.boolean(),
      missing: z.array(z.enum(guards)),
    }),
  ),
  partners: z.array(PartnerPart.omit({ ...withoutIds, revision: true })),
  contributions: z.array(ContributionStatusView.omit(withoutIds)),
  decidedFrom: z.array(z.strictObject({ on: z.iso.date(), decided: Shares })),
  calls: z.array(Call.omit(withoutIds)),
  /** Whether the pitch can still change. */
  pitchIsOpen: z.boolean(),
  /** The pitches that others took the place of, the first one first. */
  earlierPitches: z.array(EarlierPitch.omit(withoutIds)),
  /** Alliances that can help this one, and those it can help. */
  helpedBy: z.array(Link.omit({ programmeId: true })),
  helps: z.array(Link.omit({ programmeId: true })),
  history: z.array(PhaseVisit.omit(withoutIds)),
});
export type AllianceView = z.infer<typeof AllianceView>;

export const AllianceList = z.strictObject({ alliances: z.array(AllianceSummary) });

/** A condition under which a contribution was committed, with its follow-up. */
export const ConditionView = ContributionCondition.omit({ ...withoutIds, contributionId: true, revision: true });

export const conditionOf = ({
  programmeId: _programme,
  allianceId: _alliance,
  contributionId: _contribution,
  revision: _revision,
  ...shown
}: ContributionCondition): z.infer<typeof ConditionView> => shown;

/**
 * A condition of a contribution as a list of a programme shows it: whose it is, and whether it binds. It binds once the alliance accepted it
 * (rule 8), and no longer when its commitment ended or another decision took its place.
 */
export const ListedConditionView = z.strictObject({
  ...ConditionView.shape,
  allianceId: z.string(),
  contributionId: z.string(),
  partnerId: z.string(),
  stands: z.enum(conditionStands),
});

/** A contribution with everything that happened to it. */
export const ContributionView = z.strictObject({
  ...ContributionStatusView.shape,
  history: z.array(ContributionChange.omit({ ...withoutIds, contributionId: true })),
  payments: z.array(
    Payment.omit({ ...withoutIds, contributionId: true }).extend({ correctedBy: z.string().optional() }),
  ),
  conditions: z.array(ConditionView).meta({ description: 'Under which it was committed, each with its follow-up.' }),
});
export type ContributionView = z.infer<typeof ContributionView>;

export const LinkView = Link;
export const CallView = Call;

/**
 * An alliance as a reader sees it.
 * @param late - the reports that the alliance owes since their day is past.
 */
export const summaryOf = (
  alliance: Alliance,
  standing: Standing,
  late: readonly LateReport[] = [],
): AllianceSummary => {
  const { revision: _revision, leads: _leads, report, ...shown } = alliance;
  return {
    ...shown,
    ...(report ? { report: newestSeenBy(report, standing) } : {}),
    funding: fundingOf(alliance),
    ...(late.length > 0 ? { lateReports: [...late] } : {}),
  };
};

const newestSeenBy = (
  { allowedBy, ...report }: ReportStanding,
  standing: Standing,
): NonNullable<AllianceSummary['report']> => ({
  ...report,
  colour: visibleColour(report.colour, allowedBy, standing),
});

export const movesOf = (alliance: Alliance, circumstances: Circumstances): AllianceView['moves'] =>
  openMoves(alliance).map(({ on, by, guards, motivated }) => ({
    move: on,
    by: [...by],
    motivationNeeded: motivated === true,
    missing: unmet(guards, alliance, circumstances),
  }));

export const contributionOf = ({
  revision: _revision,
  registrations: _registrations,
  ...shown
}: Contribution): z.infer<typeof ContributionStatusView> => ({ ...shown, overpaid: overpaidOf(shown) });

/** A record without the identifiers that are already in the path. */
export const within = <T extends { programmeId: string; allianceId: string }>({
  programmeId: _programme,
  allianceId: _alliance,
  ...shown
}: T): Omit<T, 'programmeId' | 'allianceId'> => shown;

/** A version of a year's plan as it was submitted. */
export const PlanVersionView = PlanVersion.omit(withoutIds);
export const PlanTestView = PlanTest.omit(withoutIds);

/** A version of a plan in a list: what it costs and how it was tested. What it says is in the plan itself. */
export const ListedPlanView = z.strictObject({
  ...PlanVersion.pick({
    allianceId: true,
    year: true,
    version: true,
    costCents: true,
    framework: true,
    submittedAt: true,
    submittedBy: true,
  }).shape,
  verdict: PlanTest.shape.verdict.optional(),
  testedAt: PlanTest.shape.testedAt.optional(),
  worksBy: z.literal(true).optional(),
});
export type ListedPlan = z.infer<typeof ListedPlanView>;

/** @param worksBy - whether the alliance works by this version: the newest one of its year that was found to fit. */
export const listedPlanOf = (
  { allianceId, year, version, costCents, framework, submittedAt, submittedBy }: PlanVersion,
  test: PlanTest | undefined,
  worksBy: boolean,
): ListedPlan => ({
  ...{ allianceId, year, version, costCents, framework, submittedAt, submittedBy },
  ...(test ? { verdict: test.verdict, testedAt: test.testedAt } : {}),
  ...(worksBy ? { worksBy: true } : {}),
});

const MisfitView = PlanMisfit.omit({ ...withoutIds, year: true, version: true });

export const PlanView = z.strictObject({
  ...PlanVersionView.shape,
  test: PlanTestView.optional(),
  /** The framework versions that the plan stopped fitting under, and why. */
  misfits: z.array(MisfitView),
  /** What is to be named about the indicators that it serves, while it is not tested. */
  gaps: z.array(IndicatorGap).optional(),
});
export type PlanView = z.infer<typeof PlanView>;

/** What one ruling moved to a line, or from it. */
const TransferView = z.strictObject({
  amountCents: z.int(),
  escalationId: z.string(),
  decisionId: z.string(),
  number: z.int().optional(),
});

export const transferOf = ({
  amountCents,
  escalationId,
  decisionId,
  number,
}: MovedByRuling): z.infer<typeof TransferView> => ({
  amountCents,
  escalationId,
  decisionId,
  ...(number === undefined ? {} : { number }),
});

export const LineBudgetList = z.strictObject({
  /** The framework version in force. */
  framework: z.string(),
  lines: z.array(
    z.strictObject({
      lineId: z.string(),
      year: z.int(),
      givenCents: cents,
      movedCents: z.int().optional(),
      transfers: z.array(TransferView).optional(),
      heldCents: cents,
      setAsideCents: cents.optional(),
      leftCents: cents,
      held: z.record(z.string(), cents),
      sources: z
        .array(z.strictObject({ source: FundingSource, givenCents: cents, heldCents: cents, leftCents: cents }))
        .optional(),
    }),
  ),
});
export type LineBudgetList = z.infer<typeof LineBudgetList>;

export const planOf = (plan: PlanVersion): z.infer<typeof PlanVersionView> => within(plan);
export const testOf = (test: PlanTest): z.infer<typeof PlanTestView> => within(test);
export const misfitOf = ({ year: _year, version: _version, ...misfit }: PlanMisfit): z.infer<typeof MisfitView> =>
  within(misfit);

/** A version of a report, with its findings. */
export const ReportView = Report.omit(withoutIds);
/** What a report would say, and what it would do to the breaches of its alliance. */
export const ReportTrial = z.strictObject({
  ...Report.pick({ reportId: true, version: true, plan: true, framework: true, colour: true, findings: true }).shape,
  breaches: z.array(
    z.strictObject({
      breachId: z.string(),
      becomes: z.enum(breachFates),
      ...Finding.pick({ breach: true, about: true, id: true }).shape,
    }),
  ),
});

/** A reporting period of the programme, as it stands for one alliance. */
export const ReportPeriodView = z.strictObject({
  period: Report.shape.period,
  dueOn: z.iso.date(),
  standing: z.enum(periodStandings),
  /** Its newest report; absent until there is one. */
  report: Report.pick({ reportId: true, version: true, colour: true }).optional(),
  /** What a report on it accounts for. */
  plan: Report.shape.plan.optional(),
});

export const ReportList = z.strictObject({
  reports: z.array(
    z.strictObject({
      ...Report.pick({ reportId: true, period: true, version: true, colour: true, reportedAt: true }).shape,
      /** The deviations from the plan. */
      findings: z.array(Finding),
    }),
  ),
  next: z.string().optional(),
});
export type ReportList = z.infer<typeof ReportList>;
export const ClosingView = ClosedPeriods.omit({ revision: true });

/** The reporting periods of a programme: which are closed, which can be, and what a closing would name as missing. */
export const ReportingView = z.strictObject({
  asOf: z.iso.date(),
  closedUntil: z.iso.date().optional(),
  closableUntil: z.iso.date(),
  periods: z.array(
    z.strictObject({ period: Report.shape.period, dueOn: z.iso.date(), standing: z.enum(closingStandings) }),
  ),
  missing: z.array(MissingReport),
  closings: ClosedPeriods.shape.closings,
});

export const reportOf = (report: Report): z.infer<typeof ReportView> => within(report);
export const closingOf = ({ revision: _revision, ...shown }: ClosedPeriods): z.infer<typeof ClosingView> => shown;
