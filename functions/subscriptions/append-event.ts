import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { demand } from '#shared/authority/authority.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { type CloudEvent, factOf } from '#shared/events/cloud-event.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { newDelivery } from './domain/delivery.ts';
import { type Subscription, wants } from './domain/subscription.ts';
import { wake } from './record-change.ts';
import {
  deliveryEntity,
  eventMarkEntity,
  logEndEntity,
  loggedEventEntity,
  ranges,
  subscriptionEntity,
} from './records.ts';

export interface Desk {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: Pick<RegistryReader, 'standingOfApp'>;
  readonly clock: Clock;
}

/** How often another event may come first before the delivery is left to a later try. */
const mostAttempts = 50;

/**
 * Gives an event the next place in the log of its programme, once, with a delivery for each subscriber to it: all in one
 * transaction, so that no subscriber misses what the log has. When another event came first it takes the place behind it.
 */
export const appendEvent =
  (desk: Desk) =>
  async (event: CloudEvent, attempt = 1): Promise<void> => {
    try {
      await append(desk, event);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= mostAttempts) throw error;
      if (!error.failed.includes(eventMarkEntity.kind)) await appendEvent(desk)(event, attempt + 1);
    }
  };

const append = async (desk: Desk, event: CloudEvent): Promise<void> => {
  const { client, table, clock } = desk;
  const { programmeId } = factOf(event).data;
  const { id: eventId, type } = event;
  if (await table.get(eventMarkEntity, { eventId })) return;
  const now = clock();
  const [end, subscribers] = await Promise.all([
    table.get(logEndEntity, { programmeId }),
    subscribersTo(desk, programmeId, type, now),
  ]);
  const sequence = (end?.sequence ?? 0) + 1;
  const moved = { programmeId, sequence };
  await transact(client, [
    table.insert(eventMarkEntity, { eventId, sequence }),
    table.insert(loggedEventEntity, { programmeId, sequence, event }),
    end
      ? table.put(logEndEntity, moved, { expression: '#sequence = :before', values: { before: end.sequence } })
      : table.insert(logEndEntity, moved),
    ...subscribers.flatMap((subscription) => [
      table.insert(deliveryEntity, newDelivery(subscription, { sequence, type, eventId }, now)),
      ...(subscription.status === 'active' ? wake(table, subscription, `event-${sequence}`, now) : []),
    ]),
  ]);
};

const subscribersTo = async (desk: Desk, programmeId: string, type: string, now: string): Promise<Subscription[]> => {
  const all = await desk.table.query(subscriptionEntity, ranges.subscriptions(programmeId));
  const wanting = all.filter((subscription) => wants(subscription, type));
  const entitled = await Promise.all(wanting.map((subscription) => mayHear(desk, subscription, now)));
  return wanting.filter((_, at) => entitled[at]);
};

/** Whether an application may still hear of its programme: who left hears nothing more. */
export const mayHear = async (
  { registry }: Pick<Desk, 'registry'>,
  { programmeId, clientId }: Subscription,
  now: string,
): Promise<boolean> => {
  try {
    demand('hear facts', await registry.standingOfApp(programmeId, clientId, localDate(now)));
    return true;
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotEntitled) return false;
    throw error;
  }
};
