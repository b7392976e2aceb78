import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { PaymentMatterIds } from '#shared/vocabulary/payment-id.ts';
import type { Alliance, Call, EarlierPitch, Link, PartnerPart, PhaseVisit } from './domain/alliance.ts';
import type { Breach } from './domain/breach.ts';
import type { Contribution, ContributionChange, ContributionDecision } from './domain/contribution.ts';
import type { ContributionCondition } from './domain/contribution-condition.ts';
import { roundOf } from './domain/contribution-step.ts';
import type { Grant, GrantUse } from './domain/grant.ts';
import { roundOfGrant } from './domain/grant-step.ts';
import type { PaymentRequest } from './domain/payment-request.ts';
import type { PlanVersion } from './domain/plan.ts';
import { versionOfPeriod } from './domain/plan-of-period.ts';
import type { PlanTest } from './domain/plan-test.ts';
import type { ReportRequest } from './domain/report-request.ts';
import type { Period } from './domain/report-standing.ts';
import type { ClosedPeriods } from './domain/reporting.ts';
import { askTakingBack } from './domain/take-back.ts';
import {
  allianceEntity,
  breachEntity,
  callEntity,
  changeEntity,
  contributionConditionEntity,
  contributionEntity,
  earlierPitchEntity,
  grantChangeEntity,
  grantEntity,
  grantUseEntity,
  helpEntity,
  lineBudgetEntity,
  linkEntity,
  type OfAlliance,
  type OfContribution,
  type OfGrant,
  partEntity,
  paymentRequestEntity,
  phaseVisitEntity,
  planEntity,
  planTestEntity,
  ranges,
  reportEntity,
  reportingEntity,
  reportRequestEntity,
} from './records.ts';
import { type GoalAtWork, goalsAtWork, type Work } from './terms/indicators.ts';
import type { LineBudget } from './terms/line-budget.ts';
import { isEndPhase } from './terms/phases.ts';
import { type PlannedYear, plannedFrom, plannedNow } from './terms/planned.ts';
import type { Report } from './terms/report.ts';

const nameOfUse = ({ allianceId, contributionId }: GrantUse): string => `${allianceId}.${contributionId}`;

