import type { HeldStakes } from '#functions/bodies/terms/stakes.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { FrameworksReader } from '../reader.ts';
import { standingApprovals } from '../rounds/standing-approvals.ts';

/** The versions of the framework, in force or under way, that the colleges of partners approved. */
export const frameworkStakes =
  (frameworks: FrameworksReader, rounds: RoundsReader): HeldStakes =>
  async (programmeId, partnerIds) => {
    const framework = await frameworks.framework(programmeId);
    const ids = [framework?.inForce, framework?.running].flatMap((id) => id ?? []);
    const found = await Promise.all(
      ids.map(async (cycleId) => {
        const cycle = await frameworks.cycle(programmeId, cycleId);
        const held = { ...cycle, rounds: [...cycle.rounds, ...(cycle.roundId ? [cycle.roundId] : [])] };
        const approving = new Set(await standingApprovals({ rounds, frameworks }, held, cycle.text.hash));
        return partnerIds
          .filter((partnerId) => approving.has(`college-${partnerId}`))
          .map((partnerId) => ({ cycleId, partnerId }));
      }),
    );
    return { approvals: found.flat() };
  };
