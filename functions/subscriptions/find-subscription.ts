import type { Standing } from '#shared/authority/standing.ts';
import type { Caller } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import { applicationNamed, noSuchSubscription } from './domain/application.ts';
import { subscriptionEntity } from './records.ts';
import type { Subscription, SubscriptionIds } from './terms/subscription.ts';

interface SubscriptionRequest {
  readonly params: Pick<SubscriptionIds, 'programmeId'>;
  readonly query: { readonly clientId?: string | undefined };
  readonly caller: Caller;
  readonly standing: Standing;
  readonly now: string;
}

/**
 * The applications whose subscriptions a caller keeps: an application its own; a person those of its party, in the order of their names.
 * Rights follow the party (rule 1), so somebody who changes to another party keeps the subscriptions of that one.
 */
export const applicationsOf = async (
  { registry }: Pick<Deps, 'registry'>,
  { params: { programmeId }, caller, standing, now }: Omit<SubscriptionRequest, 'query'>,
): Promise<readonly string[]> =>
  caller.person ? registry.appsOfParty(programmeId, standing, localDate(now)) : [caller.clientId];

/**
 * The application that a request is about (`applicationNamed`).
 * @throws {NotFound} when the caller does not keep the subscriptions of the application that it names, or its party has none.
 * @throws {InvalidInput} when its party has several and it names none.
 */
export const applicationIn = async (deps: Pick<Deps, 'registry'>, request: SubscriptionRequest): Promise<string> =>
  applicationNamed(await applicationsOf(deps, request), request.query.clientId);

/** The identifiers of a subscription: always one that the caller keeps. */
export const idsOf = async (
  deps: Pick<Deps, 'registry'>,
  request: SubscriptionRequest & { readonly params: Pick<SubscriptionIds, 'subscriptionId'> },
): Promise<SubscriptionIds> => {
  const { programmeId, subscriptionId } = request.params;
  return { programmeId, clientId: await applicationIn(deps, request), subscriptionId };
};

/** @throws {NotFound} when the application has no such subscription in the programme. */
export const subscriptionAt = async ({ table }: Deps, ids: SubscriptionIds): Promise<Subscription> => {
  const subscription = await table.get(subscriptionEntity, ids);
  if (!subscription) throw noSuchSubscription();
  return subscription;
};
