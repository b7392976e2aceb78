import { type Accession, isOpen } from '../terms/accession.ts';
import type { BoundMember } from '../terms/bound-members.ts';
import type { Cycle } from '../terms/cycle.ts';
import { type AccessionStep, accessionAsked, accessionEnded } from './accession-step.ts';

/** A step of an accession, with what it was before. */
interface Following {
  readonly before: Accession | undefined;
  readonly step: AccessionStep;
}

/**
 * The steps that the membership of today calls for: colleges of municipalities that are not bound to the version in force are asked, and
 * questions to municipalities that left or about a version that was replaced end (rule 18). Empty when these steps were already taken.
 * @param members - of today.
 * @param accessions - of every version.
 */
export const accessionsFollowing = (
  cycle: Pick<Cycle, 'programmeId' | 'cycleId' | 'text'>,
  members: readonly BoundMember[],
  accessions: readonly Accession[],
  now: string,
): Following[] => {
  const present = new Set(members.map(({ partnerId }) => partnerId));
  const isOver = ({ cycleId, partnerId, status }: Accession): boolean =>
    cycleId === cycle.cycleId ? !present.has(partnerId) : isOpen({ status });
  const ended = accessions.filter(isOver).flatMap((before) => {
    const step = accessionEnded(before, now);
    return step ? [{ before, step }] : [];
  });
  const toAsk = members
    .filter(({ bound, accession }) => !bound && (accession === 'to-be-asked' || accession === 'ended'))
    .map(({ partnerId }) => {
      const before = accessions.find((one) => one.cycleId === cycle.cycleId && one.partnerId === partnerId);
      return { before, step: accessionAsked(cycle, partnerId, before, { now }) };
    });
  return [...ended, ...toAsk];
};
