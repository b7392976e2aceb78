import type { StakesOfService } from '#functions/bodies/terms/stakes.ts';
import type { RoundsReader } from '../reader.ts';

/** The open questions to partners. */
export const roundStakes =
  (rounds: RoundsReader): StakesOfService =>
  async (programmeId, partnerIds) => {
    const found = await Promise.all(partnerIds.map((partnerId) => rounds.openTasks(programmeId, partnerId)));
    return { tasks: found.flat().map(({ taskId, partnerId }) => ({ taskId, partnerId })) };
  };
