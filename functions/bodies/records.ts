import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Packed } from '#shared/dynamo/packed.ts';
import { KnownApp, RegistryChange } from './domain/as-of.ts';
import { Partner, Person, Programme, Representation, Seat } from './terms/registry.ts';

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

/** How a registry stands after a change: which one, when that was recorded, and when the first was. */
const Standing = z.strictObject({
  programmeId: z.string(),
  number: z.int().min(1),
  recordedSince: z.iso.date(),
  recordedOn: z.iso.date(),
  packed: Packed,
});

/** The registry as it stands (`PresentRegistry`): written with every change, so that reading it is reading one item. */
export const presentEntity = defineEntity({
  kind: 'registry-present',
  schema: Standing,
  key: ({ programmeId }: InProgramme) => ({ pk: `REGISTRY#${programmeId}`, sk: 'PRESENT' }),
});

/**
 * The registry as it stood at the end of a day on which it changed (`PastRegistry`): what it said on any day is the last of
 * these up to that day, one item whatever the length of the history. Later changes of the same day replace it.
 */
export const pastEntity = defineEntity({
  kind: 'registry-past',
  schema: Standing,
  key: ({ programmeId, recordedOn }: InProgramme & { recordedOn: string }) => ({
    pk: `REGISTRY#${programmeId}`,
    sk: `DAY#${recordedOn}`,
  }),
});

/** That a programme is there: what looks after all of them finds them here. */
export const listedEntity = defineEntity({
  kind: 'listed-programme',
  schema: z.strictObject({ programmeId: z.string() }),
  key: ({ programmeId }: InProgramme) => ({ pk: 'PROGRAMMES', sk: programmeId }),
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
  /** Everything that was ever recorded, as it was last: grows with the history, so only an import reads it. */
  all: (programmeId: string) => ({ pk: programmeKey(programmeId) }),
  changes: (programmeId: string) => ({ pk: `CHANGES#${programmeId}`, prefix: 'CHANGE#' }),
  past: (programmeId: string, date: string) => ({
    pk: `REGISTRY#${programmeId}`,
    until: `DAY#${date}`,
    newestFirst: true,
    limit: 1,
  }),
  firstPast: (programmeId: string) => ({ pk: `REGISTRY#${programmeId}`, prefix: 'DAY#', limit: 1 }),
  listed: { pk: 'PROGRAMMES' },
  bureau: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'PERSON#programmabureau-' }),
  seats: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'SEAT#' }),
  representations: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'REPRESENTATION#' }),
};
