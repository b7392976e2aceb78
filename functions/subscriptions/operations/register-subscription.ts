import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { demandEndpoint } from '../address.ts';
import { subscriptionContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { applicationIn } from '../find-subscription.ts';
import { registering } from '../record-change.ts';
import { keysEntity, ranges, roomEntity, subscriptionEntity } from '../records.ts';
import { subscriptionView } from '../subscription-view.ts';
import { partyOf, type Subscription, type SubscriptionIds } from '../terms/subscription.ts';
import { askReceiver } from './move-subscription.ts';

/** Maximum number of active subscriptions in a programme: all deliveries of a fact fit in one transaction. */
const maxSubscriptions = 40;
/** The maximum for one application, so that none uses the whole capacity. */
const maxPerApplication = 10;
/** All registrations in a programme write one item: a concurrent one waits for the others. */
const retryLimits = { firstWait: 50 };

/**
 * Stores a subscription as pending, with its key, and asks its receiver. After an interruption it stays pending: its application asks the
 * receiver again and, because it never got the key, replaces it.
 */
export const registerSubscription = (deps: Deps) =>
  operation('registerSubscription', {
    contract: subscriptionContracts.registerSubscription,
    act: 'keep subscriptions',
    answer: async (request) => {
      const { body, caller, now, standing } = request;
      const { programmeId } = request.params;
      const { subscriptionId, endpoint, types } = body;
      demandEndpoint(endpoint, deps.localAllowed);
      const ids = { programmeId, clientId: await applicationIn(deps, request), subscriptionId };
      const times = { registeredAt: now, changedAt: now, changedBy: caller.by };
      const pending: Subscription = {
        ...ids,
        endpoint,
        types,
        status: 'pending',
        ...times,
        party: partyOf(standing),
        revision: 1,
      };
      const key = deps.newKey();
      await retry(() => keep(deps, pending, key), retryLimits);
      const afterAsking = await askReceiver(deps, pending, now);
      const location = `/v1/programmes/${programmeId}/subscriptions/${subscriptionId}`;
      return { status: 201, body: { ...subscriptionView(afterAsking), key }, location };
    },
  });

/**
 * @throws {Conflict} when the name is in use, or the maximum is reached.
 * @throws {ConditionFailed} when others registered at the same moment.
 */
const keep = async (deps: Deps, pending: Subscription, key: string): Promise<void> => {
  const { client, table } = deps;
  const { programmeId, clientId, subscriptionId, registeredAt } = pending;
  const room = await table.get(roomEntity, { programmeId });
  await demandRoom(deps, pending);
  const keys = { programmeId, clientId, subscriptionId, present: key, rotatedAt: registeredAt, revision: 1 };
  try {
    await transact(client, [
      ...registering(table, pending),
      table.insert(keysEntity, keys),
      room
        ? table.replace(roomEntity, { programmeId, revision: room.revision + 1 })
        : table.insert(roomEntity, { programmeId, revision: 1 }),
    ]);
  } catch (error) {
    throw error instanceof ConditionFailed && !error.failed.includes(roomEntity.kind) ? exists(error) : error;
  }
};

const exists = (cause?: unknown): Conflict =>
  new Conflict(
    'subscription-exists',
    'This application already has a subscription with this name. Choose another name.',
    { cause },
  );

const demandRoom = async ({ table }: Deps, { programmeId, clientId, subscriptionId }: SubscriptionIds) => {
  const all = await table.query(subscriptionEntity, ranges.subscriptions(programmeId));
  if (all.some((other) => other.clientId === clientId && other.subscriptionId === subscriptionId)) throw exists();
  const kept = all.filter(({ status }) => status !== 'gone');
  if (kept.length < maxSubscriptions && kept.filter((other) => other.clientId === clientId).length < maxPerApplication)
    return;
  const message = `A programme can have ${maxSubscriptions} subscriptions, and one application ${maxPerApplication} of them.`;
  throw new Conflict('too-many-subscriptions', message);
};
