import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Alliance, Call, EarlierPitch, LeadNaming, Link, PartnerPart, Payment, PhaseVisit } from './domain/alliance.ts';
import { Breach } from './domain/breach.ts';
import { Contribution, ContributionChange } from './domain/contribution.ts';
import { ContributionCondition } from './domain/contribution-condition.ts';
import { Grant, GrantChange, GrantUse } from './domain/grant.ts';
import { PaymentRequest } from './domain/payment-request.ts';
import { PlanVersion } from './domain/plan.ts';
import { PlanMisfit, PlanTest } from './domain/plan-test.ts';
import { ReportRequest } from './domain/report-request.ts';
import type { Period } from './domain/report-standing.ts';
import { ClosedPeriods } from './domain/reporting.ts';
import { LineBudget } from './terms/line-budget.ts';
import { partsOfReportId, periodId, Report } from './terms/report.ts';

export interface OfAlliance {
  readonly programmeId: string;
  readonly allianceId: string;
}
export interface OfContribution extends OfAlliance {
  readonly contributionId: string;
}
const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
const allianceKey = ({ programmeId, allianceId }: OfAlliance): string => `ALLIANCE#${programmeId}#${allianceId}`;
const contributionKey = ({ contributionId, ...ids }: OfContribution): string =>
  `CONTRIBUTION#${ids.programmeId}#${ids.allianceId}#${contributionId}`;
const ordered = (number: number): string => String(number).padStart(6, '0');

export const allianceEntity = defineEntity({
  kind: 'alliance',
  schema: Alliance,
  key: ({ programmeId, allianceId }: OfAlliance) => ({ pk: programmeKey(programmeId), sk: `ALLIANCE#${allianceId}` }),
});

export const phaseVisitEntity = defineEntity({
  kind: 'phase-visit',
  schema: PhaseVisit,
  key: ({ visit, ...ids }: OfAlliance & { visit: number }) => ({
    pk: allianceKey(ids),
    sk: `VISIT#${ordered(visit)}`,
  }),
});

export const partEntity = defineEntity({
  kind: 'partner-part',
  schema: PartnerPart,
  key: ({ partnerId, ...ids }: OfAlliance & { partnerId: string }) => ({
    pk: allianceKey(ids),
    sk: `PARTNER#${partnerId}`,
  }),
});

export const callEntity = defineEntity({
  kind: 'call',
  schema: Call,
  key: ({ call, ...ids }: OfAlliance & { call: number }) => ({ pk: allianceKey(ids), sk: `CALL#${ordered(call)}` }),
});

export const leadNamingEntity = defineEntity({
  kind: 'lead-naming',
  schema: LeadNaming,
  key: ({ naming, ...ids }: OfAlliance & { naming: number }) => ({
    pk: allianceKey(ids),
    sk: `LEAD#${ordered(naming)}`,
  }),
});

export const earlierPitchEntity = defineEntity({
  kind: 'earlier-pitch',
  schema: EarlierPitch,
  key: ({ pitch, ...ids }: OfAlliance & { pitch: number }) => ({ pk: allianceKey(ids), sk: `PITCH#${ordered(pitch)}` }),
});

/** A link is stored with the alliance that is helped. */
export const linkEntity = defineEntity({
  kind: 'link',
  schema: Link,
  key: ({ programmeId, helped, linkId }: { programmeId: string; helped: string; linkId: string }) => ({
    pk: allianceKey({ programmeId, allianceId: helped }),
    sk: `LINK#${linkId}`,
  }),
});

/** The same link, stored with the alliance that can help. */
export const helpEntity = defineEntity({
  kind: 'help',
  schema: Link,
  key: ({ programmeId, helper, helped, linkId }: Pick<Link, 'programmeId' | 'helper' | 'helped' | 'linkId'>) => ({
    pk: allianceKey({ programmeId, allianceId: helper }),
    sk: `HELP#${helped}#${linkId}`,
  }),
});

export const contributionEntity = defineEntity({
  kind: 'contribution',
  schema: Contribution,
  key: ({ contributionId, ...ids }: OfContribution) => ({
    pk: allianceKey(ids),
    sk: `CONTRIBUTION#${contributionId}`,
  }),
});

