import * as z from 'zod';
import { day } from '#shared/vocabulary/values.ts';
import { type Dated, StoredProgramme } from '../terms/record-schemas.ts';
import { keptLists, pastLists } from './record-lists.ts';

/**
 * What was recorded in a registry at one moment: each thing whole, as it was from then on. Nobody's name or address is in
 * it: history keeps that a role was held, and an erased person leaves nothing behind here.
 */
export const RegistryChange = z.strictObject({
  programmeId: z.string(),
  recordedAt: z.iso.datetime(),
  /** The day that people in Europe/Amsterdam called it. */
  recordedOn: day,
  /** From 1, in the order in which they were recorded. */
  number: z.int().min(1),
  /** The application that asked. */
  by: z.string(),
  /** Through a programme file, or one by one. */
  via: z.enum(['file', 'api']),
  programme: StoredProgramme.optional(),
  ...keptLists,
  /** People whose contact data was erased. */
  erased: z.array(z.string()).optional(),
});
export type RegistryChange = z.infer<typeof RegistryChange>;

/** A registry as it was recorded on a day; of people only the roles that they held. */
export const PastRegistry = z.strictObject({ programme: StoredProgramme, ...pastLists });
export type PastRegistry = z.infer<typeof PastRegistry>;

/** When a registry was first recorded, and when it changed last (ISO dates in Europe/Amsterdam). */
export interface RecordedDays {
  readonly since: string;
  readonly on: string;
}

/**
 * Whether something that holds until a day is still kept among what stands after a change: on its last day it is seen to
 * end, later it is history. What the first day records is kept that day, for it speaks of the days before.
 */
export const stillStands =
  ({ since, on }: RecordedDays) =>
  ({ until }: Pick<Dated, 'until'>): boolean =>
    on === since || until === undefined || until >= on;

/** The day on which a programme was first recorded to the end (ISO date). */
export const firstDayOf = (changes: readonly RegistryChange[]): string | undefined =>
  changes.find(({ programme }) => programme !== undefined)?.recordedOn;
