import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { markEntity, registrationEntity } from '../records.ts';
import { furtherRemovalId } from '../removals.ts';
import type { Decision } from '../terms/decision.ts';
import { entriesWithout } from './entries-without.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly clock: Clock;
  /** How the words of a removal are found. */
  readonly wordsOf?: (removalId: string) => Promise<TakenOutWords | undefined>;
}

/**
 * Notes decisions for the register, each once, in their order. The one writer of the register gives them their place in the chain
 * (`appendDecisions`), so that decisions of the same moment do not contend for it.
 */
export const noteDecisions =
  ({ client, table, clock, wordsOf }: Deps) =>
  async (decisions: readonly Decision[]): Promise<void> => {
    const notedAt = clock();
    for (const [order, received] of decisions.entries()) {
      if (await table.get(markEntity, { decisionId: received.decisionId })) continue;
      const words = received.kind === 'removal' ? await wordsOf?.(received.decisionId) : undefined;
      const decision = words === undefined ? received : await removalNow(table, received, words);
      const { programmeId, decisionId } = decision;
      const registration = { programmeId, decisionId, notedAt, order, decision, ...(words ? { words } : {}) };
      const noted = table.insert(registrationEntity, registration);
      await transact(client, [noted]).catch(unlessDone);
    }
  };

/**
 * A removal that is told again, as a further one when the register has its words since: a decision that quotes them was noted before its
 * owner forgot them, and placed after the removal. Otherwise the removal itself, which is noted already.
 */
const removalNow = async (table: Table, removal: Decision, words: TakenOutWords): Promise<Decision> => {
  let latest = removal;
  for (let number = 1; await isPlaced(table, latest); number += 1) {
    if (number === 1 && (await entriesWithout(table, removal, words)).length === 0) return removal;
    latest = { ...removal, decisionId: furtherRemovalId(removal.decisionId, number) };
  }
  return latest;
};

const isPlaced = async (table: Table, { programmeId, decisionId }: Decision): Promise<boolean> =>
  (await table.get(registrationEntity, { programmeId, decisionId }))?.sequence !== undefined;
