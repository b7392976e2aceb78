import * as z from 'zod';
import type { Condition } from '#shared/dynamo/condition.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { TakenOutWords } from '#shared/words/taken-out.ts';
import { Seal } from './seal.ts';
import { Decision } from './terms/decision.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A decision at its place in the register. Its hash covers the decision, its number and the hash before it. */
export const RegisterEntry = z.strictObject({
  programmeId: z.string(),
  sequence: z.int().min(1),
  /** Since format 2 the hash covers the hashes of the motivation instead of its words. Absent on entries of an earlier release. */
  format: z.literal(2).optional(),
  decision: Decision,
  /** The parts of the motivation, each hashed on its own. */
  seals: z.array(Seal).optional(),
  /** Of a removal: the entries out of which it took words, each with the SHA-256 of its content as it has been since. */
  takenFrom: z.array(z.strictObject({ sequence: z.int().min(1), hash })).optional(),
  registeredAt: z.iso.datetime(),
  previousHash: hash,
  hash,
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;
type Unhashed = Omit<RegisterEntry, 'hash'> & { hash?: string };

/** The hash before the first entry. */
export const beginning = '0'.repeat(64);

/** SHA-256 (hex) over the canonical form of an entry without its own hash. */
export const contentHash = ({ hash: _own, ...entry }: Unhashed): string => hashOf(entry);

/** The hash of an entry: over its content, in which since format 2 the hashes of the motivation stand for its words. */
export const entryHash = (entry: Unhashed): string => {
  if (entry.format === undefined) return contentHash(entry);
  const { hash: _own, decision, seals = [], ...rest } = entry;
  const { motivation: _words, ...decided } = decision;
  return hashOf({ ...rest, decision: decided, seals: seals.map((seal) => seal.hash) });
};

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
export type Head = z.infer<typeof Head>;
export const headEntity = defineEntity({
  kind: 'head',
  schema: Head,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: registerKey(programmeId), sk: 'HEAD' }),
});

/**
 * A decision for the register: it waits, or has its place. Written once for each decision, so that a repeated delivery does not register it
 * twice. The receiver of a decision writes a separate item; only the one writer of a programme's register writes the end of the chain
 * (docs/adr/one-writer-for-the-register.md).
 */
export const Registration = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  /** When it was noted. */
  notedAt: z.iso.datetime(),
  /** Its order among those that were noted together. */
  order: z.int().min(0),
  /** Present while it waits. */
  decision: Decision.optional(),
  /** Of a removal, while it waits: the words to take out of the entries that contain them. */
  words: TakenOutWords.optional(),
  /** Its place in the register. */
  sequence: z.int().min(1).optional(),
});
export type Registration = z.infer<typeof Registration>;
export const registrationEntity = defineEntity({
  kind: 'registration',
  schema: Registration,
  // In the partition of its register: a stream delivers the items of a partition in order.
  key: ({ programmeId, decisionId }: { programmeId: string; decisionId: string }) => ({
    pk: registerKey(programmeId),
    sk: `REGISTRATION#${decisionId}`,
  }),
  index: ({ sequence, notedAt, order, decisionId }): Record<string, string> =>
    sequence === undefined
      ? { runningpk: 'WAITING', runningsk: `${notedAt}#${String(order).padStart(4, '0')}#${decisionId}` }
      : {},
});

/** For the end of the chain: nobody appended since it was read. */
export const endsAt = (sequence: number): Condition => ({
  expression: '#sequence = :before',
  values: { before: sequence },
});
/** For an entry: it is the one that was read. */
export const isEntry = (own: string): Condition => ({ expression: '#hash = :own', values: { own } });
/** For a registration: it exists, and has no place yet. */
export const waitsForPlace: Condition = { expression: 'attribute_exists(#pk) AND attribute_not_exists(#sequence)' };

/** Maximum bytes of a DynamoDB sort key. */
const longestSortKey = 1024;

/** Whether a decision with this identifier can be in the register: every one had a registration, whose key contains its identifier. */
export const canBeRegistered = (decisionId: string): boolean =>
  Buffer.byteLength(registrationEntity.key({ programmeId: '', decisionId }).sk) <= longestSortKey;

/** Marks a decision that an earlier release registered. */
export const Mark = z.strictObject({ decisionId: z.string(), programmeId: z.string(), sequence: z.int() });
export const markEntity = defineEntity({
  kind: 'mark',
  schema: Mark,
  key: ({ decisionId }: { decisionId: string }) => ({ pk: `DECISION#${decisionId}`, sk: 'DECISION' }),
});

const runningIndex = { name: 'running', pk: 'runningpk', sk: 'runningsk' } as const;

export const ranges = {
  /** Decisions of all programmes that have waited since a moment or longer, the oldest first. */
  waitingSince: (moment: string) => ({ pk: 'WAITING', until: `${moment}#~`, index: runningIndex }),
  entries: (programmeId: string) => ({ pk: registerKey(programmeId), prefix: 'ENTRY#' }),
  /** The entries that follow a place in an order; from the end, those before it. */
  entriesAfter: (programmeId: string, sequence: number, limit: number, newestFirst = false) => ({
    pk: registerKey(programmeId),
    prefix: 'ENTRY#',
    // Behind every entry in either order: the place before the first one is no place to begin at from the end.
    ...(newestFirst && sequence === 0 ? {} : { after: entryPlace(sequence) }),
    limit,
    newestFirst,
  }),
};
