import type { Standing } from '#shared/authority/standing.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { subscriptionContracts } from '../contracts.ts';
import { type Deps, idsOf, subscriptionAt, subscriptionView } from '../deps.ts';
import type { Delivery } from '../domain/delivery.ts';
import { seesEvent } from '../domain/seen.ts';
import { deliveryEntity, loggedEventEntity, ranges, subscriptionEntity } from '../records.ts';
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

/** The delivery log of a subscription, newest first, without what its subscriber does not see any more (rule 19). */
export const listDeliveries = (deps: Deps) =>
  operation('listDeliveries', {
    contract: subscriptionContracts.listDeliveries,
    act: 'receive facts',
    answer: async (request) => {
      const { limit, cursor, status } = request.query;
      const ids = idsOf(request);
      await subscriptionAt(deps, ids);
      const wanted = { standing: request.standing, status };
      const found = await deliveriesBefore(
        deps,
        { ids, place: cursor === undefined ? undefined : Number(cursor), most: limit + 1 },
        wanted,
      );
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      const path = `/v1/programmes/${ids.programmeId}/subscriptions/${ids.subscriptionId}/deliveries`;
      const next = last && nextPart(path, last.sequence, { limit, status });
      return { status: 200, body: { deliveries: shown.map(deliveryView), ...(next ? { next } : {}) } };
    },
  });

interface Part {
  readonly ids: SubscriptionIds;
  /** The sequence before which it begins; without one it begins with the newest. */
  readonly place: number | undefined;
  readonly most: number;
}
interface Wanted {
  readonly standing: Standing;
  readonly status: Delivery['status'] | undefined;
}

const deliveriesBefore = async (
  { table }: Deps,
  { ids, place, most }: Part,
  { standing, status }: Wanted,
): Promise<Delivery[]> => {
  const found: Delivery[] = [];
  let before = place;
  for (;;) {
    const some = await table.query(deliveryEntity, ranges.deliveriesBefore(ids, before, most));
    const events = await Promise.all(some.map((delivery) => table.get(loggedEventEntity, delivery)));
    const isSeen = (at: number): boolean => {
      const logged = events[at];
      return logged !== undefined && seesEvent(standing, logged.event);
    };
    found.push(...some.filter((delivery, at) => (status === undefined || delivery.status === status) && isSeen(at)));
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
