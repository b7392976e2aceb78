import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { Decision } from './domain/decision.ts';
import { beginning, entryEntity, entryHash, headEntity, markEntity } from './records.ts';

interface Parts {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly clock: Clock;
}

/** How often another decision may come first before the delivery is left to a later try. */
const mostAttempts = 50;

/**
 * Appends a decision to the register, once, behind the last one (rule 5). When another decision came first it takes the
 * next place; the chain has no branches.
 */
export const registerDecision =
  (parts: Parts) =>
  async (decision: Decision, attempt = 1): Promise<void> => {
    try {
      await append(parts, decision);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= mostAttempts) throw error;
      if (!error.failed.includes(markEntity.kind)) await registerDecision(parts)(decision, attempt + 1);
    }
  };

const append = async ({ client, table, clock }: Parts, decision: Decision): Promise<void> => {
  const { programmeId, matter, matterId, decisionId } = decision;
  if (await table.get(markEntity, { decisionId })) return;
  const head = await table.get(headEntity, { programmeId });
  const registeredAt = clock();
  const sequence = (head?.sequence ?? 0) + 1;
  const entry = { programmeId, sequence, decision, registeredAt, previousHash: head?.hash ?? beginning };
  const hash = entryHash(entry);
  const moved = { programmeId, sequence, hash };
  await transact(client, [
    table.insert(markEntity, { decisionId, programmeId, sequence }),
    table.insert(entryEntity, { ...entry, hash }),
    head
      ? table.put(headEntity, moved, { expression: '#sequence = :before', values: { before: head.sequence } })
      : table.insert(headEntity, moved),
    // The hash goes along: whoever keeps it can prove later that the register up to here is what it was (rule 5).
    ...table.record(
      fact('nl.regiodeal.decision.registered.v1', registeredAt, {
        programmeId,
        matter,
        matterId,
        decisionId,
        sequence,
        hash,
      }),
    ),
  ]);
};
