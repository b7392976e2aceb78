import type { Table } from '#shared/dynamo/table.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { decisionContracts } from '../contracts.ts';
import { type Desk, entriesFrom, largestAnswer } from '../entries-from.ts';
import { entryEntity, type Head, headEntity, type RegisterEntry, ranges } from '../records.ts';
import type { HeldDecision } from '../terms/decider.ts';
import { missingFrom, verifyRegister } from '../verify.ts';
import { isWanted } from '../wanted.ts';

/** How many decisions that the register lacks, or has too many, are named. */
const mostNamed = 100;

/** The register of decisions of a programme, in the order in which they were registered; a part at a time. */
export const listDecisions = (desk: Desk) =>
  operation('listDecisions', {
    contract: decisionContracts.listDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query }) => {
      const { cursor, ...asked } = query;
      const { limit } = asked;
      const { decisions, more } = await partAfter(desk.table, programmeId, Number(cursor ?? 0), limit, isWanted(asked));
      const last = more ? decisions.at(-1) : undefined;
      const path = `/v1/programmes/${programmeId}/decisions`;
      const next = last && nextPart(path, last.sequence, asked);
      return { status: 200, body: { decisions, ...(next ? { next } : {}) } };
    },
  });

/** Entries that are read at a time: of the longest texts that is 18 MB. */
const mostRead = 100;

/**
 * The first entries after a place that are wanted, as many as were asked for and one answer holds: people may write so long
 * that fewer fit.
 */
const partAfter = async (
  table: Table,
  programmeId: string,
  place: number,
  limit: number,
  wanted: (entry: RegisterEntry) => boolean,
): Promise<{ decisions: RegisterEntry[]; more: boolean }> => {
  const decisions: RegisterEntry[] = [];
  let bytes = 0;
  for await (const entry of entriesFrom(table, programmeId, place, Math.min(limit + 1, mostRead))) {
    if (!wanted(entry)) continue;
    // An answer travels as a text within JSON.
    bytes += Buffer.byteLength(JSON.stringify(JSON.stringify(entry)));
    if (decisions.length === limit || (decisions.length > 0 && bytes > largestAnswer)) return { decisions, more: true };
    decisions.push(entry);
  }
  return { decisions, more: false };
};

interface VerifyingDesk extends Desk {
  /** The decisions that the record of a programme holds. */
  readonly held: (programmeId: string) => Promise<readonly HeldDecision[]>;
  /** The entries that the record does not hold the same decision for. */
  readonly unfounded: (
    programmeId: string,
    entries: readonly RegisterEntry[],
    held: readonly HeldDecision[],
  ) => Promise<readonly RegisterEntry[]>;
}

/** Proof that the register is whole, what the record holds that it lacks, and what it holds that the record does not. */
export const verifyDecisions = (desk: VerifyingDesk) =>
  operation('verifyDecisions', {
    contract: decisionContracts.verifyDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, now }) => {
      // The record first: what is registered meanwhile is not taken to be missing.
      const held = await desk.held(programmeId);
      const [{ items: entries, faults }, head] = await Promise.all([
        desk.table.queryEach(entryEntity, ranges.entries(programmeId)),
        headOf(desk.table, programmeId),
      ]);
      const missing = missingFrom(entries, held, now);
      const unfounded = await desk.unfounded(programmeId, entries, held);
      const named = {
        missing: missing.slice(0, mostNamed),
        missingCount: missing.length,
        unfounded: unfounded
          .slice(0, mostNamed)
          .map(({ sequence, decision: { decisionId } }) => ({ sequence, decisionId })),
        unfoundedCount: unfounded.length,
      };
      // One that cannot be read leaves a gap where it was: the chain does not hold there.
      const verified = verifyRegister(entries, head);
      return { status: 200, body: { ...verified, entries: entries.length + faults.length, ...named } };
    },
  });

/** The end of a register; one that cannot be read is the end of no chain. Who changed the table learns nothing but that it shows. */
const headOf = (table: Table, programmeId: string): Promise<Head | undefined> =>
  table.get(headEntity, { programmeId }).catch((error: unknown) => {
    if (!(error instanceof CorruptRecord)) throw error;
    return { programmeId, sequence: -1, hash: '' };
  });
