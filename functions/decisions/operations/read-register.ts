import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { CorruptRecord, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { decisionContracts } from '../contracts.ts';
import { matchesFilter, seenEntry, seesEntry } from '../decision-filter.ts';
import { type Deps, entriesFrom, largestAnswer } from '../entries-from.ts';
import { DecisionsReader } from '../reader.ts';
import { entryEntity, type Head, headEntity, type RegisterEntry, ranges } from '../records.ts';
import type { DecisionInRecord } from '../terms/decider.ts';
import { missingFrom, verifyRegister } from '../verify.ts';

/** Maximum number of missing or surplus decisions that are named. */
const maxNamed = 100;

/** The register of decisions of a programme, in the order of registration; by page. */
export const listDecisions = (deps: Deps & { readonly registry: Pick<RegistryReader, 'demandPartner'> }) =>
  operation('listDecisions', {
    contract: decisionContracts.listDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { cursor, ...filter } = query;
      await deps.registry.demandPartner(programmeId, filter.partnerId);
      const { limit, sort, ...criteria } = filter;
      const matches = matchesFilter(filter);
      const isFiltered = Object.values(criteria).some((value) => value !== undefined);
      const part = { programmeId, after: Number(cursor ?? 0), limit, newestFirst: sort === '-sequence' };
      const { decisions, withheld, more } = await partAfter(deps.table, part, (entry) => {
        if (!seesEntry(standing, entry)) return isFiltered ? 'skipped' : 'withheld';
        return matches(seenEntry(standing, entry)) ? 'shown' : 'skipped';
      });
      const last = more ? decisions.at(-1) : undefined;
      const path = `/v1/programmes/${programmeId}/decisions`;
      const next = last && nextPart(path, last.sequence, filter);
      const shown = decisions.map((entry) => seenEntry(standing, entry));
      const hidden = withheld.length > 0 ? { withheld } : {};
      return { status: 200, body: { decisions: shown, ...hidden, ...(next ? { next } : {}) } };
    },
  });

/** One decision of the register, as it was registered, whole. */
export const readDecision = (deps: Deps) =>
  operation('readDecision', {
    contract: decisionContracts.readDecision,
    act: 'see the programme',
    answer: async ({ params: { programmeId, decisionId }, standing }) => {
      const sequence = await new DecisionsReader(deps.table).numberOf(programmeId, decisionId);
      const entry = sequence === undefined ? undefined : await deps.table.get(entryEntity, { programmeId, sequence });
      // A mark of an earlier release names no programme in its key, so the entry itself says which decision it is.
      if (entry?.decision.decisionId !== decisionId || !seesEntry(standing, entry))
        throw new NotFound('There is no such decision.');
      return { status: 200, body: seenEntry(standing, entry) };
    },
  });

/** Entries per read: 18 MB for the longest texts. */
const maxRead = 100;

/** An entry that a reader does not see: its place in the chain, and nothing of what it is about or when it was made (rule 19). */
type Withheld = Pick<RegisterEntry, 'sequence' | 'previousHash' | 'hash'>;

interface PartAsked {
  readonly programmeId: string;
  readonly after: number;
  readonly limit: number;
  readonly newestFirst: boolean;
}

/**
 * The first entries after a place that are shown, with the withheld entries between them: at most the requested number, and fewer when very
 * long texts fill the response.
 */
const partAfter = async (
  table: Table,
  { programmeId, after, limit, newestFirst }: PartAsked,
  isFor: (entry: RegisterEntry) => 'shown' | 'withheld' | 'skipped',
): Promise<{ decisions: RegisterEntry[]; withheld: Withheld[]; more: boolean }> => {
  const decisions: RegisterEntry[] = [];
  const withheld: Withheld[] = [];
  let bytes = 0;
  for await (const entry of entriesFrom(table, programmeId, after, Math.min(limit + 1, maxRead), newestFirst)) {
    const { sequence, previousHash, hash } = entry;
    const how = isFor(entry);
    if (how === 'withheld') withheld.push({ sequence, previousHash, hash });
    if (how !== 'shown') continue;
    // A response is sent as a text within JSON.
    bytes += Buffer.byteLength(JSON.stringify(JSON.stringify(entry)));
    if (decisions.length === limit || (decisions.length > 0 && bytes > largestAnswer)) {
      const last = decisions.at(-1)?.sequence ?? 0;
      const isBefore = (one: Withheld): boolean => (newestFirst ? one.sequence > last : one.sequence < last);
      return { decisions, withheld: withheld.filter(isBefore), more: true };
    }
    decisions.push(entry);
  }
  return { decisions, withheld, more: false };
};

interface VerifyingDeps extends Deps {
  /** The decisions in the record of a programme. */
  readonly decisionsInRecord: (programmeId: string) => Promise<readonly DecisionInRecord[]>;
  /** The entries without an equal decision in the record. */
  readonly unfounded: (
    programmeId: string,
    entries: readonly RegisterEntry[],
    inRecord: readonly DecisionInRecord[],
  ) => Promise<readonly RegisterEntry[]>;
}

/** Verifies the register: its chain, the decisions of the record that it lacks, and its entries that the record does not have. */
export const verifyDecisions = (deps: VerifyingDeps) =>
  operation('verifyDecisions', {
    contract: decisionContracts.verifyDecisions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, standing, now }) => {
      // The record first: a decision that is registered meanwhile does not count as missing.
      const inRecord = await deps.decisionsInRecord(programmeId);
      const [{ items: entries, faults }, head] = await Promise.all([
        deps.table.queryEach(entryEntity, ranges.entries(programmeId)),
        headOf(deps.table, programmeId),
      ]);
      const missing = missingFrom(entries, inRecord, now);
      const unfounded = await deps.unfounded(programmeId, entries, inRecord);
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
