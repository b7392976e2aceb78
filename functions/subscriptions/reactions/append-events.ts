import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { demand, type Standing } from '#shared/authority/authority.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact, transactionLimit } from '#shared/dynamo/transact.ts';
import { ConcurrentChange, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { type CloudEvent, factOf } from '#shared/events/cloud-event.ts';
import { inTrace } from '#shared/observability/trace.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { newDelivery } from '../domain/delivery.ts';
import { seesEvent } from '../domain/seen.ts';
import { wake } from '../record-change.ts';
import {
  deliveryEntity,
  endsAt,
  eventMarkEntity,
  logEndEntity,
  loggedEventEntity,
  ranges,
  subscriptionEntity,
} from '../records.ts';
import { partyOf, type Subscription, wants } from '../terms/subscription.ts';

export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: Pick<RegistryReader, 'standingOfApp' | 'partyOn'>;
  readonly clock: Clock;
}

/** The number of attempts to place events before they are left to a later delivery. */
const retryLimits = { tries: 10, isConflict: (error: unknown) => error instanceof ConcurrentChange };

/**
 * Gives events the next places in the log of their programme, each once, with a delivery for each of its subscribers: all in one
 * transaction, so that no subscriber misses an event of the log. The end of a programme's log is written once per batch; after a conflict
 * the events take the next free places.
 * @throws {ConcurrentChange} when others were first in every attempt.
 */
export const appendEvents =
  (deps: Deps) =>
  async (events: readonly CloudEvent[]): Promise<void> => {
    for (const [programmeId, some] of Map.groupBy(events, (event) => factOf(event).data.programmeId)) {
      const each = new Map(some.map((event) => [event.id, event]));
      await appendToLog(deps, programmeId, [...each.values()]);
    }
  };

/** What an application may see, read once for a batch: with many subscribers a transaction holds one event. A delivery looks again before it goes. */
type StandingOf = (subscription: Subscription, now: string) => Promise<Standing | undefined>;

const standingsOf = (deps: Deps): StandingOf => {
  const known = new Map<string, Promise<Standing | undefined>>();
  return (subscription, now) => {
    const receiver = JSON.stringify([subscription.clientId, subscription.party]);
    const standing = known.get(receiver) ?? receiverOf(deps, subscription, now);
    known.set(receiver, standing);
    return standing;
  };
};

const appendToLog = async (deps: Deps, programmeId: string, events: readonly CloudEvent[]): Promise<void> => {
  const standingOf = standingsOf(deps);
  let left = events;
  const appendSome = async (_attempt: number, conflict?: unknown): Promise<void> => {
    const someAreLogged = conflict instanceof ConditionFailed && conflict.failed.includes(eventMarkEntity.kind);
    if (someAreLogged) left = await notLogged(deps, left);
    if (left.length > 0) left = left.slice(await appendFirst(deps, programmeId, left, standingOf));
  };
  while (left.length > 0) await retry(appendSome, retryLimits);
};

const notLogged = async ({ table }: Deps, events: readonly CloudEvent[]): Promise<CloudEvent[]> => {
  const marks = await Promise.all(events.map(({ id: eventId }) => table.get(eventMarkEntity, { eventId })));
  return events.filter((_, at) => !marks[at]);
};

/** An event with its place. */
interface Placed {
  readonly event: CloudEvent;
  readonly sequence: number;
}

/** Appends as many of the events as fit in a transaction. @returns how many. */
const appendFirst = async (
  deps: Deps,
  programmeId: string,
  events: readonly CloudEvent[],
  standingOf: StandingOf,
): Promise<number> => {
  const { client, table, clock } = deps;
  const now = clock();
  const [end, subscribers] = await Promise.all([
    table.get(logEndEntity, { programmeId }),
    subscribersTo(deps, programmeId, events, (one) => standingOf(one, now)),
  ]);
  const before = end?.sequence ?? 0;
  const placed = events
    .slice(0, roomFor(subscribers.length))
    .map((event, at) => ({ event, sequence: before + at + 1 }));
  const moved = { programmeId, sequence: before + placed.length };
  await transact(client, [
    ...placed.flatMap(({ event, sequence }) => [
      table.insert(eventMarkEntity, { eventId: event.id, sequence }),
      table.insert(loggedEventEntity, { programmeId, sequence, event }),
    ]),
    end ? table.put(logEndEntity, moved, endsAt(before)) : table.insert(logEndEntity, moved),
    ...subscribers.flatMap((subscriber) => deliveriesTo(table, subscriber, placed, now)),
  ]);
  return placed.length;
};

/**
 * The number of events that fit: each has its mark, its place and a delivery per subscriber; once the log's end and a wake per subscriber.
 */
const roomFor = (subscribers: number): number => Math.floor((transactionLimit - 1 - subscribers) / (2 + subscribers));

/** A subscription, with what its application may see now. */
interface Subscriber {
  readonly subscription: Subscription;
  readonly standing: Standing;
}

const deliveriesTo = (
  table: Table,
  { subscription, standing }: Subscriber,
  placed: readonly Placed[],
  now: string,
): Write[] => {
  const matching = placed.filter(({ event }) => wants(subscription, event.type) && seesEvent(standing, event));
  const last = matching.at(-1);
  if (!last) return [];
  const deliveries = matching.map(({ event: { id: eventId, type }, sequence }) =>
    table.insert(deliveryEntity, newDelivery(subscription, { sequence, type, eventId }, now)),
  );
  if (subscription.status !== 'active') return deliveries;
  const woken = inTrace(last.event.traceparent, () => wake(table, subscription, `event-${last.sequence}`, now));
  return [...deliveries, ...woken];
};

const subscribersTo = async (
  { table }: Pick<Deps, 'table'>,
  programmeId: string,
  events: readonly CloudEvent[],
  standingOf: (subscription: Subscription) => Promise<Standing | undefined>,
): Promise<Subscriber[]> => {
  const all = await table.query(subscriptionEntity, ranges.subscriptions(programmeId));
  const wanting = all.filter((subscription) => events.some(({ type }) => wants(subscription, type)));
  const standings = await Promise.all(wanting.map(standingOf));
  return wanting.flatMap((subscription, at) => {
    const standing = standings[at];
    return standing ? [{ subscription, standing }] : [];
  });
};

/**
 * The standing of an application that may still receive events of its programme; undefined for a partner that left, and for an application that
 * acts for another party than the one that chose the receiver.
 */
export const receiverOf = async (
  { registry }: Pick<Deps, 'registry'>,
  { programmeId, clientId, party }: Subscription,
  now: string,
): Promise<Standing | undefined> => {
  const today = localDate(now);
  try {
    const standing = await registry.standingOfApp(programmeId, clientId, today);
    demand('receive facts', standing);
    if (party === undefined) return standing;
    return (await registry.partyOn(programmeId, party, today)) === partyOf(standing) ? standing : undefined;
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotEntitled) return undefined;
    throw error;
  }
};
