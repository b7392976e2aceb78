import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Deps } from './deps.ts';
import { obligationEntity } from './records.ts';
import type { Obligation } from './terms/obligation.ts';

/**
 * Stores what became of an obligation, with its fact.
 * @throws {ConditionFailed} when its record changed since it was read.
 */
export const keepObligation = async (
  { client, table }: Pick<Deps, 'client' | 'table'>,
  next: Obligation,
  now: string,
): Promise<void> => {
  const { programmeId, escalationId, obligationId, status, revision } = next;
  const ids = { programmeId, escalationId, obligationId };
  const changed = fact('nl.regiodeal.escalation.obligation-changed.v1', now, { ...ids, status, change: revision });
  const write = revision === 1 ? table.insert(obligationEntity, next) : table.replace(obligationEntity, next);
  await transact(client, [write, ...table.record(changed)]);
};
