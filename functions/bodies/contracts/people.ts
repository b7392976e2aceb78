import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { Person, RoleHeld } from '../terms/registry.ts';
import { registryChanged } from './registry-changed.ts';

const instant = z.iso.datetime();

const PersonView = z
  .strictObject({
    person: Person,
    history: z
      .array(z.strictObject({ recordedAt: instant, by: z.string(), via: z.enum(['file', 'api']), role: RoleHeld }))
      .meta({ description: 'Every record of the role that was held; no names, no addresses.' }),
    registrations: z
      .array(z.strictObject({ taskId: z.string(), name: z.string(), role: z.string(), email: z.string().optional() }))
      .meta({
        description:
          'What was filled in with answers: of the person itself, as a deputy too, and of deputies it chose whom the registry does not know. Only a deputy has an address here.',
      }),
    recognisedBy: z
      .array(z.strictObject({ taskId: z.string(), addressDigest: z.string() }))
      .meta({ description: 'Tasks that recognise the address by a digest of it.' }),
  })
  .meta({ id: 'PersonExport' });

const ErasureView = z.strictObject({ personId: z.string(), erasedAt: instant.optional() }).meta({ id: 'Erasure' });

const role = {
  programmeId: 'zuid-limburg',
  personId: 'stein-college-secretary',
  partnerId: 'stein',
  role: 'college-secretary',
  from: '2026-01-01',
};

/** The contracts with partner applications about personal data. */
export const peopleContracts = {
  exportPerson: contract({
    summary: 'Export the data of a person',
    description:
      'The contact data, every record of the role that was held, and what was filled in with answers. For the programmabureau.',
    answers: { 200: PersonView },
    example: {
      answer: {
        person: { ...role, name: 'A. Janssen', email: 'secretaris@stein.example' },
        history: [{ recordedAt: '2026-01-05T09:00:00.000Z', by: 'beheer', via: 'file', role }],
        registrations: [{ taskId: 'zuid-limburg.1.approval.1.college-stein', name: 'A. Janssen', role: 'secretaris' }],
        recognisedBy: [{ taskId: 'zuid-limburg.1.approval.1.college-stein', addressDigest: '0f3c9a5be1d27c46' }],
      },
    },
  }),
  erasePerson: contract({
    summary: 'Erase the contact data of a person',
    description:
      'Erases the name, the address and whatever is derived from the address. The record that the role was held stays. Erasing again changes nothing (200).',
    body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
    answers: { 200: ErasureView, 201: ErasureView },
    conflicts: registryChanged,
    example: {
      body: { reason: 'Zij verzocht erom.' },
      answer: { personId: role.personId, erasedAt: '2027-03-01T09:00:00.000Z' },
    },
  }),
};
