import type { ContributionStake, StakesOfService } from '#functions/bodies/terms/stakes.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { Contribution } from '../domain/contribution.ts';
import { unitOf } from '../domain/contribution.ts';
import { isOfDecision } from '../domain/contribution-condition.ts';
import { isCommitted } from '../domain/contribution-road.ts';
import { isLive, offeredByYear } from '../domain/contribution-succession.ts';
import type { AlliancesReader } from '../reader.ts';

const stakeOf = (contribution: Contribution, conditions: number): ContributionStake => {
  const { allianceId, contributionId, partnerId, status, offer, paid } = contribution;
  return {
    allianceId,
    contributionId,
    partnerId,
    status,
    committed: isCommitted(status),
    unit: unitOf(offer),
    offered: offeredByYear(contribution),
    paid,
    conditions,
  };
};

/** What partners promised and committed to alliances, and the alliances that they are in or lead. */
export const allianceStakes =
  (alliances: AlliancesReader): StakesOfService =>
  async (programmeId, partnerIds) => {
    if (partnerIds.length === 0) return {};
    const theirs = new Set(partnerIds);
    const all = await alliances.alliances(programmeId);
    const live = (await inParts(all, (alliance) => alliances.contributions(alliance)))
      .flat()
      .filter((one) => isLive(one) && theirs.has(one.partnerId));
    const conditions = await inParts(live, (one) => alliances.conditionsOf(one));
    return {
      contributions: live.map((one, at) =>
        stakeOf(one, (conditions[at] ?? []).filter((condition) => isOfDecision(condition, one)).length),
      ),
      alliances: all.flatMap(({ allianceId, members, lead }) =>
        partnerIds
          .filter((partnerId) => members.includes(partnerId) || lead?.partnerId === partnerId)
          .map((partnerId) => ({ allianceId, partnerId, lead: lead?.partnerId === partnerId })),
      ),
    };
  };
