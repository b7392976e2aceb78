import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { omission } from '#shared/words/taken-out.ts';
import {
  beginning,
  contentHash,
  endsAt,
  entryEntity,
  entryHash,
  headEntity,
  isEntry,
  type Registration,
  registrationEntity,
  waitsForPlace,
} from '../records.ts';
import { removalIdOf } from '../removals.ts';
import { sealed } from '../seal.ts';
import type { Decision } from '../terms/decision.ts';
import { entriesWithout } from './entries-without.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly clock: Clock;
}

/** A registration that waits. */
type Waiting = Registration & { readonly decision: Decision };
const isWaiting = (registration: Registration): registration is Waiting =>
  registration.sequence === undefined && registration.decision !== undefined;

/**
 * The limit of one transaction. Each decision takes three actions (its entry, its registration, its fact), the end of the chain one, and a
 * transaction has at most a hundred. It also has at most 4 MB, in which each decision counts twice: as its entry, and as the registration
 * that it leaves. Texts may be long: thirty decisions with the longest texts are 5 MB.
 */
const atOnce = { decisions: 30, bytes: 1_500_000 };

/**
 * The number of attempts to place decisions before the rest is left to the next delivery. There is one writer per register; a sweep, or a
 * delivery that timed out, may be a second one for a moment.
 */
const retryLimits = { tries: 5, firstWait: 20 };

/**
 * Gives waiting decisions the next places in the register of their programme, in the given order, many in one transaction. A decision that
 * has its place already is skipped. The chain has no branches (rule 5).
 * @throws {ConditionFailed} when another writer was first in every attempt.
 */
export const appendDecisions =
  (deps: Deps) =>
  async (registrations: readonly Registration[]): Promise<void> => {
    for (const ofProgramme of Map.groupBy(eachOnce(registrations), ({ programmeId }) => programmeId).values())
      for (const some of fitting(ofProgramme)) await appendSome(deps, some);
  };

/**
 * The waiting registrations without duplicates: a delivery and its repetition may be in one batch, and a transaction writes an item once.
 */
const eachOnce = (registrations: readonly Registration[]): Waiting[] => [
  ...new Map(registrations.filter(isWaiting).map((one) => [one.decisionId, one])).values(),
];

/** Decisions in their order, divided into groups that each fit one transaction. */
const fitting = (waiting: readonly Waiting[]): Waiting[][] => {
  const runs: Waiting[][] = [];
  let [run, bytes]: [Waiting[], number] = [[], 0];
  for (const one of waiting) {
    const size = Buffer.byteLength(JSON.stringify(one.decision));
    const isFull = run.length === atOnce.decisions || bytes + size > atOnce.bytes;
    // A removal changes earlier entries: these must be in the table first.
    if (run.length > 0 && (isFull || one.words !== undefined || run.at(-1)?.words !== undefined)) {
      runs.push(run);
      [run, bytes] = [[], 0];
    }
    run.push(one);
    bytes += size;
  }
  return run.length > 0 ? [...runs, run] : runs;
};

const appendSome = (deps: Deps, waiting: readonly Waiting[]): Promise<void> =>
  retry(async (attempt) => {
    const left = attempt === 1 ? waiting : await stillWaiting(deps, waiting, attempt - 1);
    const [first] = left;
    if (first) await transact(deps.client, await placing(deps, first.programmeId, left));
  }, retryLimits);

/** The decisions that another writer did not place. */
const stillWaiting = async ({ table }: Deps, waiting: readonly Waiting[], attempt: number): Promise<Waiting[]> => {
  logInfo('register-contended', { programmeId: waiting[0]?.programmeId, attempt });
  const current = await Promise.all(waiting.map((one) => table.get(registrationEntity, one)));
  return current.filter((one) => one !== undefined).filter(isWaiting);
};

/** Writes decisions after the last one of their register, and moves its end. */
const placing = async ({ table, clock }: Deps, programmeId: string, waiting: readonly Waiting[]): Promise<Write[]> => {
  const head = await table.get(headEntity, { programmeId });
  const registeredAt = clock();
  const writes: Write[] = [];
  let [sequence, previousHash] = [head?.sequence ?? 0, head?.hash ?? beginning];
  for (const { words, ...one } of waiting) {
    sequence += 1;
    const decision = await withoutRemoved(table, one.decision);
    const seals = sealed(decision.motivation);
    const left = words === undefined ? [] : await entriesWithout(table, decision, words);
    const takenFrom = left.map((entry) => ({ sequence: entry.sequence, hash: contentHash(entry) }));
    const unhashed = { programmeId, sequence, format: 2 as const, decision, seals, registeredAt, previousHash };
    const entry = words === undefined ? unhashed : { ...unhashed, takenFrom };
    const hash = entryHash(entry);
    previousHash = hash;
    const { decisionId, matter, matterId } = decision;
    const data = { programmeId, matter, matterId, decisionId, sequence, hash };
    writes.push(
      table.insert(entryEntity, { ...entry, hash }),
      table.change(registrationEntity, { programmeId, decisionId }, placedAt(sequence)),
      // The event has the hash: with it the receiver can prove later that the register up to here did not change (rule 5).
      ...table.record(fact('nl.regiodeal.decision.registered.v1', registeredAt, data)),
      ...left.map((shorter) => table.put(entryEntity, shorter, isEntry(shorter.hash))),
    );
  }
  const moved = { programmeId, sequence, hash: previousHash };
  return [...writes, head ? table.put(headEntity, moved, endsAt(head.sequence)) : table.insert(headEntity, moved)];
};

/** A decision that was noted before its remarks were taken out, and gets its place after that removal, no longer has the remarks. */
const withoutRemoved = async (table: Table, decision: Decision): Promise<Decision> => {
  const { programmeId, decisionId, motivation } = decision;
  if (motivation === undefined || decision.kind === 'removal') return decision;
  const removal = await table.get(registrationEntity, { programmeId, decisionId: removalIdOf(decisionId) });
  return removal?.sequence === undefined ? decision : { ...decision, motivation: omission };
};

const placedAt = (sequence: number) => ({
  set: { sequence },
  remove: ['decision', 'words', 'runningpk', 'runningsk'],
  condition: waitsForPlace,
});
