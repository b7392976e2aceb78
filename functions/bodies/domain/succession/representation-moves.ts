import type { Registry, Representation, Succession } from '../../terms/registry.ts';
import { identifierOf } from '../record-kinds.ts';
import { tangleOf } from '../representation-chain.ts';
import { holdsAfter, laterOf } from './after.ts';

/** A representation that ends with a predecessor, and those that follow it. */
export interface RepresentationMove {
  readonly ended: Representation;
  readonly begun: readonly Representation[];
  /** Whether people must say which successor goes on representing. */
  readonly undivided: boolean;
}

/** The successors that stay represented: those founded on that day. A partner that was there before speaks for itself already. */
const foundedSuccessors = ({ successors }: Succession): string[] =>
  successors.filter(({ founded }) => founded).map(({ partnerId }) => partnerId);

/**
 * The representations by and of predecessors (rules 6 and 18). A representative's successor goes on representing; of several, the one that
 * people named. A represented predecessor's successor stays represented if it begins on that day and every predecessor was represented by
 * the same partner in that body. One that would make a partner represent itself, or a circle or a chain, ends.
 */
export const representationMoves = (
  { representations }: Pick<Registry, 'representations'>,
  succession: Succession,
): RepresentationMove[] => {
  const { on, predecessors } = succession;
  const current = representations.filter((one) => holdsAfter(one, on));
  const concerned = current.filter(
    (one) => predecessors.includes(one.byPartnerId) || predecessors.includes(one.representedPartnerId),
  );
  const others: Representation[] = current.filter((one) => !concerned.includes(one));
  return concerned.map((one) => {
    const from = laterOf(one.from, on);
    const by = bySuccessor(succession, one);
    const of = ofSuccessors(succession, current, one);
    const begun = (by === undefined ? [] : of).flatMap((representedPartnerId) => {
      const next = { ...one, from, representedPartnerId, byPartnerId: by ?? one.byPartnerId };
      if (!fits(next, others)) return [];
      others.push(next);
      return [next];
    });
    return { ended: { ...one, until: from }, begun, undivided: by === undefined };
  });
};

/** Who goes on representing; undefined while people have not said which successor does. */
const bySuccessor = (
  { kind, predecessors, successors, divisions }: Succession,
  one: Representation,
): string | undefined => {
  if (!predecessors.includes(one.byPartnerId)) return one.byPartnerId;
  if (kind === 'merge') return successors[0]?.partnerId;
  const id = identifierOf('representation', one);
  return divisions.representations?.find(({ representationId }) => representationId === id)?.to;
};

/** Who stays represented. */
const ofSuccessors = (
  succession: Succession,
  current: readonly Representation[],
  { body, byPartnerId, representedPartnerId }: Representation,
): string[] => {
  const { predecessors } = succession;
  if (!predecessors.includes(representedPartnerId)) return [representedPartnerId];
  const all = predecessors.every((partnerId) =>
    current.some(
      (one) => one.body === body && one.representedPartnerId === partnerId && one.byPartnerId === byPartnerId,
    ),
  );
  return all ? foundedSuccessors(succession) : [];
};

const linkOf = ({ body, representedPartnerId, byPartnerId, from, until }: Representation) => ({
  body,
  represented: representedPartnerId,
  by: byPartnerId,
  from,
  until,
});

/** Whether nobody represents itself, and it makes no circle, no chain and no second representation of one partner. */
const fits = (next: Representation, others: readonly Representation[]): boolean =>
  next.byPartnerId !== next.representedPartnerId &&
  others.every(
    (other) =>
      tangleOf(linkOf(next), linkOf(other)) === undefined &&
      !(
        other.body === next.body &&
        other.representedPartnerId === next.representedPartnerId &&
        holdsAfter(other, next.from)
      ),
  );
