import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Entity } from '../dynamo/entity.ts';
import type { Table } from '../dynamo/table.ts';
import { transact, unlessDone } from '../dynamo/transact.ts';
import type { Fact } from './catalogue.ts';

/**
 * Records a fact with the notice that it was told. The notice is insert-only: repeated, or in two runs at once, the fact is told once.
 * @param notice - what the notice contains; its key says what is told once.
 */
export const tellOnce = async <S extends z.ZodType<object>, I extends object>(
  { client, table }: { readonly client: DynamoDBClient; readonly table: Table },
  entity: Entity<S, I>,
  notice: z.output<S> & I,
  told: Fact,
): Promise<void> => {
  if (await table.get(entity, notice)) return;
  // Another run told it at the same moment.
  await transact(client, [table.insert(entity, notice), ...table.record(told)]).catch(unlessDone);
};
