import { beginning, contentHash, entryHash, type RegisterEntry } from './records.ts';
import { sealsFit } from './seal.ts';
import type { DecisionInRecord } from './terms/decider.ts';

export interface Verification {
  readonly whole: boolean;
  readonly entries: number;
  /** The hash of the last entry: a copy elsewhere proves later that nothing before it changed. */
  readonly lastHash: string;
  /** The first place where the chain is broken. */
  readonly brokenAt?: number;
}

/** Verifies that no entry of a register was changed, left out, or inserted (rule 5). */
export const verifyRegister = (
  entries: readonly RegisterEntry[],
  head: { sequence: number; hash: string } | undefined,
): Verification => {
  const attested = attestedIn(entries);
  let lastHash = beginning;
  for (const [at, entry] of entries.entries()) {
    const sound = entry.sequence === at + 1 && entry.previousHash === lastHash && fitsItsHash(entry, attested);
    if (!sound) return { whole: false, entries: entries.length, lastHash, brokenAt: at + 1 };
    lastHash = entry.hash;
  }
  const whole = (head?.sequence ?? 0) === entries.length && (head?.hash ?? beginning) === lastHash;
  return { whole, entries: entries.length, lastHash, ...(whole ? {} : { brokenAt: entries.length + 1 }) };
};

/** What the register itself says about the entries in it. */
interface Attested {
  /** The content of entries out of which words were taken, as the last removal that names each says it is. */
  readonly attested: ReadonlyMap<number, string>;
  /** The place of the first entry with a format. Every later entry has one. */
  readonly sealedSince: number;
}

const attestedIn = (entries: readonly RegisterEntry[]): Attested => ({
  attested: new Map(entries.flatMap(attestedBy)),
  sealedSince: entries.find(({ format }) => format !== undefined)?.sequence ?? Number.POSITIVE_INFINITY,
});

/** Only a removal says what other entries are now, and only of entries before its own. */
const attestedBy = ({
  format,
  decision,
  takenFrom = [],
  sequence: own,
}: RegisterEntry): (readonly [number, string])[] =>
  format !== undefined && decision.kind === 'removal'
    ? takenFrom.filter(({ sequence }) => sequence < own).map(({ sequence, hash }) => [sequence, hash] as const)
    : [];

/**
 * Whether an entry is what its hash covers. Words may be missing only where a removal in the register says so. An entry of an earlier
 * release has no hash for its words alone: after a removal its content is what the removal says, and its own hash stays in the chain.
 * Such an entry cannot stand behind one with a format: somebody took its format away.
 */
const fitsItsHash = (entry: RegisterEntry, { attested, sealedSince }: Attested): boolean => {
  const { sequence, format, decision, seals = [], hash } = entry;
  if (format === undefined && sequence > sealedSince) return false;
  const now = attested.get(sequence);
  const isWhole = seals.every(({ salt }) => salt !== undefined);
  const said = now === undefined ? isWhole : now === contentHash(entry);
  if (format === undefined && now !== undefined) return said;
  return said && entryHash(entry) === hash && (format === undefined || sealsFit(decision.motivation, seals));
};

/** Milliseconds within which a decision is normally registered. */
const registeredWithin = 5 * 60_000;

/**
 * The decisions that the record has and the register lacks, sorted by identifier. A valid chain does not reveal them, because they were
 * never in it.
 * @param now - ISO instant. A decision of the last minutes is still expected.
 */
export const missingFrom = (
  entries: readonly RegisterEntry[],
  inRecord: readonly DecisionInRecord[],
  now: string,
): string[] => {
  const registered = new Set(entries.map(({ decision }) => decision.decisionId));
  const before = new Date(Date.parse(now) - registeredWithin).toISOString();
  const missing = inRecord.filter(({ decisionId, since }) => since <= before && !registered.has(decisionId));
  return missing.map(({ decisionId }) => decisionId).sort();
};
