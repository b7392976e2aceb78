import * as z from 'zod';
import { Compressed } from '#shared/dynamo/compressed.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Entry } from './domain/entry.ts';

const moneyKey = (programmeId: string): string => `MONEY#${programmeId}`;
const ordered = (sequence: number): string => String(sequence).padStart(6, '0');

/** What was recorded of the money of the deal, in order; insert only. */
export const moneyEntryEntity = defineEntity({
  kind: 'money-entry',
  schema: Entry,
  key: ({ programmeId, sequence }: { programmeId: string; sequence: number }) => ({
    pk: moneyKey(programmeId),
    sk: `ENTRY#${ordered(sequence)}`,
  }),
});

/** Where an entry of a name is, and which entry corrected it. */
const MoneyName = z.strictObject({
  programmeId: z.string(),
  entryId: z.string(),
  sequence: z.int().min(1),
  correctedBy: z.string().optional(),
});
export type MoneyName = z.infer<typeof MoneyName>;
export const moneyNameEntity = defineEntity({
  kind: 'money-name',
  schema: MoneyName,
  key: ({ programmeId, entryId }: { programmeId: string; entryId: string }) => ({
    pk: moneyKey(programmeId),
    sk: `NAME#${entryId}`,
  }),
});

/** What all entries come to, written in the transaction of each: of two at once, one finds another revision and decides anew. */
const Ledger = z.strictObject({
  programmeId: z.string(),
  /** The day (ISO date) on which the last entry was recorded. */
  recordedOn: z.iso.date(),
  /** The sums (`domain/ledger.ts`). */
  packed: Compressed,
  /** The number of entries. */
  revision: z.int().min(1),
});
export type Ledger = z.infer<typeof Ledger>;
export const ledgerEntity = defineEntity({
  kind: 'money-ledger',
  schema: Ledger,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: moneyKey(programmeId), sk: 'LEDGER' }),
});

/** The same as it stood at the end of a day on which something was recorded: what was known then. */
export const ledgerDayEntity = defineEntity({
  kind: 'money-day',
  schema: Ledger,
  key: ({ programmeId, recordedOn }: { programmeId: string; recordedOn: string }) => ({
    pk: moneyKey(programmeId),
    sk: `DAY#${recordedOn}`,
  }),
});

export const ranges = {
  /** The newest state that was recorded by the end of a day (ISO date). */
  stateOn: (programmeId: string, day: string) => ({
    pk: moneyKey(programmeId),
    since: 'DAY#',
    until: `DAY#${day}`,
    newestFirst: true,
    limit: 1,
  }),
  entries: (programmeId: string, { behind, limit }: { behind?: number | undefined; limit: number }) => ({
    pk: moneyKey(programmeId),
    prefix: 'ENTRY#',
    newestFirst: true,
    limit,
    ...(behind === undefined ? {} : { after: `ENTRY#${ordered(behind)}` }),
  }),
};
