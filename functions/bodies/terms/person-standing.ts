import { isOfSeat, type Standing } from '#shared/authority/standing.ts';
import type { Role } from '#shared/vocabulary/membership.ts';
import { comparable } from '#shared/vocabulary/same-address.ts';
import { programmabureau } from './bodies.ts';
import { onDay } from './dated.ts';
import type { Person, Registry } from './registry.ts';
import { standingIn } from './standing.ts';

/** The records of one human being on a day (ISO date), by e-mail address: one for each role and partner. */
export const rolesOf = (people: readonly Person[], email: string, date: string): Person[] =>
  people.filter(
    (person) => person.erasedAt === undefined && onDay(person, date) && comparable(person.email) === comparable(email),
  );

/**
 * The standing of a party, limited to the role of one of its people; an application has the whole standing. Only the portfolio holder has the
 * seat, with what the holders of seats see.
 */
export const asRole = ({ seat, ...standing }: Standing, role: Role | undefined): Standing => ({
  ...standing,
  ...(seat && isOfSeat(role ? { role } : {}) ? { seat } : {}),
  ...(role ? { role } : {}),
});

/** The standing of a person in one role on a day (ISO date): that of its partner or of the programmabureau, limited to its role. */
export const standingOfRole = (registry: Registry, { partnerId, role }: Person, date: string): Standing =>
  asRole(standingIn(registry, partnerId ?? programmabureau, date), role);
