import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { Caller } from '#shared/http/operation.ts';
import type { Receiver } from './receiver.ts';
import { subscriptionEntity } from './records.ts';
import type { Subscription, SubscriptionIds } from './terms/subscription.ts';

/** The dependencies of the operations on subscriptions. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly receiver: Receiver;
  /** The origin under which receivers are asked for permission to call them. */
  readonly origin: string;
  /** Whether receivers may be on this machine, also over http. */
  readonly localAllowed: boolean;
  /** Makes a new signing key. */
  readonly newKey: () => string;
}

interface Asked {
  readonly params: Pick<SubscriptionIds, 'programmeId' | 'subscriptionId'>;
  readonly caller: Caller;
}

/** The identifiers of a subscription: always one of the caller's own. */
export const idsOf = ({ params: { programmeId, subscriptionId }, caller }: Asked): SubscriptionIds => ({
  programmeId,
  clientId: caller.clientId,
  subscriptionId,
});

/** @throws {NotFound} when the application has no such subscription in the programme. */
export const subscriptionAt = async ({ table }: Deps, ids: SubscriptionIds): Promise<Subscription> => {
  const subscription = await table.get(subscriptionEntity, ids);
  if (!subscription) throw new NotFound('There is no such subscription.');
  return subscription;
};

/** A subscription as its application sees it. */
export const subscriptionView = ({
  programmeId: _programme,
  clientId: _client,
  revision: _revision,
  ...shown
}: Subscription): Omit<Subscription, 'programmeId' | 'clientId' | 'revision'> => shown;
