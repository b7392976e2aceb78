import { defineEntity } from '#shared/dynamo/entity.ts';
import { KnownApp, RegistryChange } from './domain/as-of.ts';
import { Partner, Person, Programme, Representation, Seat } from './domain/registry.ts';
import { CompositionReview } from './domain/review.ts';

const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
interface InProgramme {
  readonly programmeId: string;
}

export const programmeEntity = defineEntity({
  kind: 'programme',
  schema: Programme,
  key: ({ programmeId }: InProgramme) => ({ pk: programmeKey(programmeId), sk: 'PROGRAMME' }),
});
export const partnerEntity = defineEntity({
  kind: 'partner',
  schema: Partner,
  key: ({ programmeId, partnerId }: InProgramme & { partnerId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `PARTNER#${partnerId}`,
  }),
});
export const personEntity = defineEntity({
  kind: 'person',
  schema: Person,
  key: ({ programmeId, personId }: InProgramme & { personId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `PERSON#${personId}`,
  }),
});
export const seatEntity = defineEntity({
  kind: 'seat',
  schema: Seat,
  key: ({ programmeId, seatId }: InProgramme & { seatId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `SEAT#${seatId}`,
  }),
});
export const representationEntity = defineEntity({
  kind: 'representation',
  schema: Representation,
  key: (r: Pick<Representation, 'programmeId' | 'body' | 'representedPartnerId' | 'from'>) => ({
    pk: programmeKey(r.programmeId),
    sk: `REPRESENTATION#${r.body}#${r.representedPartnerId}#${r.from}`,
  }),
});
export const appEntity = defineEntity({
  kind: 'app',
  schema: KnownApp,
  key: ({ programmeId, clientId }: InProgramme & { clientId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `APP#${clientId}`,
  }),
});

/**
 * What was recorded at a moment, insert only: what the registry said on any day is told from these. A number is taken once,
 * so that of two changes decided on the same registry one comes too late.
 */
export const registryChangeEntity = defineEntity({
  kind: 'registry-change',
  schema: RegistryChange,
  key: ({ programmeId, number }: InProgramme & { number: number }) => ({
    pk: `CHANGES#${programmeId}`,
    sk: `CHANGE#${String(number).padStart(6, '0')}`,
  }),
});

/** The reviews of the composition; each number is taken once, so that one is open at a time. */
export const reviewEntity = defineEntity({
  kind: 'composition-review',
  schema: CompositionReview,
  key: ({ programmeId, number }: InProgramme & { number: number }) => ({
    pk: `REVIEWS#${programmeId}`,
    sk: `REVIEW#${String(number).padStart(6, '0')}`,
  }),
});

export const registryEntities = {
  programmes: programmeEntity,
  partners: partnerEntity,
  people: personEntity,
  seats: seatEntity,
  representations: representationEntity,
  apps: appEntity,
};
export const ranges = {
  all: (programmeId: string) => ({ pk: programmeKey(programmeId) }),
  changes: (programmeId: string) => ({ pk: `CHANGES#${programmeId}`, prefix: 'CHANGE#' }),
  reviews: (programmeId: string) => ({ pk: `REVIEWS#${programmeId}`, prefix: 'REVIEW#' }),
  bureau: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'PERSON#programmabureau-' }),
  seats: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'SEAT#' }),
  representations: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'REPRESENTATION#' }),
};
