import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { markEntity, registrationEntity } from '../records.ts';
import type { Decision } from '../terms/decision.ts';

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
    for (const [order, decision] of decisions.entries()) {
      const { programmeId, decisionId } = decision;
      if (await table.get(markEntity, { decisionId })) continue;
      const words = decision.kind === 'removal' ? await wordsOf?.(decisionId) : undefined;
      const registration = { programmeId, decisionId, notedAt, order, decision, ...(words ? { words } : {}) };
      const noted = table.insert(registrationEntity, registration);
      await transact(client, [noted]).catch(unlessNoted);
    }
  };

const unlessNoted = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};
