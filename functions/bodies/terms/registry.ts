import * as z from 'zod';
import { recordLists } from '../domain/record-lists.ts';
import { StoredProgramme } from './record-schemas.ts';

export type { ProgrammeSettings, Term } from './programme-settings.ts';
export * from './record-schemas.ts';

/** The recorded membership of one programme: the programme, and for each kind of record its list. */
export const Registry = z.strictObject({ programme: StoredProgramme, ...recordLists });
export type Registry = z.infer<typeof Registry>;
