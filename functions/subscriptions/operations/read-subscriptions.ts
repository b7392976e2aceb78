import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { subscriptionContracts } from '../contracts.ts';
import { type Deps, idsOf, subscriptionAt, subscriptionView } from '../deps.ts';
import type { Delivery } from '../domain/delivery.ts';
import { deliveryEntity, ranges, subscriptionEntity } from '../records.ts';
import type { SubscriptionIds } from '../terms/subscription.ts';

/** The subscriptions of the calling application. */
export const listSubscriptions = (deps: Deps) =>
  operation('listSubscriptions', {
    contract: subscriptionContracts.listSubscriptions,
    act: 'receive facts',
    answer: async ({ params: { programmeId }, query, caller: { clientId } }) => {
      const own = await deps.table.query(subscriptionEntity, ranges.ofApp(programmeId, clientId));
      const { part, next } = partOf(
        own.filter(({ status }) => query.status === undefined || status === query.status),
        {
          path: `/v1/programmes/${programmeId}/subscriptions`,
          query,
          orders: { subscriptionId: (one) => one.subscriptionId, registeredAt: (one) => one.registeredAt },
          nameOf: (one) => one.subscriptionId,
        },
      );
      return { status: 200, body: { subscriptions: part.map(subscriptionView), ...(next ? { next } : {}) } };
    },
  });

/** One subscription of the calling application. */
export const readSubscription = (deps: Deps) =>
  operation('readSubscription', {
    contract: subscriptionContracts.readSubscription,
    act: 'receive facts',
    answer: async (request) => ({
      status: 200,
      body: subscriptionView(await subscriptionAt(deps, idsOf(request))),
    }),
  });

/** The delivery log of a subscription, newest first. */
export const listDeliveries = (deps: Deps) =>
  operation('listDeliveries', {
    contract: subscriptionContracts.listDeliveries,
    act: 'receive facts',
    answer: async (request) => {
      const { limit, cursor, status } = request.query;
      const ids = idsOf(request);
      await subscriptionAt(deps, ids);
      const before = cursor === undefined ? undefined : Number(cursor);
      const found = await deliveriesBefore(deps, ids, before, limit + 1, status);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      const path = `/v1/programmes/${ids.programmeId}/subscriptions/${ids.subscriptionId}/deliveries`;
      const next = last && nextPart(path, last.sequence, { limit, status });
      return { status: 200, body: { deliveries: shown.map(deliveryView), ...(next ? { next } : {}) } };
    },
  });

const deliveriesBefore = async (
  { table }: Deps,
  ids: SubscriptionIds,
  place: number | undefined,
  most: number,
  status: Delivery['status'] | undefined,
): Promise<Delivery[]> => {
  const found: Delivery[] = [];
  let before = place;
  for (;;) {
    const some = await table.query(deliveryEntity, ranges.deliveriesBefore(ids, before, most));
    found.push(...some.filter((delivery) => status === undefined || delivery.status === status));
    if (some.length < most || found.length >= most) return found.slice(0, most);
    before = some.at(-1)?.sequence;
  }
};

const deliveryView = ({ sequence, type, eventId, status, attempts, nextAttemptAt, log }: Delivery) => ({
  sequence,
  type,
  eventId,
  status,
  attempts,
  ...(nextAttemptAt === undefined ? {} : { nextAttemptAt }),
  log,
});