/** Alliances as other services read them. Only the alliances service writes them. */
export class AlliancesReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Every alliance of a programme with its running totals: one query, independent of the number of contributions and reports. */
  alliances(programmeId: string): Promise<Alliance[]> {
    return this.#table.query(allianceEntity, ranges.alliances(programmeId));
  }

  /** @throws {NotFound} when the programme has no such alliance. */
  async alliance(programmeId: string, allianceId: string): Promise<Alliance> {
    const alliance = await this.#table.get(allianceEntity, { programmeId, allianceId });
    if (!alliance) throw new NotFound('There is no such alliance.');
    return alliance;
  }

  /** What was asked of each partner, and what each promised, committed and paid. */
  parts(ids: OfAlliance): Promise<PartnerPart[]> {
    return this.#table.query(partEntity, ranges.ofAlliance(ids, 'PARTNER#'));
  }

  /** @throws {NotFound} when the alliance has no such plan. */
  async plan(ids: OfAlliance, year: number, version: number): Promise<PlanVersion> {
    const plan = await this.#table.get(planEntity, { ...ids, year, version });
    if (!plan) throw new NotFound('There is no such plan.');
    return plan;
  }

  /** Whether a version of a plan was found to fit the framework when it was tested. */
  async fits(ids: OfAlliance, year: number, version: number): Promise<boolean> {
    return (await this.#table.get(planTestEntity, { ...ids, year, version }))?.verdict === 'fits';
  }

  /**
   * What the plans of each alliance of a programme cost as they stand: one query. As they stood at the end of a day (ISO date): two more for
   * each alliance.
   */
  async planned(
    programmeId: string,
    day?: string,
  ): Promise<{ readonly alliance: Alliance; readonly years: readonly PlannedYear[] }[]> {
    const alliances = await this.alliances(programmeId);
    return inParts(alliances, async (alliance) => ({
      alliance,
      years: day === undefined ? plannedNow(alliance.plans) : await this.#plannedOn(alliance, day),
    }));
  }

  /** Every version of the plans of an alliance, and every test of one: two queries. */
  async planVersions(ids: OfAlliance): Promise<{ versions: PlanVersion[]; tests: PlanTest[] }> {
    const [versions, tests] = await Promise.all([
      this.#table.query(planEntity, ranges.plans(ids, 'PLAN#')),
      this.#table.query(planTestEntity, ranges.plans(ids, 'TEST#')),
    ]);
    return { versions, tests };
  }

  async #plannedOn(ids: OfAlliance, day: string): Promise<PlannedYear[]> {
    const { versions, tests } = await this.planVersions(ids);
    return plannedFrom({
      versions: versions.filter(({ submittedAt }) => localDate(submittedAt) <= day),
      tests: tests.filter(({ testedAt }) => localDate(testedAt) <= day),
    });
  }

  /** The version of a year's plan that held in a period; undefined when none was found to fit. Two reads. */
  async planOfPeriod(ids: OfAlliance, period: Period): Promise<PlanVersion | undefined> {
    const year = Number(period.from.slice(0, 4));
    const tests = await this.#table.query(planTestEntity, ranges.tests(ids, year));
    const dated = tests.map(({ testedAt, ...test }) => ({ ...test, testedOn: localDate(testedAt) }));
    const version = versionOfPeriod(period, dated);
    return version === undefined ? undefined : this.plan(ids, year, version);
  }

  /**
   * What an alliance worked by as recorded by the end of a day: the plan of its newest report, or else the last one that was found to fit;
   * undefined while it had none. Two reads; some more for a day before its newest report, and for an alliance that reported nothing or is closed.
   * @param day - ISO date.
   */
  async workOn(alliance: Alliance, day: string): Promise<Work | undefined> {
    const report = await this.#reportOn(alliance, day);
    const worksBy = report?.plan ?? (await this.#fittingOn(alliance, day));
    if (!worksBy) return undefined;
    const [plan, closed] = await Promise.all([
      this.plan(alliance, worksBy.year, worksBy.version),
      this.#closedOn(alliance, day),
    ]);
    return { plan, report, closed };
  }

  /**
   * The goals that move an indicator, of every alliance of a programme, as recorded by the end of a day. Some reads for each alliance, however
   * much it reported.
   * @param day - ISO date.
   */
  async movingGoals(programmeId: string, day: string): Promise<GoalAtWork[]> {
    const works = await inParts(await this.alliances(programmeId), (alliance) => this.workOn(alliance, day));
    return works.flatMap((work) => (work ? goalsAtWork(work) : []));
  }

  async #reportOn(alliance: Alliance, day: string): Promise<Report | undefined> {
    const newest = alliance.report && (await this.report(alliance, alliance.report.reportId));
    if (!newest || localDate(newest.reportedAt) <= day) return newest;
    const reports = await this.#table.query(reportEntity, ranges.reports(alliance));
    return reports.findLast(({ reportedAt }) => localDate(reportedAt) <= day);
  }

  /** The last version of the last year that was found to fit. */
  async #fittingOn(alliance: Alliance, day: string): Promise<Report['plan'] | undefined> {
    const tests = await this.#table.query(planTestEntity, ranges.tests(alliance));
    return tests.findLast(({ verdict, testedAt }) => verdict === 'fits' && localDate(testedAt) <= day);
  }

  async #closedOn(alliance: Alliance, day: string): Promise<boolean> {
    if (!isEndPhase(alliance.phase)) return false;
    const visits = await this.visits(alliance);
    return visits.some(({ phase, enteredAt }) => isEndPhase(phase) && localDate(enteredAt) <= day);
  }

  /** Every version of the reports of an alliance over periods that begin in a year, in their order: one query. */
  reportsOver(ids: OfAlliance, year: number): Promise<Report[]> {
    return this.#table.query(reportEntity, ranges.reports(ids, year));
  }

  /** @throws {NotFound} when the alliance has no such report. */
  async report(ids: OfAlliance, reportId: string): Promise<Report> {
    const known = /^\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.[1-9]\d{0,4}$/.test(reportId);
    const report = known ? await this.#table.get(reportEntity, { ...ids, reportId }) : undefined;
    if (!report) throw new NotFound('There is no such report.');
    return report;
  }

  /** Whether an alliance has a version of a report, by its identifier. */
  async hasReport(ids: OfAlliance, reportId: string): Promise<boolean> {
    return (await this.#table.get(reportEntity, { ...ids, reportId })) !== undefined;
  }

  /**
   * The newest report of an alliance, or its newest over a plan year, with its findings; undefined before the first. One or two reads,
   * independent of the number of reports.
   */
  async newestReport(ids: OfAlliance, year?: number): Promise<Report | undefined> {
    if (year !== undefined) {
      const [report] = await this.#table.query(reportEntity, {
        ...ranges.reports(ids, year),
        newestFirst: true,
        limit: 1,
      });
      return report;
    }
    const { report } = await this.alliance(ids.programmeId, ids.allianceId);
    return report && this.report(ids, report.reportId);
  }

  /**
   * A breached tolerance as the reports describe it: the first and the last report that forecast it and, once a later report confirms that
   * it is over, that report (`status`, `overIn`).
   */
  breach(ids: OfAlliance, breachId: string): Promise<Breach | undefined> {
    return this.#table.get(breachEntity, { ...ids, breachId });
  }

  /** The breaches that the newest report does not say are over. */
  async openBreaches(alliance: Alliance): Promise<Breach[]> {
    const found = await Promise.all((alliance.report?.breaches ?? []).map((id) => this.breach(alliance, id)));
    return found.filter((breach) => breach !== undefined);
  }

  /** The day until which the programme's reporting periods are closed. */
  reporting(programmeId: string): Promise<ClosedPeriods | undefined> {
    return this.#table.get(reportingEntity, { programmeId });
  }

  /** The phases that an alliance entered, in order. */
  visits(ids: OfAlliance): Promise<PhaseVisit[]> {
    return this.#table.query(phaseVisitEntity, ranges.ofAlliance(ids, 'VISIT#'));
  }

  /** What was asked of which partners, in order. */
  calls(ids: OfAlliance): Promise<Call[]> {
    return this.#table.query(callEntity, ranges.ofAlliance(ids, 'CALL#'));
  }

  /** The pitches that others took the place of, in order. */
  earlierPitches(ids: OfAlliance): Promise<EarlierPitch[]> {
    return this.#table.query(earlierPitchEntity, ranges.ofAlliance(ids, 'PITCH#'));
  }

  /** The links to alliances that can help it. */
  helpedBy(ids: OfAlliance): Promise<Link[]> {
    return this.#table.query(linkEntity, ranges.ofAlliance(ids, 'LINK#'));
  }

  /** The links to alliances that it can help. */
  helps(ids: OfAlliance): Promise<Link[]> {
    return this.#table.query(helpEntity, ranges.ofAlliance(ids, 'HELP#'));
  }

  /** Every report that an alliance of a programme was asked for, given or not: one query. */
  reportRequests(programmeId: string): Promise<ReportRequest[]> {
    return this.#table.query(reportRequestEntity, ranges.reportRequests(programmeId));
  }

  reportRequest(ids: OfAlliance, period: Period): Promise<ReportRequest | undefined> {
    return this.#table.get(reportRequestEntity, { ...ids, period });
  }

  /** Every payment that a partner of a programme was asked about, made or not: one query. */
  paymentRequests(programmeId: string): Promise<PaymentRequest[]> {
    return this.#table.query(paymentRequestEntity, ranges.paymentRequests(programmeId));
  }

  paymentRequest(programmeId: string, ids: PaymentMatterIds): Promise<PaymentRequest | undefined> {
    return this.#table.get(paymentRequestEntity, { programmeId, ...ids });
  }

  /** What is taken of the budget of each line and year: one query. */
  lineBudgets(programmeId: string): Promise<LineBudget[]> {
    return this.#table.query(lineBudgetEntity, ranges.budgets(programmeId));
  }

  /** The same of one line and year; undefined while nothing was ever taken of it. */
  lineBudget(line: { programmeId: string; lineId: string; year: number }): Promise<LineBudget | undefined> {
    return this.#table.get(lineBudgetEntity, line);
  }

  /** Every contribution to an alliance, in any status. */
  contributions(ids: OfAlliance): Promise<Contribution[]> {
    return this.#table.query(contributionEntity, ranges.ofAlliance(ids, 'CONTRIBUTION#'));
  }

  /** @throws {NotFound} when the alliance has no such contribution. */
  async contribution(ids: OfAlliance, contributionId: string): Promise<Contribution> {
    const contribution = await this.#table.get(contributionEntity, { ...ids, contributionId });
    if (!contribution) throw new NotFound('There is no such contribution.');
    return contribution;
  }

  /** The conditions under which a contribution was committed. */
  conditionsOf(ids: OfContribution): Promise<ContributionCondition[]> {
    return this.#table.query(contributionConditionEntity, ranges.ofContribution(ids, 'CONDITION#'));
  }

  /** The history of a contribution. */
  changes(ids: OfContribution): Promise<ContributionChange[]> {
    return this.#table.query(changeEntity, ranges.ofContribution(ids, 'CHANGE#'));
  }

  /** The last decision on a contribution that carried conditions, also when they were refused. */
  async decisionUnderConditions(ids: OfContribution): Promise<ContributionDecision | undefined> {
    const changes = await this.changes(ids);
    return changes.filter(({ on }) => on === 'committed-with-conditions').at(-1)?.decision;
  }

  /**
   * The day (ISO date) on which a body last took back its decision under conditions on this promise, which it left to be decided anew; of a part of
   * a divided promise also that on the whole (rule 18). No new decision is older (rule 8).
   */
  async tookBackOn(contribution: Contribution): Promise<string | undefined> {
    const changes = await this.changes(contribution);
    const own = changes.findLast(({ on, laterDecision }) => on === 'taken-back' && laterDecision !== undefined);
    if (own || contribution.dividedFrom === undefined) return own?.laterDecision?.decidedOn;
    return this.tookBackOn(await this.contribution(contribution, contribution.dividedFrom));
  }

  /** The rounds in which a contribution was put to the deciding body, or its decision to be taken back, with any outcome. */
  async roundsOf(ids: OfContribution): Promise<string[]> {
    const changes = await this.changes(ids);
    const asking = new Set(['put', 'beyond-room', askTakingBack]);
    return changes.filter(({ on }) => asking.has(on)).map(({ change }) => roundOf(ids, change));
  }

  /** Whether a round asked the body of a contribution to take its decision back. */
  async askedTakingBackIn(ids: OfContribution, roundId: string | undefined): Promise<boolean> {
    if (roundId === undefined) return false;
    const changes = await this.changes(ids);
    return changes.some(({ on, change }) => on === askTakingBack && roundOf(ids, change) === roundId);
  }

  /** Whether a round, in which an alliance was asked about conditions, lost its ground because the body took that decision back. */
  async lostDecisionIn(ids: OfContribution, roundId: string): Promise<boolean> {
    const changes = await this.changes(ids);
    const takenBack = changes.findLastIndex(({ on, status }) => on === 'taken-back' && status === 'proposed');
    const asking = new Set(['put', 'beyond-room', 'committed-with-conditions']);
    const lastAsking = changes.findLast(({ on }, at) => at < takenBack && asking.has(on));
    return lastAsking !== undefined && roundOf(ids, lastAsking.change) === roundId;
  }

  /** The rounds in which a council was asked about a grant: to give the room, and to take it back. */
  async roundsOfGrant({ roundId, ...grant }: Grant): Promise<string[]> {
    const changes = await this.#table.query(grantChangeEntity, ranges.ofGrant(grant, 'CHANGE#'));
    return [
      roundId,
      ...changes.filter(({ on }) => on === askTakingBack).map(({ change }) => roundOfGrant(grant, change)),
    ];
  }

  /** Every grant of room of a programme, in any status. */
  grants(programmeId: string): Promise<Grant[]> {
    return this.#table.query(grantEntity, ranges.grants(programmeId));
  }

  /** @throws {NotFound} when the programme has no such grant. */
  async grant({ programmeId, grantId }: OfGrant): Promise<Grant> {
    const grant = await this.#table.get(grantEntity, { programmeId, grantId });
    if (!grant) throw new NotFound('There is no such grant of room.');
    return grant;
  }

  /** The grant that counts now: the one itself, or the last of those that replaced it. @throws {NotFound} as `grant`. */
  async grantNow(ids: OfGrant): Promise<Grant> {
    const grant = await this.grant(ids);
    const { programmeId, replacedBy } = grant;
    return replacedBy ? this.grantNow({ programmeId, grantId: replacedBy.grantId }) : grant;
  }

  /** A grant and those that replaced it, in order. @throws {NotFound} as `grant`. */
  async grantsFrom(ids: OfGrant): Promise<Grant[]> {
    const grant = await this.grant(ids);
    const { programmeId, replacedBy } = grant;
    return [grant, ...(replacedBy ? await this.grantsFrom({ programmeId, grantId: replacedBy.grantId }) : [])];
  }

  /** What contributions hold and use of a grant, including what they used of a grant that it replaced. */
  async grantUses(ids: OfGrant): Promise<GrantUse[]> {
    const [grant, own] = await Promise.all([
      this.grant(ids),
      this.#table.query(grantUseEntity, ranges.ofGrant(ids, 'USE#')),
    ]);
    const { programmeId, grantId, replaces } = grant;
    const before = replaces === undefined ? undefined : await this.grant({ programmeId, grantId: replaces });
    if (before?.replacedBy?.grantId !== grantId) return own;
    const known = new Set(own.map(nameOfUse));
    return [...(await this.grantUses(before)).filter((use) => !known.has(nameOfUse(use))), ...own];
  }
}
