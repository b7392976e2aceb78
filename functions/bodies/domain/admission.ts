import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { PartnerKind, Ring, Role } from '#shared/vocabulary/membership.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { day, emailAddress, name, stem } from '#shared/vocabulary/values.ts';
import { contactRoles, programmabureau } from '../terms/bodies.ts';
import { demandNotPast, demandWithin } from '../terms/not-past.ts';
import { Partner, type Person, type Registry } from '../terms/registry.ts';
import { newPersonId } from './colleagues.ts';
import { meetingFaults } from './given-meetings.ts';
import type { Recorded } from './recorded.ts';
import { neededBodies, rolesOfKind } from './roles-of-kind.ts';

/** Somebody of a partner that joins, in a role from its first day on. */
export const GivenContact = z.strictObject({ role: Role, name, email: emailAddress });
export type GivenContact = z.infer<typeof GivenContact>;

/** A partner that joins the programme on a day, as the programmabureau records it (rule 18). */
export const GivenPartner = z.strictObject({
  partnerId: stem,
  name,
  kind: PartnerKind,
  ring: Ring,
  from: day,
  contacts: z.array(GivenContact).min(1).max(50),
  meetings: Partner.shape.meetings,
});
export type GivenPartner = z.infer<typeof GivenPartner>;

/** A partner that joins, with its people. */
export interface Admitted {
  readonly partner: Partner;
  readonly people: readonly Person[];
}

type Known = Pick<Registry, 'programme' | 'partners' | 'people'>;

/**
 * The partner of an admission that is on record already, as it was admitted, when the same is sent again; also after its ring or its meetings changed.
 * The history has no names: once somebody of its first people has another name or address, nobody can tell that it is the same.
 * @param first - the partner as it was first recorded; undefined for one that is not recorded.
 */
export const admittedBefore = (
  registry: Known,
  given: GivenPartner,
  first: Partner | undefined,
): Admitted | undefined => {
  const begun = begunBy(registry, given);
  const known = registry.partners.find(({ partnerId }) => partnerId === given.partnerId);
  const same = [first, known].find((partner) => partner && isSame(registry, partner, begun));
  return same && { partner: same, people: firstPeople(registry, same) };
};

/**
 * A partner that joins the programme with its first people. Whether its college must be asked about the framework in force follows from the
 * membership (rule 18).
 * @param today - ISO date; a membership cannot begin earlier.
 * @throws {InvalidInput} for a day that has passed or on which the programme is over, and with every role or meeting that does not fit.
 * @throws {Conflict} when there is a partner with this identifier, also one that left: it comes back by a change of its ring.
 */
export const admitted = (registry: Known, given: GivenPartner, today: string): Admitted => {
  if (registry.partners.some(({ partnerId }) => partnerId === given.partnerId))
    throw new Conflict(
      'partner-exists',
      'There is a partner with this identifier. One that left comes back by a change of its ring.',
    );
  demandNotPast(given.from, today);
  demandWithin(registry.programme, given.from);
  const faults = [
    ...reservedFaults(given),
    ...roleFaults(given),
    ...addressFaults(given),
    ...meetingFaults(given.kind, given.meetings),
  ];
  if (faults.length > 0) throw new InvalidInput('The partner does not fit the registry.', faults);
  return begunBy(registry, given);
};

/** The records of a partner that joins. */
export const recordsOf = ({ partner, people }: Admitted): Recorded[] => [
  { partner },
  ...people.map((person) => ({ person })),
];

/** The people that a partner began with: those who have a role from its first day on. */
export const firstPeople = ({ people }: Pick<Registry, 'people'>, { partnerId, rings }: Partner): Person[] =>
  people.filter((one) => one.partnerId === partnerId && one.from === rings[0]?.from);

const begunBy = (registry: Known, { contacts, ring, from, meetings, ...given }: GivenPartner): Admitted => {
  const { programmeId } = registry.programme;
  const { partnerId } = given;
  const others = registry.people.filter((one) => one.partnerId !== partnerId);
  const people: Person[] = [];
  for (const { role, name, email } of contacts) {
    const personId = newPersonId({ people: [...others, ...people] }, { partnerId, role, from: undefined });
    people.push({ programmeId, personId, partnerId, role, name, email, from });
  }
  return {
    partner: { programmeId, ...given, rings: [{ ring, from }], ...(meetings ? { meetings } : {}) },
    people,
  };
};

const isSame = (registry: Known, known: Partner, { partner, people }: Admitted): boolean =>
  isDeepStrictEqual(known, partner) && isDeepStrictEqual(byId(firstPeople(registry, known)), byId(people));

const byId = (people: readonly Person[]): Person[] =>
  people.toSorted((one, other) => one.personId.localeCompare(other.personId));

const reservedFaults = ({ partnerId }: GivenPartner): Fault[] =>
  partnerId === programmabureau
    ? [{ pointer: '/partnerId', message: 'this is not a partner', expected: 'another identifier' }]
    : [];

/** Colleagues in one role have addresses of their own: by its address somebody is known in a role. */
const addressFaults = ({ contacts }: GivenPartner): Fault[] =>
  contacts.flatMap(({ role, email }, at): Fault[] =>
    contacts.slice(0, at).some((one) => one.role === role && isSameAddress(one.email, email))
      ? [
          {
            pointer: `/contacts/${at}/email`,
            message: 'somebody before has this role with this address',
            expected: 'another address, or this person once',
          },
        ]
      : [],
  );

/** Every role fits the kind of partner, and every body of it can be asked from the first day on. */
const roleFaults = ({ kind, contacts }: GivenPartner): Fault[] => {
  const roles = rolesOfKind(kind);
  const unfit = contacts.flatMap(({ role }, at): Fault[] =>
    roles.includes(role)
      ? []
      : [
          {
            pointer: `/contacts/${at}/role`,
            message: `a ${kind} does not have this role`,
            expected: `one of ${roles.join(', ')}`,
          },
        ],
  );
  const missing = neededBodies(kind).flatMap((body): Fault[] => {
    const able = contactRoles(kind, body);
    const isReached = contacts.some(({ role }) => able.includes(role));
    const forWhom = body === 'partner' ? 'the board' : `the ${body}`;
    return isReached
      ? []
      : [
          {
            pointer: '/contacts',
            message: `there is no contact for ${forWhom}`,
            expected: `somebody with the role ${able.join(' or ')}`,
          },
        ];
  });
  return [...unfit, ...missing];
};
