import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { idOfLevelled } from '#shared/authority/levels.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { MatterLevel } from './domain/level.ts';
import { levelEntity } from './records.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
}

/**
 * Keeps the next level of a matter with its fact; the earlier ones stay on record.
 * @throws {ConditionFailed} when another level got its number at the same moment.
 */
export const keepLevel = async ({ client, table }: Deps, level: MatterLevel): Promise<void> => {
  const { programmeId, matter, number, at } = level;
  const ids = { programmeId, matter, matterId: idOfLevelled(level), change: number };
  const told = fact('nl.regiodeal.registry.level-set.v1', at, ids);
  await transact(client, [table.insert(levelEntity, level), ...table.record(told)]);
};
