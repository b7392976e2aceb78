import type { Registry, Succession } from '../../terms/registry.ts';
import type { GivenSuccession } from './given-succession.ts';

/** A given succession as it is recorded: a partner that the programme does not have yet is founded by it. */
export const successionOf = (
  { programme, partners }: Pick<Registry, 'programme' | 'partners'>,
  given: GivenSuccession,
): Succession => {
  const { successors = [], divisions = {}, successionId, kind, on, ground, predecessors, name } = given;
  const known = new Set(partners.map(({ partnerId }) => partnerId));
  const follow =
    kind === 'rename'
      ? predecessors.map((partnerId) => ({ partnerId, founded: false }))
      : successors.map(({ partnerId }) => ({ partnerId, founded: !known.has(partnerId) }));
  return {
    programmeId: programme.programmeId,
    successionId,
    kind,
    on,
    ground,
    predecessors,
    successors: follow,
    ...(kind === 'rename' && name !== undefined ? { name } : {}),
    divisions,
  };
};
