import type { Table } from '#shared/dynamo/table.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { decisionContracts } from '../contracts.ts';
import { matchesFilter, seesEntry } from '../decision-filter.ts';
import { type Deps, entriesFrom, largestAnswer } from '../entries-from.ts';
import { entryEntity, type Head, headEntity, type RegisterEntry, ranges } from '../records.ts';
import type { HeldDecision } from '../terms/decider.ts';
import { missingFrom, verifyRegister } from '../verify.ts';

/** Maximum number of missing or surplus decisions that are named. */
const maxNamed = 100;

/** The register of decisions of a programme, in the order of registration; by page. */
export const listDecisions = (deps: Deps) =>
  operation('listDecisions', {
    contract: decisionContracts.listDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { cursor, ...filter } = query;
      const { limit } = filter;
      const matches = matchesFilter(filter);
      const { decisions, more } = await partAfter(
        deps.table,
        programmeId,
        Number(cursor ?? 0),
        limit,
        (entry) => seesEntry(standing, entry) && matches(entry),
      );
      const last = more ? decisions.at(-1) : undefined;
      const path = `/v1/programmes/${programmeId}/decisions`;
      const next = last && nextPart(path, last.sequence, filter);
      return { status: 200, body: { decisions, ...(next ? { next } : {}) } };
    },
  });

/** Entries per read: 18 MB for the longest texts. */
const maxRead = 100;

/**
 * The first matching entries after a place, at most the requested number and what one response can hold: very long texts make that fewer.
 */
const partAfter = async (
  table: Table,
  programmeId: string,
  place: number,
  limit: number,
  matches: (entry: RegisterEntry) => boolean,
): Promise<{ decisions: RegisterEntry[]; more: boolean }> => {
  const decisions: RegisterEntry[] = [];
  let bytes = 0;
  for await (const entry of entriesFrom(table, programmeId, place, Math.min(limit + 1, maxRead))) {
    if (!matches(entry)) continue;
    // A response is sent as a text within JSON.
    bytes += Buffer.byteLength(JSON.stringify(JSON.stringify(entry)));
    if (decisions.length === limit || (decisions.length > 0 && bytes > largestAnswer)) return { decisions, more: true };
    decisions.push(entry);
  }
  return { decisions, more: false };
};

interface VerifyingDeps extends Deps {
  /** The decisions in the record of a programme. */
  readonly held: (programmeId: string) => Promise<readonly HeldDecision[]>;
  /** The entries without an equal decision in the record. */
  readonly unfounded: (
    programmeId: string,
    entries: readonly RegisterEntry[],
    held: readonly HeldDecision[],
  ) => Promise<readonly RegisterEntry[]>;
}

/** Verifies the register: its chain, the decisions of the record that it lacks, and its entries that the record does not have. */
export const verifyDecisions = (deps: VerifyingDeps) =>
  operation('verifyDecisions', {
    contract: decisionContracts.verifyDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, standing, now }) => {
      // The record first: a decision that is registered meanwhile does not count as missing.
      const held = await deps.held(programmeId);
      const [{ items: entries, faults }, head] = await Promise.all([
        deps.table.queryEach(entryEntity, ranges.entries(programmeId)),
        headOf(deps.table, programmeId),
      ]);
      const missing = missingFrom(entries, held, now);
      const unfounded = await deps.unfounded(programmeId, entries, held);
      // An identifier names its matter: whoever does not see every matter gets the numbers alone (rule 19).
      const most = (standing.hidden ?? []).length > 0 ? 0 : maxNamed;
      const named = {
        missing: missing.slice(0, most),
        missingCount: missing.length,
        unfounded: unfounded.slice(0, most).map(({ sequence, decision: { decisionId } }) => ({ sequence, decisionId })),
        unfoundedCount: unfounded.length,
      };
      // An unreadable entry leaves a gap in the sequence: the chain is broken there.
      const verified = verifyRegister(entries, head);
      return { status: 200, body: { ...verified, entries: entries.length + faults.length, ...named } };
    },
  });

/** The end of a register; undefined when it is unreadable. A person who tampered with the table only learns that it is noticed. */
const headOf = (table: Table, programmeId: string): Promise<Head | undefined> =>
  table.get(headEntity, { programmeId }).catch((error: unknown) => {
    if (!(error instanceof CorruptRecord)) throw error;
    return { programmeId, sequence: -1, hash: '' };
  });
