import * as z from 'zod';
import { inSubscription, type SubscriptionIds } from '../terms/subscription.ts';
import { mostAttempts, nextAttempt } from './back-off.ts';

/** What came of calling a receiver once. */
export type Outcome =
  | { readonly kind: 'taken'; readonly status: number }
  /** 410: the receiver does not want to be called again. */
  | { readonly kind: 'gone'; readonly status: 410 }
  /** The receiver does not take this event, or not now; others may fare better. */
  | { readonly kind: 'refused'; readonly status: number }
  /** 429 or 503: it has no time for anything. */
  | { readonly kind: 'busy'; readonly status: number; readonly retryAfter?: number }
  /** Nobody answered within the time, or there is nobody, or it may not be called. */
  | { readonly kind: 'absent'; readonly reason: string };

/** What an answer with a status means for us (CloudEvents HTTP 1.1 Web Hooks, 2.2). */
export const outcomeOf = (status: number, retryAfter?: number): Outcome => {
  if (status >= 200 && status < 300) return { kind: 'taken', status };
  if (status === 410) return { kind: 'gone', status };
  if (status === 429 || status === 503)
    return { kind: 'busy', status, ...(retryAfter === undefined ? {} : { retryAfter }) };
  return { kind: 'refused', status };
};

/** One attempt, as the delivery log shows it. */
export const Attempt = z.strictObject({
  at: z.iso.datetime(),
  outcome: z.enum(['taken', 'gone', 'refused', 'busy', 'absent']),
  /** The status of the answer, or why there was none. */
  detail: z.string(),
});

/** One event on its way to one subscriber. The record says what was tried and when the next try is, not a queue. */
export const Delivery = z.strictObject({
  ...inSubscription,
  sequence: z.int().min(1),
  type: z.string(),
  eventId: z.string(),
  /** `dead` after the last attempt: it waits for the subscriber to ask for it again. */
  status: z.enum(['waiting', 'delivered', 'dead']),
  /** Attempts since it was last asked for. */
  attempts: z.int().min(0),
  nextAttemptAt: z.iso.datetime().optional(),
  log: z.array(Attempt),
  revision: z.int(),
  /** Seconds since 1970. The event itself stays in the programme's log. */
  forgetAfter: z.int(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Seconds that a delivery is kept, and so can be asked for again: three months. */
const kept = 92 * 24 * 3600;
/** Attempts that the log of one delivery shows. */
const longestLog = 30;

/** A delivery that was never tried. */
export const newDelivery = (
  { programmeId, clientId, subscriptionId }: SubscriptionIds,
  event: { sequence: number; type: string; eventId: string },
  now: string,
): Delivery => ({
  programmeId,
  clientId,
  subscriptionId,
  ...event,
  status: 'waiting',
  attempts: 0,
  nextAttemptAt: now,
  log: [],
  revision: 1,
  forgetAfter: Math.floor(Date.parse(now) / 1000) + kept,
});

/** A delivery after one more attempt. */
export const attempted = (delivery: Delivery, outcome: Outcome, now: string): Delivery => {
  const { nextAttemptAt: _due, ...before } = delivery;
  const attempts = delivery.attempts + 1;
  const detail = outcome.kind === 'absent' ? outcome.reason : String(outcome.status);
  const after = {
    ...before,
    attempts,
    log: [...delivery.log, { at: now, outcome: outcome.kind, detail }].slice(-longestLog),
    revision: delivery.revision + 1,
  };
  if (outcome.kind === 'taken') return { ...after, status: 'delivered' };
  if (outcome.kind === 'gone' || attempts >= mostAttempts) return { ...after, status: 'dead' };
  const retryAfter = outcome.kind === 'busy' ? outcome.retryAfter : undefined;
  return { ...after, status: 'waiting', nextAttemptAt: nextAttempt(attempts, now, retryAfter) };
};

/** A delivery that the subscriber asked for again: it begins anew, its log stays. */
export const askedAgain = (delivery: Delivery, now: string): Delivery => ({
  ...delivery,
  status: 'waiting',
  attempts: 0,
  nextAttemptAt: now,
  revision: delivery.revision + 1,
  forgetAfter: Math.floor(Date.parse(now) / 1000) + kept,
});

/** Whether this says that the receiver as a whole is away: its other deliveries then wait as long. */
export const isAway = ({ kind }: Outcome): boolean => kind === 'busy' || kind === 'absent';
