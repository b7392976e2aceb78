import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { StakesOfService } from '#functions/bodies/terms/stakes.ts';
import type { EscalationsReader } from '../reader.ts';

/** The open escalations of alliances that partners are in: they go on under the successors. */
export const escalationStakes =
  (escalations: EscalationsReader, alliances: AlliancesReader): StakesOfService =>
  async (programmeId, partnerIds) => {
    if (partnerIds.length === 0) return {};
    const theirs = (await alliances.alliances(programmeId)).filter(({ members }) =>
      members.some((member) => partnerIds.includes(member)),
    );
    const concerned = new Set(theirs.map(({ allianceId }) => allianceId));
    const open = await escalations.open(programmeId);
    return {
      escalations: open
        .filter(({ allianceId }) => concerned.has(allianceId))
        .map(({ escalationId, allianceId }) => ({ escalationId, allianceId })),
    };
  };
