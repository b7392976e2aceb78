import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { FrameworksReader } from './reader.ts';
import { standingApprovals } from './rounds/standing-approvals.ts';
import { type BoundMember, boundMembers } from './terms/bound-members.ts';
import type { Cycle } from './terms/cycle.ts';

interface Deps {
  readonly registry: Pick<RegistryReader, 'registry'>;
  readonly frameworks: Pick<
    FrameworksReader,
    'accessions' | 'askedApprovals' | 'conditions' | 'acceptances' | 'exclusions'
  >;
  readonly rounds: Pick<RoundsReader, 'tasks'>;
}

/** How each municipality that takes part today stands to a version in force (rule 18). */
export const membersOf = async (deps: Deps, cycle: Cycle, now: string): Promise<BoundMember[]> => {
  const [known, accessions, askedApprovals, standing] = await Promise.all([
    deps.registry.registry(cycle.programmeId),
    deps.frameworks.accessions(cycle.programmeId),
    deps.frameworks.askedApprovals(cycle.programmeId, cycle.cycleId),
    standingApprovals(deps, cycle, cycle.text.hash),
  ]);
  const ofThis = accessions.filter(({ cycleId }) => cycleId === cycle.cycleId);
  return boundMembers(known, { standing, accessions: ofThis, askedApprovals, dayOf: localDate }, localDate(now));
};

/** The names of municipalities that take part and are not bound to the version in force. */
export interface Unbound {
  readonly notYet: readonly string[];
  /** Each with the day on which its college took its approval back. */
  readonly noMore: readonly string[];
}

/**
 * The municipalities that take part and are not bound to the version in force, by name: those that are not bound yet, and those whose college
 * took its approval back. Empty before it is in force.
 */
export const unboundNames = async (
  deps: Deps,
  cycle: Cycle,
  { partners }: Pick<Registry, 'partners'>,
  now: string,
): Promise<Unbound> => {
  if (cycle.status !== 'in-force') return { notYet: [], noMore: [] };
  const members = await membersOf(deps, cycle, now);
  const unbound = members.filter(({ bound }) => !bound);
  const nameOf = ({ partnerId }: BoundMember): string =>
    partners.find((partner) => partner.partnerId === partnerId)?.name ?? partnerId;
  return {
    notYet: unbound.filter(({ takenBack }) => takenBack === undefined).map(nameOf),
    noMore: unbound.flatMap((one) => (one.takenBack ? [`${nameOf(one)} (${dutchDate(one.takenBack.decidedOn)})`] : [])),
  };
};
