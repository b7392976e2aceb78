import { beginning, entryHash, type RegisterEntry } from './records.ts';
import type { HeldDecision } from './terms/decider.ts';

export interface Verification {
  readonly whole: boolean;
  readonly entries: number;
  /** The hash of the last entry: kept elsewhere, it proves later that nothing before it changed. */
  readonly lastHash: string;
  /** The first place where the chain does not hold. */
  readonly brokenAt?: number;
}

/** Whether a register is what it was: no entry changed, left out, or put in between (rule 5). */
export const verifyRegister = (
  entries: readonly RegisterEntry[],
  head: { sequence: number; hash: string } | undefined,
): Verification => {
  let lastHash = beginning;
  for (const [at, entry] of entries.entries()) {
    const sound = entry.sequence === at + 1 && entry.previousHash === lastHash && entryHash(entry) === entry.hash;
    if (!sound) return { whole: false, entries: entries.length, lastHash, brokenAt: at + 1 };
    lastHash = entry.hash;
  }
  const whole = (head?.sequence ?? 0) === entries.length && (head?.hash ?? beginning) === lastHash;
  return { whole, entries: entries.length, lastHash, ...(whole ? {} : { brokenAt: entries.length + 1 }) };
};

/** Milliseconds within which a decision finds its way into the register. */
const patience = 5 * 60_000;

/**
 * The decisions that the record holds and the register lacks, by their names in order. A chain that is whole says nothing of
 * them: nobody left them out of it, they never came in.
 * @param now - ISO instant. What was decided within the last minutes is still on its way.
 */
export const missingFrom = (
  entries: readonly RegisterEntry[],
  held: readonly HeldDecision[],
  now: string,
): string[] => {
  const registered = new Set(entries.map(({ decision }) => decision.decisionId));
  const before = new Date(Date.parse(now) - patience).toISOString();
  const missing = held.filter(({ decisionId, since }) => since <= before && !registered.has(decisionId));
  return missing.map(({ decisionId }) => decisionId).sort();
};
