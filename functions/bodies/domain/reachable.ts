import { Conflict } from '#shared/errors/errors.ts';
import { contactRoles, onDay } from '../terms/bodies.ts';
import type { Person, Registry } from '../terms/registry.ts';
import { neededBodies } from './roles-of-kind.ts';

/**
 * Demands that somebody can still be asked where a person had a role, from a day (ISO date) on: for every body of its partner while that
 * takes part, or at the programmabureau. Without a contact nobody is asked for a decision.
 * @throws {Conflict}
 */
export const demandReachable = (
  { people, partners, programme: { period } }: Pick<Registry, 'people' | 'partners' | 'programme'>,
  { partnerId, role }: Pick<Person, 'partnerId' | 'role'>,
  from: string,
): void => {
  const others = people.filter((person) => person.partnerId === partnerId && person.erasedAt === undefined);
  const partner = partners.find((one) => one.partnerId === partnerId);
  const begins = partner?.rings.map((ring) => ring.from) ?? [];
  const days = [from, ...begins, ...others.flatMap(({ until }) => until ?? [])]
    .filter((day) => day >= from && day < period.until)
    .filter((day) => !partner || partner.rings.some((ring) => onDay(ring, day)));
  const ablePerBody = partner
    ? neededBodies(partner.kind)
        .map((body) => contactRoles(partner.kind, body))
        .filter((roles) => roles.includes(role))
        .map((roles) => others.filter((person) => roles.includes(person.role)))
    : [others];
  if (ablePerBody.every((able) => days.every((day) => able.some((person) => onDay(person, day))))) return;
  throw new Conflict('nobody-left', 'Nobody could be asked any more from that day on. Record a successor first.');
};
