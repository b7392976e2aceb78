import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { trailLine } from '../answering/hand-over.ts';
import type { RoundsReader } from '../reader.ts';
import { taskEntity, trailEntity } from '../records.ts';
import type { TaggedTask } from '../terms/mail-tags.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Marks an open task whose mail does not arrive, so that this is visible and no useless reminder is sent; a repeated report marks it once.
 * A failed mail to a former holder says nothing about the current one.
 */
export const markUndeliverable =
  ({ client, table, rounds, clock }: Deps) =>
  async ({ taskId, linkVersion }: TaggedTask): Promise<void> => {
    const task = await rounds.task(taskId);
    if (task?.status !== 'open' || task.undeliverable || task.linkVersion !== linkVersion) return;
    const now = clock();
    const { programmeId, matter, matterId, roundId, sendings: sending } = task;
    const next = { ...task, undeliverable: true, revision: task.revision + 1 };
    const ids = { programmeId, matter, matterId, roundId, taskId };
    await transact(client, [
      table.replace(taskEntity, next),
      table.put(trailEntity, trailLine(next, 'undeliverable', { by: 'mail service', now })),
      ...table.record(fact('nl.regiodeal.task.undeliverable.v1', now, { ...ids, linkVersion, sending })),
    ]);
  };
