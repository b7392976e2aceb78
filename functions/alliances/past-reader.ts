import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { recordedBy } from '#shared/calendar/recorded-by.ts';
import { conditionOn } from '#shared/conditions/condition-on.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { Alliance, Call, EarlierPitch, Link, PartnerPart, PhaseVisit } from './domain/alliance.ts';
import { type AllianceOnDay, allianceOn } from './domain/alliance-on.ts';
import type { Breach } from './domain/breach.ts';
import type { Contribution } from './domain/contribution.ts';
import type { ContributionCondition } from './domain/contribution-condition.ts';
import { contributionOn } from './domain/contribution-on.ts';
import { type PaymentRequest, paymentRoundsOf } from './domain/payment-request.ts';
import { type ReportRequest, reportRoundsOf } from './domain/report-request.ts';
import type { ClosedPeriods } from './domain/reporting.ts';
import { paymentRequestOn, reportRequestOn } from './domain/requests-on.ts';
import { AlliancesReader } from './reader.ts';
import {
  leadNamingEntity,
  type OfAlliance,
  type OfContribution,
  paymentEntity,
  planEntity,
  planMisfitEntity,
  planTestEntity,
  ranges,
  reportEntity,
} from './records.ts';

interface Past extends AllianceOnDay {
  readonly contributions: readonly Contribution[];
}

interface Beside {
  readonly registry: Pick<RegistryReader, 'registry'>;
  readonly rounds: Pick<RoundsReader, 'named'>;
}

/**
 * Alliances as they were recorded by the end of a day: what was known when somebody decided then. Every answer is put together from what was
 * recorded until then, so it grows with the history of an alliance, and no later fact changes it.
 */
export class PastAlliances extends AlliancesReader {
  readonly #table: Table;
  readonly #registry: Beside['registry'];
  readonly #rounds: Beside['rounds'];
  readonly #day: string;
  readonly #present: AlliancesReader;
  readonly #read = new Map<string, Promise<Past | undefined>>();

  /**
   * @param beside - the registry and the rounds as they are now: they say when municipalities merged, and when something was asked.
   * @param day - ISO date in Europe/Amsterdam.
   */
  constructor(table: Table, { registry, rounds }: Beside, day: string) {
    super(table);
    this.#table = table;
    this.#registry = registry;
    this.#rounds = rounds;
    this.#day = day;
    this.#present = new AlliancesReader(table);
  }

