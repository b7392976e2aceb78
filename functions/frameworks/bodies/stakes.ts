import type { Stakes, StakesOfService } from '#functions/bodies/terms/stakes.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { FrameworksReader } from '../reader.ts';
import { standingApprovals } from '../rounds/standing-approvals.ts';
import { type Accession, accessionTaskId, isBinding, isOpen } from '../terms/accession.ts';
import { takenBackTasks } from '../terms/approval.ts';

const idsOf = (accessions: readonly Accession[], which: (accession: Accession) => boolean): Stakes['approvals'] =>
  accessions.filter(which).map(({ cycleId, partnerId }) => ({ cycleId, partnerId }));

/**
 * The versions of the framework, in force or under way, that the colleges of partners approved, also after they joined; and those about which
 * they are being asked because they joined.
 */
export const frameworkStakes =
  (frameworks: FrameworksReader, rounds: RoundsReader): StakesOfService =>
  async (programmeId, partnerIds) => {
    if (partnerIds.length === 0) return {};
    const framework = await frameworks.framework(programmeId);
    const ids = [framework?.inForce, framework?.running].flatMap((id) => id ?? []);
    const found = await Promise.all(
      ids.map(async (cycleId) => {
        const cycle = await frameworks.cycle(programmeId, cycleId);
        const whole = { ...cycle, rounds: [...cycle.rounds, ...(cycle.roundId ? [cycle.roundId] : [])] };
        const approving = new Set(await standingApprovals({ rounds, frameworks }, whole, cycle.text.hash));
        return partnerIds
          .filter((partnerId) => approving.has(`college-${partnerId}`))
          .map((partnerId) => ({ cycleId, partnerId }));
      }),
    );
    const theirs = (await frameworks.accessions(programmeId)).filter(
      ({ cycleId, partnerId }) => ids.includes(cycleId) && partnerIds.includes(partnerId),
    );
    const lost = takenBackTasks(await frameworks.askedApprovals(programmeId));
    const binding = (one: Accession): boolean => isBinding(one) && !lost.has(accessionTaskId(one));
    return { approvals: [...found.flat(), ...idsOf(theirs, binding)], accessions: idsOf(theirs, isOpen) };
  };
