import * as z from 'zod';
import { day } from '#shared/vocabulary/values.ts';
import { type Dated, StoredProgramme } from '../terms/record-schemas.ts';
import { keptLists, pastLists } from './record-lists.ts';

/**
 * A change of a registry at one moment: each changed record in full, as it was from then on. It holds no name or address: history
 * keeps that a role was held, so nothing of an erased person remains here.
 */
export const RegistryChange = z.strictObject({
  programmeId: z.string(),
  recordedAt: z.iso.datetime(),
  /** The day in Europe/Amsterdam. */
  recordedOn: day,
  /** From 1, in the order of recording. */
  number: z.int().min(1),
  /** The application that asked. */
  by: z.string(),
  /** By a programme file, or one by one. */
  via: z.enum(['file', 'api']),
  programme: StoredProgramme.optional(),
  ...keptLists,
  /** People whose contact data was erased. */
  erased: z.array(z.string()).optional(),
});
export type RegistryChange = z.infer<typeof RegistryChange>;

/** A registry as it was recorded on a day; people appear only as the roles that they held. */
export const PastRegistry = z.strictObject({ programme: StoredProgramme, ...pastLists });
export type PastRegistry = z.infer<typeof PastRegistry>;

/** The days on which a registry was first recorded and last changed (ISO dates in Europe/Amsterdam). */
export interface RecordedDays {
  readonly since: string;
  readonly on: string;
}

/**
 * Whether a record that ends on a day stays in the present registry after a change: until its last day it stays, later it is
 * history. A change on the first day keeps every record, because the first day also stands for the days before it.
 */
export const stillStands =
  ({ since, on }: RecordedDays) =>
  ({ until }: Pick<Dated, 'until'>): boolean =>
    on === since || until === undefined || until >= on;

/** The day on which the first recording of a programme was complete (ISO date). */
export const firstDayOf = (changes: readonly RegistryChange[]): string | undefined =>
  changes.find(({ programme }) => programme !== undefined)?.recordedOn;
