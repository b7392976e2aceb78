import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { Role } from '#shared/vocabulary/membership.ts';
import { day, emailAddress, identifier, name } from '#shared/vocabulary/values.ts';
import { onDay } from '../terms/bodies.ts';
import { demandNotPast, demandWithin } from '../terms/not-past.ts';
import { BureauFunction, type Person, type Registry } from '../terms/registry.ts';
import { isUnsupportedDay, unsupportedDay } from '../terms/supported-days.ts';
import { holderOf, newPersonId } from './colleagues.ts';
import { demandReachable } from './reachable.ts';
import { rolesOfKind, rolesOfStaff } from './roles-of-kind.ts';

/** A person in a role, from a day on; of the programmabureau when no partner is named. */
export const GivenPerson = z.strictObject({
  partnerId: identifier.optional(),
  role: Role,
  function: BureauFunction.optional(),
  name,
  email: emailAddress,
  from: day,
  until: day.optional(),
  succeeds: identifier.optional(),
});
export type GivenPerson = z.infer<typeof GivenPerson>;

/** Other contact data of a person in a role. */
export const ChangedContact = z.strictObject({ name, email: emailAddress, function: BureauFunction.optional() });
export type ChangedContact = z.infer<typeof ChangedContact>;

/** What a new person changes: the person, and the role that ends with it. */
export interface Succeeding {
  readonly begun: Person;
  readonly ended?: Person;
}

/**
 * Records somebody in a role. Whoever is succeeded has the role until that day.
 * @param today - ISO date; nobody gets a role earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} for a role that the partner does not have, a period that is none, or somebody to succeed who does not have the role.
 * @throws {Conflict} when this address got the role on that day already, with other data; or when the successor leaves before whoever is succeeded
 * would have, so that nobody could be asked any more for a body (rule 3).
 */
export const personRecorded = (registry: Registry, given: GivenPerson, today: string): Succeeding | undefined => {
  const { succeeds, ...parts } = given;
  const { programmeId } = registry.programme;
  const begun: Person = { programmeId, personId: newPersonId(registry, parts), ...parts };
  const known = holderOf(registry, parts);
  if (known && isSame(known, begun)) return undefined;
  if (known)
    throw new Conflict(
      'role-taken',
      'This address has this role from that day on, with other data. Change that person.',
    );
  demandNotPast(parts.from, today);
  demandWithin(registry.programme, parts.from);
  demandRoleOfPartner(registry, parts);
  if (parts.until !== undefined && isUnsupportedDay(parts.until))
    throw faulty('/until', unsupportedDay.message, unsupportedDay.expected);
  if (parts.until !== undefined && parts.until <= parts.from)
    throw faulty('/until', 'it ends before it begins', `a day after ${parts.from}`);
  const ended = succeeds === undefined ? undefined : endedBy(registry, succeeds, begun);
  if (ended) demandReachableAfter(registry, ended, begun);
  return { begun, ...(ended ? { ended } : {}) };
};

/** A succession takes nobody away while the successor stays at least as long; what was missing already is not the successor's to fill. */
const demandReachableAfter = (registry: Registry, ended: Person, begun: Person): void => {
  const { until: would } = registry.people.find(({ personId }) => personId === ended.personId) ?? {};
  if (begun.until === undefined || (would !== undefined && would <= begun.until)) return;
  const people = registry.people.map((one) => (one.personId === ended.personId ? ended : one));
  demandReachable({ ...registry, people: [...people, begun] }, begun, begun.until);
};

const isSame = (one: Person, other: Person): boolean =>
  one.name === other.name && one.email === other.email && one.until === other.until && one.function === other.function;

const faulty = (pointer: string, message: string, expected: string): InvalidInput =>
  new InvalidInput('The person does not fit the registry.', [{ pointer, message, expected }]);

const demandRoleOfPartner = (
  { partners }: Registry,
  { partnerId, role, function: does, from }: Omit<GivenPerson, 'succeeds'>,
): void => {
  const partner = partners.find((one) => one.partnerId === partnerId);
  if (partnerId !== undefined && !partner) throw faulty('/partnerId', 'there is no such partner', 'a partner');
  const roles = partner ? rolesOfKind(partner.kind) : rolesOfStaff;
  if (!roles.includes(role)) throw faulty('/role', 'this party does not have this role', `one of ${roles.join(', ')}`);
  if (partner && does !== undefined)
    throw faulty('/function', 'only staff of the programmabureau has a function', 'no function');
  if (partner && !partner.rings.some(({ until }) => until === undefined || until > from))
    throw faulty('/from', 'the partner no longer takes part on that day', 'a day on which it takes part');
};

const endedBy = ({ people }: Registry, succeeds: string, { partnerId, role, from }: Person): Person => {
  const before = people.find(({ personId }) => personId === succeeds);
  if (before?.partnerId !== partnerId || before?.role !== role || !onDay(before, from))
    throw faulty('/succeeds', 'this person does not have the role on that day', 'who has the same role on that day');
  return { ...before, until: from };
};

/**
 * Other contact data of somebody in a role.
 * @returns undefined when it is recorded already.
 * @throws {Conflict} when the person was erased.
 * @throws {InvalidInput} when a function is given to somebody of a partner.
 */
export const contactChanged = (person: Person, given: ChangedContact): Person | undefined => {
  if (person.erasedAt !== undefined)
    throw new Conflict('person-erased', 'The contact data of this person were erased. Record a successor.');
  if (person.partnerId !== undefined && given.function !== undefined)
    throw faulty('/function', 'only staff of the programmabureau has a function', 'no function');
  const { function: _before, ...rest } = person;
  const changed = { ...rest, ...given };
  return isSame(person, changed) ? undefined : changed;
};

/**
 * Ends a role on a day.
 * @param today - ISO date; a role cannot end earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} for a day that has passed, or before the role begins.
 * @throws {Conflict} when nobody could be asked any more for a body (rule 3).
 */
export const roleEnded = (registry: Registry, person: Person, until: string, today: string): Person | undefined => {
  if (person.until === until) return undefined;
  demandNotPast(until, today, '/until');
  if (until < person.from) throw faulty('/until', 'the role begins later', `${person.from} or later`);
  if (person.until !== undefined && person.until <= today)
    throw new Conflict('role-over', 'The role has ended. Record the person again.');
  const ended = { ...person, until };
  const people = registry.people.map((one) => (one.personId === person.personId ? ended : one));
  demandReachable({ ...registry, people }, person, until);
  return ended;
};
