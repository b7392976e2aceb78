import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { FrameworksReader } from './reader.ts';
import { standingApprovals } from './rounds/standing-approvals.ts';
import { type BoundMember, boundMembers } from './terms/bound-members.ts';
import type { Cycle } from './terms/cycle.ts';

interface Deps {
  readonly registry: Pick<RegistryReader, 'registry'>;
  readonly frameworks: Pick<FrameworksReader, 'accessions' | 'conditions' | 'acceptances' | 'exclusions'>;
  readonly rounds: Pick<RoundsReader, 'tasks'>;
}

/** How each municipality that takes part today stands to a version in force (rule 18). */
export const membersOf = async (deps: Deps, cycle: Cycle, now: string): Promise<BoundMember[]> => {
  const [known, accessions, standing] = await Promise.all([
    deps.registry.registry(cycle.programmeId),
    deps.frameworks.accessions(cycle.programmeId),
    standingApprovals(deps, cycle, cycle.text.hash),
  ]);
  const ofThis = accessions.filter(({ cycleId }) => cycleId === cycle.cycleId);
  return boundMembers(known, { standing, accessions: ofThis }, localDate(now));
};

/** The municipalities that take part and are not bound to the version in force yet, by name. Empty before it is in force. */
export const unboundNames = async (
  deps: Deps,
  cycle: Cycle,
  { partners }: Pick<Registry, 'partners'>,
  now: string,
): Promise<string[]> => {
  if (cycle.status !== 'in-force') return [];
  const members = await membersOf(deps, cycle, now);
  return members
    .filter(({ bound }) => !bound)
    .map(({ partnerId }) => partners.find((partner) => partner.partnerId === partnerId)?.name ?? partnerId);
};
