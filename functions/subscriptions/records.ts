import * as z from 'zod';
import type { Condition } from '#shared/dynamo/condition.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Delivery } from './domain/delivery.ts';
import { SigningKeys } from './domain/keys.ts';
import { LoggedEvent } from './terms/outgoing.ts';
import { inSubscription, Subscription, type SubscriptionIds } from './terms/subscription.ts';

const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
const logKey = (programmeId: string): string => `EVENTS#${programmeId}`;
/** Names belong to an application: two applications can use the same one without noticing. */
const nameOf = ({ clientId, subscriptionId }: Pick<SubscriptionIds, 'clientId' | 'subscriptionId'>): string =>
  `${clientId}#${subscriptionId}`;
const subscriptionKey = (ids: SubscriptionIds): string => `SUBSCRIPTION#${ids.programmeId}#${nameOf(ids)}`;
const ordered = (sequence: number): string => String(sequence).padStart(12, '0');

export const subscriptionEntity = defineEntity({
  kind: 'subscription',
  schema: Subscription,
  key: (ids: SubscriptionIds) => ({ pk: programmeKey(ids.programmeId), sk: `SUBSCRIPTION#${nameOf(ids)}` }),
  index: (subscription): Record<string, string> =>
    subscription.status === 'active'
      ? { runningpk: 'ACTIVE', runningsk: `${subscription.programmeId}#${nameOf(subscription)}` }
      : {},
});

/** Increased by every registration in a programme: of two concurrent ones that saw the same capacity, one must check again. */
export const Room = z.strictObject({ programmeId: z.string(), revision: z.int().min(1) });
export const roomEntity = defineEntity({
  kind: 'subscription-room',
  schema: Room,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: programmeKey(programmeId), sk: 'ROOM' }),
});

export const keysEntity = defineEntity({
  kind: 'signing-keys',
  schema: SigningKeys,
  key: (ids: SubscriptionIds) => ({ pk: subscriptionKey(ids), sk: 'KEYS' }),
});

export const deliveryEntity = defineEntity({
  kind: 'delivery',
  schema: Delivery,
  key: ({ sequence, ...ids }: SubscriptionIds & { sequence: number }) => ({
    pk: subscriptionKey(ids),
    sk: `DELIVERY#${ordered(sequence)}`,
  }),
  index: ({ status, nextAttemptAt, sequence, ...ids }): Record<string, string> =>
    status === 'waiting' && nextAttemptAt
      ? { clockpk: `DUE#${subscriptionKey(ids)}`, clocksk: `${nextAttemptAt}#${ordered(sequence)}` }
      : {},
});

/** Who is calling a subscriber now, and until when the subscriber must not be called. */
export const Turn = z.strictObject({
  ...inSubscription,
  busyUntil: z.iso.datetime().optional(),
  restUntil: z.iso.datetime().optional(),
  /** The number of consecutive calls that found the receiver unavailable. */
  away: z.int().min(0),
  /** The calls that count for its rate: their number since a moment, at most a minute ago. */
  paced: z.strictObject({ since: z.iso.datetime(), calls: z.int().min(1) }).optional(),
  /** Increased by every wake during a running turn: the caller then looks once more. */
  revision: z.int(),
});
export type Turn = z.infer<typeof Turn>;
export const turnEntity = defineEntity({
  kind: 'turn',
  schema: Turn,
  key: (ids: SubscriptionIds) => ({ pk: subscriptionKey(ids), sk: 'TURN' }),
});

/** For a turn: somebody has it. */
export const isTaken: Condition = { expression: 'attribute_exists(#busyUntil)' };

export const loggedEventEntity = defineEntity({
  kind: 'logged-event',
  schema: LoggedEvent,
  key: ({ programmeId, sequence }: { programmeId: string; sequence: number }) => ({
    pk: logKey(programmeId),
    sk: `EVENT#${ordered(sequence)}`,
  }),
});

/** The current end of the log. */
export const LogEnd = z.strictObject({ programmeId: z.string(), sequence: z.int().min(1) });
export const logEndEntity = defineEntity({
  kind: 'log-end',
  schema: LogEnd,
  key: ({ programmeId }: { programmeId: string }) => ({ pk: logKey(programmeId), sk: 'END' }),
});

/** For the end of the log: nobody appended since it was read. */
export const endsAt = (sequence: number): Condition => ({
  expression: '#sequence = :before',
  values: { before: sequence },
});

/** Marks an event as logged, so that a repeated delivery does not log it twice. */
export const EventMark = z.strictObject({ eventId: z.string(), sequence: z.int() });
export const eventMarkEntity = defineEntity({
  kind: 'event-mark',
  schema: EventMark,
  key: ({ eventId }: { eventId: string }) => ({ pk: `EVENT#${eventId}`, sk: 'MARK' }),
});

export const ranges = {
  subscriptions: (programmeId: string) => ({ pk: programmeKey(programmeId), prefix: 'SUBSCRIPTION#' }),
  ofApp: (programmeId: string, clientId: string) => ({
    pk: programmeKey(programmeId),
    prefix: `SUBSCRIPTION#${clientId}#`,
  }),
  active: { pk: 'ACTIVE', index: { name: 'running', pk: 'runningpk', sk: 'runningsk' } },
  /** Deliveries whose next attempt is due by a moment (ISO instant), the longest due first. */
  due: (ids: SubscriptionIds, until: string, limit: number) => ({
    pk: `DUE#${subscriptionKey(ids)}`,
    // The sequence follows the moment, and begins with a digit.
    until: `${until}#~`,
    index: { name: 'clock', pk: 'clockpk', sk: 'clocksk' },
    limit,
  }),
  deliveriesBefore: (ids: SubscriptionIds, before: number | undefined, limit: number) => ({
    pk: subscriptionKey(ids),
    prefix: 'DELIVERY#',
    newestFirst: true,
    limit,
    ...(before === undefined ? {} : { after: `DELIVERY#${ordered(before)}` }),
  }),
  eventsAfter: (programmeId: string, after: number, limit: number) => ({
    pk: logKey(programmeId),
    prefix: 'EVENT#',
    after: `EVENT#${ordered(after)}`,
    limit,
  }),
};
