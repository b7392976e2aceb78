import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { Role } from '#shared/vocabulary/membership.ts';
import { day, emailAddress, identifier, name } from '#shared/vocabulary/values.ts';
import { ChangedContact, GivenPerson } from '../domain/holding-roles.ts';
import { RoleHeld } from '../terms/registry.ts';
import { registryChanged } from './registry-changed.ts';

const PersonInRole = RoleHeld.omit({ programmeId: true })
  .extend({
    name: name.optional().meta({ description: 'Who it is; only for the programmabureau and the own partner.' }),
    email: emailAddress.optional().meta({ description: 'Only for the programmabureau and the own partner.' }),
    erasedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'PersonInRole' });

const nobodyLeft = 'Nobody could be asked any more for a body of the partner, or at the programmabureau.';

const role = {
  personId: 'stein-council-clerk-2027-05-01',
  partnerId: 'stein',
  role: 'council-clerk',
  name: 'A. Janssen',
  email: 'griffie@stein.example',
  from: '2027-05-01',
} as const;
const { personId: _id, ...given } = role;

/** The API contracts of the people of a programme, one by one. */
export const roleContracts = {
  listPeople: contract({
    summary: 'List the people and their roles',
    description:
      'Who has or will have which role. Names and addresses are contact data: the programmabureau sees all of them, a partner those of its own people.',
    query: z.strictObject({
      partnerId: identifier
        .optional()
        .meta({ description: 'Only the people of this partner; `programmabureau` for its staff.' }),
      role: Role.optional().meta({ description: 'Only people in this role.' }),
      ...listed('personId', 'from'),
    }),
    answers: { 200: z.strictObject({ people: z.array(PersonInRole), next }).meta({ id: 'PeopleInRoles' }) },
    example: { answer: { people: [role] } },
  }),
  recordPerson: contract({
    summary: 'Give a person a role',
    description:
      'From a day on, for a partner, or at the programmabureau when no partner is named. `succeeds` ends the role of whoever had it until then. A colleague in the same role from the same day gets a number in the identifier. Recording it again changes nothing (200). For the programmabureau.',
    body: GivenPerson,
    answers: { 200: PersonInRole, 201: PersonInRole },
    conflicts: {
      ...registryChanged,
      'role-taken': 'This address has this role from that day on, with another name, function or end.',
      'nobody-left': nobodyLeft,
    },
    example: { body: { ...given, succeeds: 'stein-council-clerk' }, answer: role },
  }),
  changePerson: contract({
    summary: 'Change the contact data of a person',
    description:
      'The name, the address and, at the programmabureau, the function. For a successor use `recordPerson`. Recording it again changes nothing (200). For the programmabureau.',
    body: ChangedContact,
    answers: { 200: PersonInRole, 201: PersonInRole },
    conflicts: { ...registryChanged, 'person-erased': 'The contact data were erased.' },
    example: { body: { name: role.name, email: role.email }, answer: role },
  }),
  endRole: contract({
    summary: 'End a role',
    description:
      'On a day; from then on the person is asked nothing and may do nothing in it. Recording it again changes nothing (200). For the programmabureau.',
    body: z.strictObject({ until: day }),
    answers: { 200: PersonInRole, 201: PersonInRole },
    conflicts: {
      ...registryChanged,
      'nobody-left': nobodyLeft,
      'role-over': 'The role has ended before today.',
    },
    example: { body: { until: '2028-01-01' }, answer: { ...role, until: '2028-01-01' } },
  }),
};
