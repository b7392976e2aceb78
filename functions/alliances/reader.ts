import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { Alliance, PartnerPart } from './domain/alliance.ts';
import type { Contribution } from './domain/contribution.ts';
import type { PlanVersion } from './domain/plan.ts';
import { allianceEntity, contributionEntity, type OfAlliance, partEntity, planEntity, ranges } from './records.ts';

/** Alliances as other services read them. Only the alliances service writes them. */
export class AlliancesReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Every alliance of a programme with its running totals: one query, whatever was contributed or reported. */
  alliances(programmeId: string): Promise<Alliance[]> {
    return this.#table.query(allianceEntity, ranges.alliances(programmeId));
  }

  /** @throws {NotFound} when the programme has no such alliance. */
  async alliance(programmeId: string, allianceId: string): Promise<Alliance> {
    const alliance = await this.#table.get(allianceEntity, { programmeId, allianceId });
    if (!alliance) throw new NotFound('There is no such alliance.');
    return alliance;
  }

  /** What was asked of each partner, and what it promised, committed and paid. */
  parts(ids: OfAlliance): Promise<PartnerPart[]> {
    return this.#table.query(partEntity, ranges.ofAlliance(ids, 'PARTNER#'));
  }

  /** @throws {NotFound} when the alliance has no such plan. */
  async plan(ids: OfAlliance, year: number, version: number): Promise<PlanVersion> {
    const plan = await this.#table.get(planEntity, { ...ids, year, version });
    if (!plan) throw new NotFound('There is no such plan.');
    return plan;
  }

  /** @throws {NotFound} when the alliance has no such contribution. */
  async contribution(ids: OfAlliance, contributionId: string): Promise<Contribution> {
    const contribution = await this.#table.get(contributionEntity, { ...ids, contributionId });
    if (!contribution) throw new NotFound('There is no such contribution.');
    return contribution;
  }
}
