import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Decision } from './domain/decision.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A decision in its place in the register. Its hash covers the decision, its number and the hash before it. */
export const RegisterEntry = z.strictObject({
  programmeId: z.string(),
  sequence: z.int().min(1),
  decision: Decision,
  registeredAt: z.iso.datetime(),
  previousHash: hash,
  hash,
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** The hash before the first entry. */
export const beginning = '0'.repeat(64);

/** SHA-256 (hex) over the canonical form of an entry without its own hash. */
export const entryHash = ({
  hash: _own,
  ...entry
}: RegisterEntry | (Omit<RegisterEntry, 'hash'> & { hash?: string })): string =>
  createHash('sha256')
    .update(canonicalize(entry) ?? '')
    .digest('hex');

const registerKey = (programmeId: string): string => `REGISTER#${programmeId}`;

const entryPlace = (sequence: number): string => `ENTRY#${String(sequence).padStart(9, '0')}`;

export const entryEntity = defineEntity({
  kind: 'entry',
  schema: RegisterEntry,
  key: ({ programmeId, sequence }: { programmeId: string; sequence: number }) => ({
    pk: registerKey(programmeId),
    sk: entryPlace(sequence),
  }),
});

/** The end of the chain so far. */
export const Head = z.strictObject({ programmeId: z.string(), sequence: z.int().min(0), hash });
export const headEntity = defineEntity({
  kind: 'head',
  schema: Head,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: registerKey(programmeId), sk: 'HEAD' }),
});

/** Marks a decision as registered, so that a repeated delivery does not register it twice. */
export const Mark = z.strictObject({ decisionId: z.string(), programmeId: z.string(), sequence: z.int() });
export const markEntity = defineEntity({
  kind: 'mark',
  schema: Mark,
  key: ({ decisionId }: { decisionId: string }) => ({ pk: `DECISION#${decisionId}`, sk: 'DECISION' }),
});

export const ranges = {
  entries: (programmeId: string) => ({ pk: registerKey(programmeId), prefix: 'ENTRY#' }),
  entriesAfter: (programmeId: string, sequence: number, limit: number) => ({
    pk: registerKey(programmeId),
    prefix: 'ENTRY#',
    after: entryPlace(sequence),
    limit,
  }),
};