/** The changes of a contribution, insert only (rule 5). */
export const changeEntity = defineEntity({
  kind: 'contribution-change',
  schema: ContributionChange,
  key: ({ change, ...ids }: OfContribution & { change: number }) => ({
    pk: contributionKey(ids),
    sk: `CHANGE#${ordered(change)}`,
  }),
});

export const contributionConditionEntity = defineEntity({
  kind: 'contribution-condition',
  schema: ContributionCondition,
  key: ({ conditionId, ...ids }: OfContribution & { conditionId: string }) => ({
    pk: contributionKey(ids),
    sk: `CONDITION#${conditionId}`,
  }),
});

export const paymentEntity = defineEntity({
  kind: 'payment',
  schema: Payment,
  key: ({ paymentId, ...ids }: OfContribution & { paymentId: string }) => ({
    pk: contributionKey(ids),
    sk: `PAYMENT#${paymentId}`,
  }),
});

/** The announcement of the end of a contribution, insert only: once for each last day. */
export const endingNoticeEntity = defineEntity({
  kind: 'ending-notice',
  schema: z.strictObject({
    programmeId: z.string(),
    allianceId: z.string(),
    contributionId: z.string(),
    lastDay: z.iso.date(),
    announcedAt: z.iso.datetime(),
  }),
  key: ({ lastDay, ...ids }: OfContribution & { lastDay: string }) => ({
    pk: contributionKey(ids),
    sk: `ENDING#${lastDay}`,
  }),
});

export interface OfGrant {
  readonly programmeId: string;
  readonly grantId: string;
}
const grantKey = ({ programmeId, grantId }: OfGrant): string => `GRANT#${programmeId}#${grantId}`;

export const grantEntity = defineEntity({
  kind: 'grant',
  schema: Grant,
  key: ({ programmeId, grantId }: OfGrant) => ({ pk: programmeKey(programmeId), sk: `GRANT#${grantId}` }),
});

/** The changes of a grant, insert only (rule 5). */
export const grantChangeEntity = defineEntity({
  kind: 'grant-change',
  schema: GrantChange,
  key: ({ change, ...ids }: OfGrant & { change: number }) => ({ pk: grantKey(ids), sk: `CHANGE#${ordered(change)}` }),
});

/** The announcement of the end of room, insert only: once for each last day. */
export const grantNoticeEntity = defineEntity({
  kind: 'grant-notice',
  schema: z.strictObject({
    programmeId: z.string(),
    grantId: z.string(),
    lastDay: z.iso.date(),
    announcedAt: z.iso.datetime(),
  }),
  key: ({ lastDay, ...ids }: OfGrant & { lastDay: string }) => ({ pk: grantKey(ids), sk: `ENDING#${lastDay}` }),
});

export const grantUseEntity = defineEntity({
  kind: 'grant-use',
  schema: GrantUse,
  key: ({ allianceId, contributionId, ...ids }: OfGrant & OfContribution) => ({
    pk: grantKey(ids),
    sk: `USE#${allianceId}#${contributionId}`,
  }),
});

interface OfPlan extends OfAlliance {
  readonly year: number;
  readonly version: number;
}
const planKey = (ids: OfAlliance): string => `PLANS#${ids.programmeId}#${ids.allianceId}`;

export const planEntity = defineEntity({
  kind: 'plan',
  schema: PlanVersion,
  key: ({ year, version, ...ids }: OfPlan) => ({ pk: planKey(ids), sk: `PLAN#${year}#${ordered(version)}` }),
});

export const planTestEntity = defineEntity({
  kind: 'plan-test',
  schema: PlanTest,
  key: ({ year, version, ...ids }: OfPlan) => ({ pk: planKey(ids), sk: `TEST#${year}#${ordered(version)}` }),
});

export const planMisfitEntity = defineEntity({
  kind: 'plan-misfit',
  schema: PlanMisfit,
  key: ({ year, version, framework, ...ids }: OfPlan & { framework: string }) => ({
    pk: planKey(ids),
    sk: `MISFIT#${year}#${ordered(version)}#${ordered(Number(framework))}`,
  }),
});

export const lineBudgetEntity = defineEntity({
  kind: 'line-budget',
  schema: LineBudget,
  key: ({ programmeId, lineId, year }: { programmeId: string; lineId: string; year: number }) => ({
    pk: programmeKey(programmeId),
    sk: `BUDGET#${lineId}#${year}`,
  }),
});

const reportsKey = (ids: OfAlliance): string => `REPORTS#${ids.programmeId}#${ids.allianceId}`;

