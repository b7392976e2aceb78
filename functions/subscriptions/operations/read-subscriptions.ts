import type { Standing } from '#shared/authority/standing.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { subscriptionContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import type { Delivery } from '../domain/delivery.ts';
import { seesEvent } from '../domain/seen.ts';
import { applicationsOf, idsOf, subscriptionAt } from '../find-subscription.ts';
import { deliveryEntity, loggedEventEntity, ranges, subscriptionEntity } from '../records.ts';
import { subscriptionView } from '../subscription-view.ts';
import type { SubscriptionIds } from '../terms/subscription.ts';

/** The subscriptions that the caller keeps: of the calling application, or of the applications of the party of a person. */
export const listSubscriptions = (deps: Deps) =>
  operation('listSubscriptions', {
    contract: subscriptionContracts.listSubscriptions,
    act: 'keep subscriptions',
    answer: async (request) => {
      const { programmeId } = request.params;
      const { query } = request;
      const applications = await applicationsOf(deps, request);
      const clientIds = applications.filter((clientId) => query.clientId === undefined || clientId === query.clientId);
      const each = clientIds.map((clientId) =>
        deps.table.query(subscriptionEntity, ranges.ofApp(programmeId, clientId)),
      );
      const own = (await Promise.all(each)).flat();
      const { part, next } = partOf(
        own.filter(({ status }) => query.status === undefined || status === query.status),
        {
          path: `/v1/programmes/${programmeId}/subscriptions`,
          query,
          orders: { subscriptionId: (one) => one.subscriptionId, registeredAt: (one) => one.registeredAt },
          nameOf: (one) => `${one.clientId}/${one.subscriptionId}`,
        },
      );
      return {
        status: 200,
        body: { subscriptions: part.map(subscriptionView), applications: [...applications], ...(next ? { next } : {}) },
      };
    },
  });

/** One subscription that the caller keeps. */
export const readSubscription = (deps: Deps) =>
  operation('readSubscription', {
    contract: subscriptionContracts.readSubscription,
    act: 'keep subscriptions',
    answer: async (request) => ({
      status: 200,
      body: subscriptionView(await subscriptionAt(deps, await idsOf(deps, request))),
    }),
  });

/** Deliveries that one request looks at, at least, for those of a status: they are few in a long log. */
const mostLooked = 500;

/** The delivery log of a subscription, newest first, without what its subscriber does not see any more (rule 19). */
export const listDeliveries = (deps: Deps) =>
  operation('listDeliveries', {
    contract: subscriptionContracts.listDeliveries,
    act: 'keep subscriptions',
    answer: async (request) => {
      const { limit, cursor, status } = request.query;
      const ids = await idsOf(deps, request);
      await subscriptionAt(deps, ids);
      const place = cursor === undefined ? undefined : Number(cursor);
      const { shown, reached } = await deliveriesBefore(
        deps,
        { ids, place, most: limit },
        { standing: request.standing, status },
      );
      const path = `/v1/programmes/${ids.programmeId}/subscriptions/${ids.subscriptionId}/deliveries`;
      const next =
        reached === undefined
          ? undefined
          : nextPart(path, reached, { limit, status, clientId: request.query.clientId });
      return { status: 200, body: { deliveries: shown.map(deliveryView), ...(next ? { next } : {}) } };
    },
  });

interface Part {
  readonly ids: SubscriptionIds;
  /** The sequence before which it begins; without one it begins with the newest. */
  readonly place: number | undefined;
  readonly most: number;
}
interface Filter {
  readonly standing: Standing;
  readonly status: Delivery['status'] | undefined;
}
interface Found {
  readonly shown: readonly Delivery[];
  /** The sequence that was reached; absent when the log has nothing older. */
  readonly reached: number | undefined;
}

/**
 * One part of the log: at most `most` deliveries. It looks at a bounded number of them, so it may be shorter than that, or empty, while there is
 * more. The event, which says who sees a delivery, is read for those alone whose status is asked for.
 */
const deliveriesBefore = async ({ table }: Deps, { ids, place, most }: Part, filter: Filter): Promise<Found> => {
  const looked = filter.status === undefined ? most : Math.max(most, mostLooked);
  const some = await table.query(deliveryEntity, ranges.deliveriesBefore(ids, place, looked + 1));
  const candidates = some
    .slice(0, looked)
    .filter(({ status }) => filter.status === undefined || status === filter.status);
  const listed = candidates.slice(0, most);
  const events = await Promise.all(listed.map((delivery) => table.get(loggedEventEntity, delivery)));
  const shown = listed.filter((_, at) => {
    const logged = events[at];
    return logged !== undefined && seesEvent(filter.standing, logged.event);
  });
  const last = candidates.length > most ? listed.at(-1) : some[looked - 1];
  const isMore = candidates.length > most || some.length > looked;
  return { shown, reached: isMore ? last?.sequence : undefined };
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
