import * as z from 'zod';
import { inSubscription, type SubscriptionIds } from '../terms/subscription.ts';
import { maxAttempts, nextAttempt } from './back-off.ts';

/** The result of one call of a receiver. */
export type Outcome =
  | { readonly kind: 'taken'; readonly status: number }
  /** 410: the receiver does not want to be called again. */
  | { readonly kind: 'gone'; readonly status: 410 }
  /** The receiver does not accept this event, or not now; other events may be accepted. */
  | { readonly kind: 'refused'; readonly status: number }
  /** 429 or 503: the receiver is overloaded. */
  | { readonly kind: 'busy'; readonly status: number; readonly retryAfter?: number }
  /** No answer in time, no receiver, or a receiver that may not be called. */
  | { readonly kind: 'absent'; readonly reason: string };

/** The meaning of a response status (CloudEvents HTTP 1.1 Web Hooks, 2.2). */
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
  /** The response status, or why there was no response. */
  detail: z.string(),
});

/** One event for one subscriber. This record, not a queue, says which attempts were made and when the next one is. */
export const Delivery = z.strictObject({
  ...inSubscription,
  sequence: z.int().min(1),
  type: z.string(),
  eventId: z.string(),
  /** `dead` after the last attempt: the subscriber can request it again. */
  status: z.enum(['waiting', 'delivered', 'dead']),
  /** Attempts since it was last requested. */
  attempts: z.int().min(0),
  nextAttemptAt: z.iso.datetime().optional(),
  log: z.array(Attempt),
  revision: z.int(),
  /** Seconds since 1970. The event itself is kept in the programme's log. */
  forgetAfter: z.int(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Seconds that a delivery is kept and can be requested again: three months. */
const secondsKept = 92 * 24 * 3600;
/** Attempts in the log of one delivery. */
const longestLog = 30;

/** A new delivery. */
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
  forgetAfter: Math.floor(Date.parse(now) / 1000) + secondsKept,
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
  if (outcome.kind === 'gone' || attempts >= maxAttempts) return { ...after, status: 'dead' };
  const retryAfter = outcome.kind === 'busy' ? outcome.retryAfter : undefined;
  return { ...after, status: 'waiting', nextAttemptAt: nextAttempt(attempts, now, retryAfter) };
};

/**
 * A delivery of an event that its subscriber does not see any more (rule 19). It is not tried again by itself; once the subscriber sees the
 * event again, it can request it.
 */
export const withheld = (delivery: Delivery, now: string): Delivery => {
  const { nextAttemptAt: _due, ...before } = delivery;
  const line = { at: now, outcome: 'absent' as const, detail: 'not called: what the event is about was confidential' };
  return {
    ...before,
    status: 'dead',
    log: [...delivery.log, line].slice(-longestLog),
    revision: delivery.revision + 1,
  };
};

/** A delivery that the subscriber requested again: its attempts start at 0, its log is kept. */
export const askedAgain = (delivery: Delivery, now: string): Delivery => ({
  ...delivery,
  status: 'waiting',
  attempts: 0,
  nextAttemptAt: now,
  revision: delivery.revision + 1,
  forgetAfter: Math.floor(Date.parse(now) / 1000) + secondsKept,
});

/** Whether the whole receiver is unavailable: its other deliveries then wait as long. */
export const isAway = ({ kind }: Outcome): boolean => kind === 'busy' || kind === 'absent';
