import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { noSuchMatter } from '#shared/authority/levels.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { driverEntity, runningDrivers } from '#shared/workflow/driver.ts';
import { type StandingDispensation, underConditions } from './domain/under-conditions.ts';
import {
  dispensationEntity,
  escalationEntity,
  escalationVisitEntity,
  growthEntity,
  type OfEscalation,
  obligationEntity,
  openBreachEntity,
  ranges,
} from './records.ts';
import type { Escalation, Growth, OpenBreach, StageVisit } from './terms/escalation.ts';
import type { Obligation } from './terms/obligation.ts';

/** Escalations as other services read them. Only the escalations service writes them. */
export class EscalationsReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Every escalation of a programme, in the order in which they were raised: one query. */
  escalations(programmeId: string): Promise<Escalation[]> {
    return this.#table.query(escalationEntity, ranges.escalations(programmeId));
  }

  /** The escalations of a programme, or of one alliance, that have not ended: the number of reads depends on the open ones only. */
  async open(programmeId: string, allianceId?: string): Promise<Escalation[]> {
    const breaches = await this.#table.query(openBreachEntity, ranges.breaches(programmeId, allianceId));
    const open = breaches.flatMap(({ escalationId }) => escalationId ?? []);
    return Promise.all(open.map((escalationId) => this.escalation(programmeId, escalationId)));
  }

  /** The breaches of an alliance that ever were on the ladder, each with its escalation while that is open. */
  breaches({ programmeId, allianceId }: { programmeId: string; allianceId: string }): Promise<OpenBreach[]> {
    return this.#table.query(openBreachEntity, ranges.breaches(programmeId, allianceId));
  }

  /** Every escalation on the ladder, of all programmes; records that cannot be read are left out. */
  async running(): Promise<Escalation[]> {
    const { items } = await this.#table.queryEach(driverEntity, runningDrivers);
    const found = await Promise.all(
      items.map(({ programmeId, matterId: escalationId }) =>
        this.#table.get(escalationEntity, { programmeId, escalationId }),
      ),
    );
    return found.flatMap((escalation) => escalation ?? []);
  }

  /** @throws {NotFound} when the programme has no such escalation. */
  async escalation(programmeId: string, escalationId: string): Promise<Escalation> {
    const escalation = /^escalation-[1-9]\d{0,5}$/.test(escalationId)
      ? await this.#table.get(escalationEntity, { programmeId, escalationId })
      : undefined;
    if (!escalation) throw new NotFound(noSuchMatter.escalation);
    return escalation;
  }

  /** One entry of a stage, by its number. */
  visit(ids: OfEscalation, visit: number): Promise<StageVisit | undefined> {
    return this.#table.get(escalationVisitEntity, { ...ids, visit });
  }

  /** The history of an escalation, in order. */
  history(ids: OfEscalation): Promise<StageVisit[]> {
    return this.#table.query(escalationVisitEntity, ranges.visits(ids));
  }

  /** What rulings allowed the alliances of a programme, or one of them, also when it has ended: one query. */
  dispensations(programmeId: string, allianceId?: string): Promise<Dispensation[]> {
    return this.#table.query(dispensationEntity, ranges.dispensations(programmeId, allianceId));
  }

  /**
   * What rulings allow the alliances of a programme, or one of them, as it stands: a dispensation whose condition was not met has ended (rule 15).
   * Two queries.
   */
  async standingDispensations(programmeId: string, allianceId?: string): Promise<StandingDispensation[]> {
    const all = await this.dispensations(programmeId, allianceId);
    const known = all.some(({ conditions }) => conditions.length > 0) ? await this.obligations(programmeId) : [];
    return all.map((one) => underConditions(one, known));
  }

  /** What became of the measures and conditions of a programme, or of one escalation, that were asked about or followed up: one query. */
  obligations(programmeId: string, escalationId?: string): Promise<Obligation[]> {
    return this.#table.query(obligationEntity, ranges.obligations(programmeId, escalationId));
  }

  /** The record of one of them; undefined before it was asked about or followed up. */
  obligation(programmeId: string, obligationId: string): Promise<Obligation | undefined> {
    return this.#table.get(obligationEntity, { programmeId, obligationId });
  }

  /** Each time that a report forecast a larger breach than the escalation was about, in order. */
  growths(ids: OfEscalation): Promise<Growth[]> {
    return this.#table.query(growthEntity, ranges.growths(ids));
  }
}
