import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Entity } from '#shared/dynamo/entity.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import type { Fact } from '#shared/events/catalogue.ts';

/** Makes the refusal of a follow-up that came at the same moment as another. @throws {Conflict} */
export const asConditionChanged = asConflict(
  'condition-changed',
  'Somebody followed up this condition at the same moment. Read it again.',
);

/**
 * Stores a condition after a follow-up, with its fact.
 * @param more - what is checked or written with it.
 * @throws {Conflict} when somebody followed it up at the same moment.
 */
export const keepFollowUp = async <S extends z.ZodType<{ revision: number }>, I extends object>(
  { client, table }: { readonly client: DynamoDBClient; readonly table: Table },
  entity: Entity<S, I>,
  next: z.output<S> & I & { revision: number },
  followUpFact: Fact,
  more: readonly Write[] = [],
): Promise<void> => {
  const writes = [table.replace(entity, next), ...table.record(followUpFact), ...more];
  await transact(client, writes).catch(asConditionChanged);
};
