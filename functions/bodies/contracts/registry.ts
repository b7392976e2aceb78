import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { BodyName, Role } from '#shared/vocabulary/membership.ts';
import { day } from '#shared/vocabulary/values.ts';
import { GivenPartner } from '../domain/admission.ts';
import { GivenDeparture } from '../domain/ending-membership.ts';
import { GivenRepresentation } from '../domain/representing.ts';
import { RingChange } from '../domain/ring-change.ts';
import { LostQuorum } from '../terms/quorum.ts';
import { DatedRing, Departure, Partner, Representation } from '../terms/registry.ts';
import { registryChanged } from './registry-changed.ts';

const RepresentationView = Representation.omit({ programmeId: true })
  .extend({ representationId: z.string(), body: BodyName })
  .meta({ id: 'Representation' });

const RingsView = z.strictObject({ partnerId: z.string(), rings: z.array(DatedRing) }).meta({ id: 'PartnerRings' });

const DepartureView = z
  .strictObject({
    ...Departure.omit({ programmeId: true }).shape,
    rings: z.array(DatedRing),
    vacatedSeats: z.array(z.string()).meta({ description: 'The seats of the regiegroep that it held until that day.' }),
    endedRepresentations: z.array(z.string()).meta({
      description:
        'The representations that end on that day: those in which it answered for another partner, or another for it.',
    }),
    warnings: z.array(LostQuorum),
  })
  .meta({ id: 'PartnerDeparture' });

const AdmittedView = Partner.omit({ programmeId: true })
  .extend({
    people: z
      .array(z.strictObject({ personId: z.string(), role: Role }))
      .meta({ description: 'The people with whom it begins, each in one role, without their names.' }),
  })
  .meta({ id: 'AdmittedPartner' });

const representation = {
  body: 'klankbordgroep',
  representedPartnerId: 'vaals',
  byPartnerId: 'gulpen-wittem',
  from: '2027-04-01',
};

/** The contracts with partner applications about changes of the registry: dated facts, nothing overwritten. */
export const registryContracts = {
  recordRepresentation: contract({
    summary: 'Let a partner be represented in a body',
    description:
      'For a period, by another partner; asked by the partner itself or by the programmabureau for it. Recording it again changes nothing (200).',
    body: GivenRepresentation,
    answers: { 200: RepresentationView, 201: RepresentationView },
    conflicts: {
      ...registryChanged,
      'represented-already': 'It is represented in that body and period already.',
      'representation-tangled':
        'With another representation in that body and period it would make a circle or a chain; the detail names it.',
    },
    example: {
      body: representation,
      answer: { representationId: 'klankbordgroep.vaals.2027-04-01', ...representation },
    },
  }),
  endRepresentation: contract({
    summary: 'End a representation sooner',
    description: 'The answers that were given for the represented partner until then stay valid.',
    body: z.strictObject({ until: day }),
    answers: { 200: RepresentationView, 201: RepresentationView },
    conflicts: registryChanged,
    example: {
      body: { until: '2027-10-01' },
      answer: { representationId: 'klankbordgroep.vaals.2027-04-01', ...representation, until: '2027-10-01' },
    },
  }),
  admitPartner: contract({
    summary: 'Admit a partner to the programme',
    description:
      'From a day on, with the people who are asked for it. The college of a municipality that joins is asked about the framework version in force: it is bound from its approval. One that left comes back by `changeRing`. Recording it again changes nothing (200).',
    body: GivenPartner,
    answers: { 200: AdmittedView, 201: AdmittedView },
    conflicts: {
      ...registryChanged,
      'partner-exists': 'There is a partner with this identifier, maybe one that left.',
    },
    example: {
      body: {
        partnerId: 'eijsden-margraten',
        name: 'Eijsden-Margraten',
        kind: 'municipality',
        ring: 'middle',
        from: '2027-07-01',
        contacts: [
          { role: 'college-secretary', name: 'A. Voorbeeld', email: 'secretaris@eijsden-margraten.example' },
          { role: 'council-clerk', name: 'B. Voorbeeld', email: 'griffie@eijsden-margraten.example' },
        ],
      },
      answer: {
        partnerId: 'eijsden-margraten',
        name: 'Eijsden-Margraten',
        kind: 'municipality',
        rings: [{ ring: 'middle', from: '2027-07-01' }],
        people: [
          { personId: 'eijsden-margraten-college-secretary', role: 'college-secretary' },
          { personId: 'eijsden-margraten-council-clerk', role: 'council-clerk' },
        ],
      },
    },
  }),
  changeRing: contract({
    summary: 'Move a partner to another ring',
    description:
      'From a day on, or out of the programme. A holder of a seat stays in the inner ring as long as it holds the seat. Recording it again changes nothing (200).',
    body: RingChange,
    answers: { 200: RingsView, 201: RingsView },
    conflicts: {
      ...registryChanged,
      'ring-arranged': 'A later change is recorded already.',
      'seat-held': 'The partner holds a seat then, which makes it inner ring.',
    },
    example: {
      body: { ring: 'inner', from: '2027-07-01' },
      answer: {
        partnerId: 'stein',
        rings: [
          { ring: 'middle', from: '2026-01-01', until: '2027-07-01' },
          { ring: 'inner', from: '2027-07-01' },
        ],
      },
    },
  }),
  endMembership: contract({
    summary: 'End the membership of a partner',
    description:
      'From a day on, with its ground. What it had committed ends on that day with what was paid until then, its seats fall vacant and its representations end. Recording it again changes nothing (200).',
    body: GivenDeparture,
    answers: { 200: DepartureView, 201: DepartureView },
    conflicts: {
      ...registryChanged,
      'ring-arranged': 'A later change is recorded already.',
      'not-a-member': 'The partner does not take part until that day.',
      'membership-ended': 'The end of its membership on that day is recorded on another ground.',
    },
    example: {
      body: { on: '2028-01-01', ground: 'Het bestuur heeft besloten uit het programma te stappen.' },
      answer: {
        partnerId: 'stein',
        on: '2028-01-01',
        ground: 'Het bestuur heeft besloten uit het programma te stappen.',
        rings: [{ ring: 'middle', from: '2026-01-01', until: '2028-01-01' }],
        vacatedSeats: ['rotating-stein-2026-01-01'],
        endedRepresentations: [],
        warnings: [{ code: 'quorum-lost', from: '2028-01-01', seats: 2, quorum: 3 }],
      },
    },
  }),
};
