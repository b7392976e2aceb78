import * as z from 'zod';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type FactType, offeredTypes } from '#shared/events/catalogue.ts';
import { identifier } from '#shared/vocabulary/values.ts';

/** The identifiers of one subscription of one application. */
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

/** `pending` until the receiver agreed; `gone` when it answered that it no longer exists, which is final. */
export const Status = z.enum(['pending', 'active', 'paused', 'gone']);
export type Status = z.infer<typeof Status>;

/** The answer of the receiver to the request for permission. */
export const Handshake = z.strictObject({
  at: z.iso.datetime(),
  outcome: z.enum(['agreed', 'not-agreed', 'no-answer']),
  detail: z.string(),
  /** Calls per minute that it allows (`WebHook-Allowed-Rate`); absent without a limit. */
  rate: z.int().min(1).optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/**
 * The facts of one programme that one application wants to receive, and where. Its keys are stored separately, so that no list shows them.
 */
export const Subscription = z.strictObject({
  ...inSubscription,
  endpoint: z.string(),
  /** Empty means every type, including future ones. */
  types: z.array(z.string()),
  status: Status,
  handshake: Handshake.optional(),
  registeredAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** Who registered it or changed it last, as it is recorded; absent where its receiver ended it, and before this was recorded. */
  changedBy: z.string().optional(),
  /**
   * The party that its application acted for when it chose the receiver: an application that moves to another party takes no receiver along
   * (rule 19). Absent on records of an earlier release, which are not checked.
   */
  party: z.string().optional(),
  revision: z.int(),
});
export type Subscription = z.infer<typeof Subscription>;

/** The party of a standing. Who receives facts or keeps subscriptions always has one. */
export const partyOf = ({ bureau, partner }: Standing): string =>
  bureau ? programmabureau : (partner?.partnerId ?? '');

/** The moves of the subscriber; `shake-hands` asks the receiver (again), `end` is final. */
export const Move = z.enum(['shake-hands', 'pause', 'resume', 'end']);
export type Move = z.infer<typeof Move>;

const roads: Readonly<Record<Move, Partial<Record<Status, Status>>>> = {
  // Asking again proves that the receiver is available: until it agrees, a pending one stays pending and an active one stays active.
  'shake-hands': { pending: 'active', active: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  end: { pending: 'gone', active: 'gone', paused: 'gone' },
};

/**
 * A subscription after a move.
 * @throws {Conflict} `move-not-allowed` when its status does not allow the move.
 */
export const moved = (subscription: Subscription, move: Move, now: string): Subscription => {
  const status = roads[move][subscription.status];
  if (status) return { ...subscription, status, changedAt: now, revision: subscription.revision + 1 };
  throw new Conflict('move-not-allowed', `A subscription that is ${subscription.status} cannot make this move.`);
};

/**
 * A subscription with another receiver, which agreed to be called. One that waited for its receiver is active with it; one that is paused stays
 * paused.
 * @throws {Conflict} `move-not-allowed` when it is gone.
 */
export const withReceiver = (
  subscription: Subscription,
  endpoint: string,
  handshake: Handshake,
  now: string,
): Subscription => {
  demandNotGone(subscription);
  const { status, revision, ...kept } = subscription;
  const next = status === 'paused' ? status : 'active';
  return { ...kept, endpoint, handshake, status: next, changedAt: now, revision: revision + 1 };
};

/** @throws {Conflict} `move-not-allowed` when a subscription is gone, which is final. */
export const demandNotGone = ({ status }: Pick<Subscription, 'status'>): void => {
  if (status === 'gone') throw new Conflict('move-not-allowed', 'A subscription that is gone cannot be changed.');
};

/** A subscription whose receiver answered 410: it is not called again. */
export const gone = ({ changedBy: _by, ...subscription }: Subscription, now: string): Subscription => ({
  ...subscription,
  status: 'gone',
  changedAt: now,
  revision: subscription.revision + 1,
});

/** Whether a fact is delivered to a subscription: while it is paused the delivery is stored for later. */
export const wants = ({ status, types }: Subscription, type: string): boolean =>
  (status === 'active' || status === 'paused') && (types.length === 0 || types.includes(type));
