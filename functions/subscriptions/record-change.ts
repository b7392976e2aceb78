import type { Table, Write } from '#shared/dynamo/table.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { subscriptionEntity } from './records.ts';
import type { Subscription } from './terms/subscription.ts';

const changed = (subscription: Subscription): FactOf<'nl.regiodeal.subscription.changed.v1'> => {
  const { programmeId, clientId, subscriptionId, status, revision: change, changedAt } = subscription;
  const data = { programmeId, clientId, subscriptionId, status, change };
  return fact('nl.regiodeal.subscription.changed.v1', changedAt, data);
};

/** Inserts a new subscription, with its fact. */
export const registering = (table: Table, subscription: Subscription): Write[] => [
  table.insert(subscriptionEntity, subscription),
  ...table.record(changed(subscription)),
];

/** Writes the next revision of a subscription, with its fact. */
export const changing = (table: Table, subscription: Subscription): Write[] => [
  table.replace(subscriptionEntity, subscription),
  ...table.record(changed(subscription)),
];

/** The fact that starts the deliveries of a subscriber; `wake` distinguishes it from earlier ones. */
export const wake = (
  table: Table,
  { programmeId, clientId, subscriptionId }: Subscription,
  name: string,
  now: string,
): Write[] =>
  table.record(
    fact('nl.regiodeal.subscription.deliveries-due.v1', now, { programmeId, clientId, subscriptionId, wake: name }),
  );
