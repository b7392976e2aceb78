import * as z from 'zod';
import { Conflict } from '#shared/errors/errors.ts';
import { type FactType, offeredTypes } from '#shared/events/catalogue.ts';
import { identifier } from '#shared/vocabulary/values.ts';

/** What tells one subscription of one application from another. */
export const inSubscription = {
  programmeId: z.string(),
  clientId: z.string().max(200),
  subscriptionId: identifier,
};
export interface SubscriptionIds {
  readonly programmeId: string;
  readonly clientId: string;
  readonly subscriptionId: string;
}

/** The types of fact that a subscriber can choose from. */
export const OfferedType = z.enum(offeredTypes as [FactType, ...FactType[]]);

/** `pending` until the receiver agreed, `gone` when it said that it is no longer there: that is for good. */
export const Status = z.enum(['pending', 'active', 'paused', 'gone']);
export type Status = z.infer<typeof Status>;

/** How the receiver answered when it was asked whether it wants to be called. */
export const Handshake = z.strictObject({
  at: z.iso.datetime(),
  outcome: z.enum(['agreed', 'not-agreed', 'no-answer']),
  detail: z.string(),
  /** Calls a minute that it allows (`WebHook-Allowed-Rate`); absent when it does not mind. */
  rate: z.int().min(1).optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** What one application wants to hear of one programme, and where. Its keys lie apart, so that no list shows them. */
export const Subscription = z.strictObject({
  ...inSubscription,
  endpoint: z.string(),
  /** None means: every type, also those still to come. */
  types: z.array(z.string()),
  status: Status,
  handshake: Handshake.optional(),
  registeredAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  revision: z.int(),
});
export type Subscription = z.infer<typeof Subscription>;

/** What the subscriber may do to its subscription; `shake-hands` asks the receiver (again), `end` is for good. */
export const Move = z.enum(['shake-hands', 'pause', 'resume', 'end']);
export type Move = z.infer<typeof Move>;

const roads: Readonly<Record<Move, Partial<Record<Status, Status>>>> = {
  // Asking again proves that the receiver is there: until it agrees, a pending one stays so and an active one goes on.
  'shake-hands': { pending: 'active', active: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  end: { pending: 'gone', active: 'gone', paused: 'gone' },
};

/**
 * A subscription after a move.
 * @throws {Conflict} `not-now` when its status does not allow the move.
 */
export const moved = (subscription: Subscription, move: Move, now: string): Subscription => {
  const status = roads[move][subscription.status];
  if (status) return { ...subscription, status, changedAt: now, revision: subscription.revision + 1 };
  throw new Conflict('not-now', `This subscription is ${subscription.status}: this cannot be done to it now.`);
};

/** A subscription whose receiver answered 410: it does not want to be called again, and it is not. */
export const gone = (subscription: Subscription, now: string): Subscription => ({
  ...subscription,
  status: 'gone',
  changedAt: now,
  revision: subscription.revision + 1,
});

/** Whether a fact is kept for a subscription: also while it is paused, to be delivered afterwards. */
export const wants = ({ status, types }: Subscription, type: string): boolean =>
  (status === 'active' || status === 'paused') && (types.length === 0 || types.includes(type));
