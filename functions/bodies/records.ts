import * as z from 'zod';
import { Compressed } from '#shared/dynamo/compressed.ts';
import { defineEntity, type Entity } from '#shared/dynamo/entity.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { RegistryChange } from './domain/as-of.ts';
import { MatterLevel } from './domain/level.ts';
import {
  type IdsOf,
  type ItemOf,
  type KindName,
  keyPrefixOf,
  kindNames,
  type ListOf,
  recordKinds,
  sortKeyOf,
} from './domain/record-kinds.ts';
import { ofKind, type Recorded } from './domain/recorded.ts';
import { WordsRemoval } from './domain/words-removal.ts';
import { Installation } from './terms/installations.ts';
import { LostQuorum } from './terms/quorum.ts';
import { StoredProgramme } from './terms/registry.ts';

const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
interface InProgramme {
  readonly programmeId: string;
}

export const programmeEntity = defineEntity({
  kind: 'programme',
  schema: StoredProgramme,
  key: ({ programmeId }: InProgramme) => ({ pk: programmeKey(programmeId), sk: 'PROGRAMME' }),
});

type RecordEntity<K extends KindName> = Entity<z.ZodType<ItemOf[K]>, InProgramme & IdsOf[K]>;

/** The stored items of one kind of record, found by the fields that identify it. */
const recordEntity = <K extends KindName>(name: K): RecordEntity<K> =>
  defineEntity({
    kind: name,
    schema: recordKinds[name].schema,
    key: (ids: InProgramme & IdsOf[K]) => ({ pk: programmeKey(ids.programmeId), sk: sortKeyOf(name, ids) }),
  });
const recordEntities = Object.fromEntries(kindNames.map((name) => [name, recordEntity(name)])) as {
  [K in KindName]: RecordEntity<K>;
};
export const {
  partner: partnerEntity,
  person: personEntity,
  seat: seatEntity,
  representation: representationEntity,
  app: appEntity,
} = recordEntities;

/**
 * A recorded change, insert only: the registry of any day is derived from these. A number is taken once, so of two changes
 * decided on the same registry the second one fails.
 */
export const registryChangeEntity = defineEntity({
  kind: 'registry-change',
  schema: RegistryChange,
  key: ({ programmeId, number }: InProgramme & { number: number }) => ({
    pk: `CHANGES#${programmeId}`,
    sk: `CHANGE#${String(number).padStart(6, '0')}`,
  }),
});

/** The registry after a change, the day of that change, and the day of the first one. */
const Standing = z.strictObject({
  programmeId: z.string(),
  number: z.int().min(1),
  recordedSince: z.iso.date(),
  recordedOn: z.iso.date(),
  packed: Compressed,
});

/** The registry as it stands (`PresentRegistry`): written with every change, so one item is read. */
export const presentEntity = defineEntity({
  kind: 'registry-present',
  schema: Standing,
  key: ({ programmeId }: InProgramme) => ({ pk: `REGISTRY#${programmeId}`, sk: 'PRESENT' }),
});

/**
 * The registry at the end of a day on which it changed (`PastRegistry`). The registry of any day is the last of these up to that
 * day: one item, however long the history is. Later changes of the same day replace it.
 */
export const pastEntity = defineEntity({
  kind: 'registry-past',
  schema: Standing,
  key: ({ programmeId, recordedOn }: InProgramme & { recordedOn: string }) => ({
    pk: `REGISTRY#${programmeId}`,
    sk: `DAY#${recordedOn}`,
  }),
});

/** A level that a matter was given, insert only: the one with the highest number holds. */
export const levelEntity = defineEntity({
  kind: 'matter-level',
  schema: MatterLevel,
  key: ({ programmeId, number, ...of }: InProgramme & OfMatter & { number: number }) => ({
    pk: `LEVELS#${programmeId}`,
    sk: `${levelsOf(of)}${String(number).padStart(6, '0')}`,
  }),
});
interface OfMatter {
  readonly matter: string;
  readonly matterId: string;
}
const levelsOf = ({ matter, matterId }: OfMatter): string => `LEVEL#${matter}#${matterId}#`;

/** That words were taken out of what was written about something, insert only; each number is used once in a programme. */
export const removalEntity = defineEntity({
  kind: 'words-removal',
  schema: WordsRemoval,
  key: ({ programmeId, number }: InProgramme & { number: number }) => ({
    pk: `REMOVALS#${programmeId}`,
    sk: `REMOVAL#${String(number).padStart(6, '0')}`,
  }),
});