export const reportEntity = defineEntity({
  kind: 'report',
  schema: Report,
  key: ({ reportId, ...ids }: OfAlliance & { reportId: string }) => {
    const { period, version } = partsOfReportId(reportId);
    return { pk: reportsKey(ids), sk: `REPORT#${period}.${ordered(version)}` };
  },
});

export const breachEntity = defineEntity({
  kind: 'breach',
  schema: Breach,
  key: ({ breachId, ...ids }: OfAlliance & { breachId: string }) => ({
    pk: reportsKey(ids),
    sk: `BREACH#${breachId}`,
  }),
});

export const reportingEntity = defineEntity({
  kind: 'reporting',
  schema: ClosedPeriods,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: programmeKey(programmeId), sk: 'REPORTING' }),
});

/** The reports that alliances owe, one for each alliance and period. */
export const reportRequestEntity = defineEntity({
  kind: 'report-request',
  schema: ReportRequest,
  key: ({ programmeId, allianceId, period }: OfAlliance & { period: Period }) => ({
    pk: programmeKey(programmeId),
    sk: `REPORT-REQUEST#${allianceId}#${periodId(period)}`,
  }),
});

/** What contributions owed by a day that came, one for each contribution and year. */
export const paymentRequestEntity = defineEntity({
  kind: 'payment-request',
  schema: PaymentRequest,
  key: ({ programmeId, allianceId, contributionId, year }: OfContribution & { year: number }) => ({
    pk: programmeKey(programmeId),
    sk: `PAYMENT-REQUEST#${allianceId}#${contributionId}#${year}`,
  }),
});

/** Each closing of reporting periods, insert only. */
export const closingEntity = defineEntity({
  kind: 'closing',
  schema: z.strictObject({ programmeId: z.string(), ...ClosedPeriods.shape.closings.element.shape }),
  key: ({ programmeId, closedUntil }: { programmeId: string; closedUntil: string }) => ({
    pk: programmeKey(programmeId),
    sk: `CLOSING#${closedUntil}`,
  }),
});

/** An alliance's partition without its reports and plans: the items that its page shows. */
export type AlliancePart = 'VISIT#' | 'LEAD#' | 'PARTNER#' | 'CALL#' | 'PITCH#' | 'LINK#' | 'HELP#' | 'CONTRIBUTION#';

export const ranges = {
  alliances: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'ALLIANCE#' }),
  reportRequests: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'REPORT-REQUEST#' }),
  /** Of every alliance or of one. */
  paymentRequests: (programmeId: string, allianceId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: `PAYMENT-REQUEST#${allianceId === undefined ? '' : `${allianceId}#`}`,
  }),
  budgets: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'BUDGET#' }),
  grants: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'GRANT#' }),
  ofGrant: (ids: OfGrant, prefix: 'CHANGE#' | 'USE#') => ({ pk: grantKey(ids), prefix }),
  /** Every version of every plan of an alliance, every test of one, or every version of the framework that one stopped fitting under. */
  plans: (ids: OfAlliance, prefix: 'PLAN#' | 'TEST#' | 'MISFIT#') => ({ pk: planKey(ids), prefix }),
  misfits: (ids: OfAlliance, year: number, version: number) => ({
    pk: planKey(ids),
    prefix: `MISFIT#${year}#${ordered(version)}#`,
  }),
  /** The tests of every version of a year's plan, or of all years in their order. */
  tests: (ids: OfAlliance, year?: number) => ({
    pk: planKey(ids),
    prefix: `TEST#${year === undefined ? '' : `${year}#`}`,
  }),
  /** All reports, or those over a plan year. */
  reports: (ids: OfAlliance, year?: number) => ({
    pk: reportsKey(ids),
    prefix: `REPORT#${year === undefined ? '' : `${year}-`}`,
  }),
  /** What became of every breach that a report of an alliance forecast. */
  breaches: (ids: OfAlliance) => ({ pk: reportsKey(ids), prefix: 'BREACH#' }),
  ofAlliance: (ids: OfAlliance, prefix: AlliancePart) => ({ pk: allianceKey(ids), prefix }),
  ofContribution: (ids: OfContribution, prefix: 'CHANGE#' | 'PAYMENT#' | 'CONDITION#') => ({
    pk: contributionKey(ids),
    prefix,
  }),
};