  override async alliances(programmeId: string): Promise<Alliance[]> {
    const all = await this.#present.alliances(programmeId);
    const past = await inParts(all, (alliance) => this.#past(alliance));
    return past.flatMap((one) => (one ? [one.alliance] : []));
  }

  override async alliance(programmeId: string, allianceId: string): Promise<Alliance> {
    return (await this.#found({ programmeId, allianceId })).alliance;
  }

  override async parts(ids: OfAlliance): Promise<PartnerPart[]> {
    return [...(await this.#found(ids)).parts];
  }

  override async contributions(ids: OfAlliance): Promise<Contribution[]> {
    return [...(await this.#found(ids)).contributions];
  }

  override async openBreaches(ids: Pick<Alliance, 'programmeId' | 'allianceId'>): Promise<Breach[]> {
    const { alliance, breaches } = await this.#found(ids);
    return breaches.filter(({ breachId }) => alliance.report?.breaches.includes(breachId));
  }

  override async visits(ids: OfAlliance): Promise<PhaseVisit[]> {
    return recordedBy(await super.visits(ids), ({ enteredAt }) => enteredAt, this.#day);
  }

  override async calls(ids: OfAlliance): Promise<Call[]> {
    return recordedBy(await super.calls(ids), ({ calledAt }) => calledAt, this.#day);
  }

  override async earlierPitches(ids: OfAlliance): Promise<EarlierPitch[]> {
    return recordedBy(await super.earlierPitches(ids), ({ replacedAt }) => replacedAt, this.#day);
  }

  override async helpedBy(ids: OfAlliance): Promise<Link[]> {
    return recordedBy(await super.helpedBy(ids), ({ linkedAt }) => linkedAt, this.#day);
  }

  override async helps(ids: OfAlliance): Promise<Link[]> {
    return recordedBy(await super.helps(ids), ({ linkedAt }) => linkedAt, this.#day);
  }

  override async conditionsOf(ids: OfContribution): Promise<ContributionCondition[]> {
    return (await super.conditionsOf(ids)).map((condition) => conditionOn(condition, this.#day));
  }

  override async reportRequests(programmeId: string): Promise<ReportRequest[]> {
    const all = await super.reportRequests(programmeId);
    const past = await inParts(all, async (one) => {
      const isKnown = dayOf(one.askedAt) <= this.#day;
      return reportRequestOn(one, isKnown ? [] : await this.#rounds.named(reportRoundsOf(one)), this.#day);
    });
    return past.filter((one) => one !== undefined);
  }

  override async paymentRequests(programmeId: string): Promise<PaymentRequest[]> {
    const all = await super.paymentRequests(programmeId);
    const past = await inParts(all, async (one) =>
      paymentRequestOn(one, await this.#rounds.named(paymentRoundsOf(one)), this.#day),
    );
    return past.filter((one) => one !== undefined);
  }

  override async reporting(programmeId: string): Promise<ClosedPeriods | undefined> {
    const now = await super.reporting(programmeId);
    const closings = recordedBy(now?.closings ?? [], ({ closedAt }) => closedAt, this.#day);
    const last = closings.at(-1);
    return now && last && { ...now, closings, closedUntil: last.closedUntil };
  }

  /** @throws {NotFound} when nobody had pitched it yet. */
  async #found(ids: OfAlliance): Promise<Past> {
    const past = await this.#past(ids);
    if (!past) throw new NotFound('There is no such alliance.');
    return past;
  }

  /** Each alliance is put together once. */
  #past({ programmeId, allianceId }: OfAlliance): Promise<Past | undefined> {
    const read = this.#read.get(allianceId) ?? this.#replayed({ programmeId, allianceId });
    this.#read.set(allianceId, read);
    return read;
  }

  async #replayed(ids: OfAlliance): Promise<Past | undefined> {
    const table = this.#table;
    const [alliance, visits, calls, pitches, leads, plans, tests, misfits, reports, contributions, { successions }] =
      await Promise.all([
        this.#present.alliance(ids.programmeId, ids.allianceId),
        this.#present.visits(ids),
        this.#present.calls(ids),
        this.#present.earlierPitches(ids),
        table.query(leadNamingEntity, ranges.ofAlliance(ids, 'LEAD#')),
        table.query(planEntity, ranges.plans(ids, 'PLAN#')),
        table.query(planTestEntity, ranges.plans(ids, 'TEST#')),
        table.query(planMisfitEntity, ranges.plans(ids, 'MISFIT#')),
        table.query(reportEntity, ranges.reports(ids)),
        this.#contributionsOn(ids),
        this.#registry.registry(ids.programmeId),
      ]);
    const mergers = successions
      .filter(({ kind }) => kind === 'merge')
      .flatMap(({ predecessors, successors: [next], on }) =>
        next ? predecessors.map((from) => ({ from, to: next.partnerId, on })) : [],
      );
    const history = { alliance, visits, calls, pitches, leads, plans, tests, misfits, reports, mergers };
    const found = allianceOn(history, contributions, this.#day);
    return found && { ...found, contributions };
  }

  async #contributionsOn(ids: OfAlliance): Promise<Contribution[]> {
    const all = await this.#present.contributions(ids);
    const read = await inParts(all, async (contribution) => {
      const [changes, payments] = await Promise.all([
        this.#present.changes(contribution),
        this.#table.query(paymentEntity, ranges.ofContribution(contribution, 'PAYMENT#')),
      ]);
      return { contribution, changes, payments };
    });
    const paymentsOf = ({ contributionId, replaces }: Contribution): (typeof read)[number]['payments'] => {
      const before = all.find((one) => one.contributionId === replaces);
      const own = read.find(({ contribution }) => contribution.contributionId === contributionId)?.payments ?? [];
      return before ? [...paymentsOf(before), ...own] : own;
    };
    return read.flatMap(
      ({ contribution, changes }) =>
        contributionOn({ contribution, changes, payments: paymentsOf(contribution) }, this.#day) ?? [],
    );
  }
}