/** The list of all programmes, for work that covers all of them. */
export const listedEntity = defineEntity({
  kind: 'listed-programme',
  schema: z.strictObject({ programmeId: z.string() }),
  key: ({ programmeId }: InProgramme) => ({ pk: 'PROGRAMMES', sk: programmeId }),
});

/** The last time that the programmabureau was told that the quorum is lost, or that it no longer is; each telling has its own number. */
export const quorumNoticeEntity = defineEntity({
  kind: 'quorum-notice',
  schema: z.strictObject({
    programmeId: z.string(),
    notice: z.int().min(1),
    /** What was told; absent when the quorum can be reached again. */
    lost: LostQuorum.optional(),
    at: z.iso.datetime(),
    revision: z.int().min(1),
  }),
  key: ({ programmeId }: InProgramme) => ({ pk: `REGISTRY#${programmeId}`, sk: 'QUORUM' }),
});

/** A council or a college that took office and was told of, insert only: once for each election, whatever day is recorded for it later. */
export const installationEntity = defineEntity({
  kind: 'installation',
  schema: Installation,
  key: ({
    programmeId,
    partnerId,
    body,
    electedOn,
  }: InProgramme & { partnerId: string; body: string; electedOn: string }) => ({
    pk: `INSTALLATIONS#${programmeId}`,
    sk: `INSTALLATION#${electedOn}#${body}#${partnerId}`,
  }),
});

/** What a succession moves, insert only: kept with the change that recorded it, because afterwards the registry has moved on. */
export const successionMovesEntity = defineEntity({
  kind: 'succession-moves',
  schema: z.strictObject({
    programmeId: z.string(),
    successionId: z.string(),
    /** The number of the change that recorded it. */
    change: z.int().min(1),
    packed: Compressed,
  }),
  key: ({ programmeId, change }: InProgramme & { change: number }) => ({
    pk: `SUCCESSIONS#${programmeId}`,
    sk: `MOVES#${String(change).padStart(6, '0')}`,
  }),
});

/** The stored items of a registry: its programme, and for each kind of record its list. */
export const registryEntities = {
  programmes: programmeEntity,
  ...(Object.fromEntries(kindNames.map((name) => [recordKinds[name].list, recordEntities[name]])) as {
    [K in KindName as ListOf[K]]: RecordEntity<K>;
  }),
};

/** The writes of records: each replaces the earlier version of its record. */
export const writesOf = (table: Table, records: readonly Recorded[]): Write[] =>
  records.flatMap((record) =>
    kindNames.flatMap((name) => ofKind(name, [record]).map((item) => put(table, name, item))),
  );

const put = <K extends KindName>(table: Table, name: K, item: ItemOf[K] & InProgramme & IdsOf[K]): Write =>
  table.put<z.ZodType<ItemOf[K]>, InProgramme & IdsOf[K]>(recordEntities[name], item);

export const ranges = {
  /** Every record in its last version: grows with the history, so only an import reads it. */
  all: (programmeId: string) => ({ pk: programmeKey(programmeId) }),
  changes: (programmeId: string) => ({ pk: `CHANGES#${programmeId}`, prefix: 'CHANGE#' }),
  past: (programmeId: string, date: string) => ({
    pk: `REGISTRY#${programmeId}`,
    until: `DAY#${date}`,
    newestFirst: true,
    limit: 1,
  }),
  firstPast: (programmeId: string) => ({ pk: `REGISTRY#${programmeId}`, prefix: 'DAY#', limit: 1 }),
  /** Of every matter of a programme, or of one. */
  levels: (programmeId: string, of?: OfMatter) => ({
    pk: `LEVELS#${programmeId}`,
    prefix: of === undefined ? 'LEVEL#' : levelsOf(of),
  }),
  removals: (programmeId: string) => ({ pk: `REMOVALS#${programmeId}`, prefix: 'REMOVAL#' }),
  installations: (programmeId: string) => ({ pk: `INSTALLATIONS#${programmeId}`, prefix: 'INSTALLATION#' }),
  successionMoves: (programmeId: string) => ({ pk: `SUCCESSIONS#${programmeId}`, prefix: 'MOVES#' }),
  listed: { pk: 'PROGRAMMES' },
  bureau: (programmeId: string) => ({
    pk: programmeKey(programmeId),
    prefix: `${keyPrefixOf('person')}programmabureau-`,
  }),
  seats: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: keyPrefixOf('seat') }),
  representations: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: keyPrefixOf('representation') }),
};
