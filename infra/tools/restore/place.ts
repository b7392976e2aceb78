import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Environment } from '#infra/config/environment.ts';
import { environmentNamed } from '#infra/config/environments.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { ExpectedFailure } from '../programme/failure.ts';
import { tablesOf } from './deployment.ts';

/** Where a tool works: a deployed environment, or a database on this machine with a table for each owner. */
export interface PlaceOptions {
  readonly env?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly table: readonly string[];
}

const Owned = z.enum(owners);

/** What `<owner>=<value>` pairs give each owner. @throws {ExpectedFailure} when something else owns a table. */
export const assigned = (pairs: readonly string[]): Partial<Record<Owner, string>> =>
  Object.fromEntries(pairs.map((pair) => [owned(pair.split('=')[0] ?? ''), pair.slice(pair.indexOf('=') + 1)]));

/** @throws {ExpectedFailure} when nobody of that name owns a table. */
export const owned = (name: string): Owner => {
  const parsed = Owned.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new ExpectedFailure(`"${name}" owns no table. The owners are ${owners.join(', ')}.`);
};

/** @throws {ExpectedFailure} when there is no such environment. */
export const environmentIn = ({ env }: Pick<PlaceOptions, 'env'>): Environment => {
  try {
    return environmentNamed(env);
  } catch (error) {
    throw new ExpectedFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** The table of each owner. @throws {ExpectedFailure} when one is missing. */
export const recordIn = async (options: PlaceOptions): Promise<Record<Owner, string>> => {
  if (options.endpoint === undefined) {
    const environment = environmentIn(options);
    return tablesOf(new CloudFormationClient({ region: environment.region }), environment);
  }
  const record = assigned(options.table);
  const without = owners.filter((owner) => record[owner] === undefined);
  if (without.length > 0) throw new ExpectedFailure(`Give --table for ${without.join(', ')} as well.`);
  return record as Record<Owner, string>;
};

/** The database of that place. */
export const databaseIn = (options: PlaceOptions): DynamoDBClient =>
  options.endpoint === undefined
    ? new DynamoDBClient({ region: environmentIn(options).region })
    : new DynamoDBClient({ endpoint: options.endpoint });
