import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/api.ts';
import { demandEndpoint } from '../address.ts';
import { subscriptionContracts } from '../contracts.ts';
import { type Desk, subscriptionView } from '../desk.ts';
import type { Subscription, SubscriptionIds } from '../domain/subscription.ts';
import { registering } from '../record-change.ts';
import { keysEntity, ranges, subscriptionEntity } from '../records.ts';
import { askReceiver } from './move-subscription.ts';

/** Subscriptions of a programme that may receive: with each fact all of their deliveries fit in one transaction. */
const most = 40;

/**
 * Keeps a subscription as pending, with its key, and asks its receiver. Cut off in between it stays pending: its
 * application asks the receiver again and, not having seen the key, replaces it.
 */
export const registerSubscription = (desk: Desk) =>
  operation({
    contract: subscriptionContracts.registerSubscription,
    answer: async ({ params: { programmeId = '' }, body, caller: { clientId }, now }) => {
      const { subscriptionId, endpoint, types } = body;
      demandEndpoint(endpoint, desk.localAllowed);
      const ids = { programmeId, clientId, subscriptionId };
      await demandRoom(desk, ids);
      const pending: Subscription = {
        ...ids,
        endpoint,
        types,
        status: 'pending',
        registeredAt: now,
        changedAt: now,
        revision: 1,
      };
      const key = desk.newKey();
      try {
        await transact(desk.client, [
          ...registering(desk.table, pending),
          desk.table.insert(keysEntity, { ...ids, present: key, rotatedAt: now, revision: 1 }),
        ]);
      } catch (error) {
        if (error instanceof ConditionFailed) throw exists(error);
        throw error;
      }
      const asked = await askReceiver(desk, pending, now);
      const location = `/v1/programmes/${programmeId}/subscriptions/${subscriptionId}`;
      return { status: 201, body: { ...subscriptionView(asked), key }, location };
    },
  });

const exists = (cause?: unknown): Conflict =>
  new Conflict('subscription-exists', 'This application gave that name before; choose another.', { cause });

const demandRoom = async ({ table }: Desk, { programmeId, clientId, subscriptionId }: SubscriptionIds) => {
  const all = await table.query(subscriptionEntity, ranges.subscriptions(programmeId));
  if (all.some((other) => other.clientId === clientId && other.subscriptionId === subscriptionId)) throw exists();
  if (all.filter(({ status }) => status !== 'gone').length >= most)
    throw new Conflict('too-many-subscriptions', `A programme has room for ${most} subscriptions.`);
};
