import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { App, Partner, Person, Programme, Representation, Seat } from './domain/registry.ts';

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
/** An application known to the issuer; `until` is set when a programme no longer names it. */
export const KnownApp = z.strictObject({ ...App.shape, until: z.iso.date().optional() });
export type KnownApp = z.infer<typeof KnownApp>;
export const appEntity = defineEntity({
  kind: 'app',
  schema: KnownApp,
  key: ({ programmeId, clientId }: InProgramme & { clientId: string }) => ({
    pk: programmeKey(programmeId),
    sk: `APP#${clientId}`,
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
  bureau: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'PERSON#programmabureau-' }),
  seats: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'SEAT#' }),
  representations: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'REPRESENTATION#' }),
};
