import { movedPersonId } from '../../terms/moved-person.ts';
import type { Person, Registry, Succession } from '../../terms/registry.ts';
import { holdsAfter, laterOf } from './after.ts';

/** A person whose role ends with the predecessor, and the role in which the person goes on. */
export interface PersonMove {
  readonly ended: Person;
  readonly begun?: Person;
}

/**
 * The people of the predecessors go to the successors (rule 18): where people said so; otherwise all of them to the one partner that a merger
 * founds. To a partner with people of its own only those go who speak for an alliance. A role that the successor fills anew ends.
 */
export const personMoves = ({ people }: Pick<Registry, 'people'>, succession: Succession): PersonMove[] => {
  const { on, predecessors } = succession;
  return people
    .filter(
      (person) => person.partnerId !== undefined && predecessors.includes(person.partnerId) && holdsAfter(person, on),
    )
    .map((person) => {
      const from = laterOf(person.from, on);
      const ended = { ...person, until: from };
      const to = person.erasedAt === undefined ? takerOf(people, succession, person) : undefined;
      if (to === undefined) return { ended };
      return { ended, begun: { ...person, personId: movedPersonId(to, person.personId), partnerId: to, from } };
    });
};

const takerOf = (people: readonly Person[], succession: Succession, person: Person): string | undefined => {
  const { kind, on, successors, divisions } = succession;
  const said = divisions.people?.find(({ personId }) => personId === person.personId);
  if (said) return said.to;
  const [only] = successors;
  if (kind !== 'merge' || only === undefined) return undefined;
  if (person.role === 'alliance-lead') return only.partnerId;
  const filled = people.some(
    (one) => one.partnerId === only.partnerId && one.role === person.role && holdsAfter(one, on),
  );
  return only.founded && !filled ? only.partnerId : undefined;
};
