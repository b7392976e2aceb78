import type { Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { logInfo } from '#shared/observability/log.ts';
import { retryAfterOf } from '../domain/back-off.ts';
import { attempted, type Delivery, isAway, type Outcome, outcomeOf, withheld } from '../domain/delivery.ts';
import { validKeys } from '../domain/keys.ts';
import { calledOnce, type Paced, restOf } from '../domain/pace.ts';
import { seesEvent } from '../domain/seen.ts';
import { signatureHeaders } from '../domain/signature.ts';
import type { Receiver } from '../receiver.ts';
import { changing, wake } from '../record-change.ts';
import { deliveryEntity, keysEntity, loggedEventEntity, ranges, subscriptionEntity, type Turn } from '../records.ts';
import { type LoggedEvent, outgoing } from '../terms/outgoing.ts';
import { gone, type Subscription, type SubscriptionIds } from '../terms/subscription.ts';
import { endTurn, giveUpTurn, type Rest, takeTurn } from '../turns.ts';
import { type Deps as AppendDeps, receiverOf } from './append-events.ts';

export interface Deps extends AppendDeps {
  readonly receiver: Receiver;
}

/** Milliseconds after which a turn begins no more calls: the function must outlive the last one. */
const longestTurn = 40_000;
/** Deliveries per lookup. */
const deliveriesPerLookup = 20;

/**
 * Calls one subscriber with its due deliveries, one after the other, in the order of the log. It ends when nothing is due or the receiver
 * is unavailable. Called twice or interrupted, it may send an event again: the receiver recognises it by its `webhook-id`.
 */
export const deliverDue = async (deps: Deps, ids: SubscriptionIds): Promise<void> => {
  let turn = await takeTurn(deps, ids);
  const until = Date.parse(deps.clock()) + longestTurn;
  while (turn) {
    const pace: Pace = { paced: turn.paced };
    const last = await callReceiver(deps, ids, until, pace);
    turn = { ...turn, ...pace };
    if (last === 'out of time') return passOn(deps, turn);
    // Another caller may have requested one more look, for a delivery after the last lookup.
    turn = await endTurn(deps, turn, last === 'not to be called' ? undefined : last);
  }
};

/** Ends a turn that took its maximum time, and wakes the next one. */
const passOn = async (deps: Deps, turn: Turn): Promise<void> => {
  const { client, table } = deps;
  await giveUpTurn(deps, turn);
  const subscription = await table.get(subscriptionEntity, turn);
  if (subscription) await transact(client, wake(table, subscription, `turn-${turn.revision}`, deps.clock()));
};

/** The reasons to end a turn before all due deliveries are done. */
type End = Outcome | Rest | 'out of time' | 'not to be called';

/** Counts the calls of a turn, for the rate of the subscriber. */
interface Pace {
  paced: Paced | undefined;
}

/** @returns why it ended; undefined when all due deliveries are done. */
const callReceiver = async (deps: Deps, ids: SubscriptionIds, until: number, pace: Pace): Promise<End | undefined> => {
  const seen = new Set<number>();
  for (;;) {
    const { items, faults } = await deps.table.queryEach(
      deliveryEntity,
      ranges.due(ids, deps.clock(), deliveriesPerLookup),
    );
    // The index is eventually consistent: it may still have a delivery that was just tried.
    const fresh = items.filter(({ sequence }) => !seen.has(sequence)).sort((a, b) => a.sequence - b.sequence);
    if (fresh.length === 0 && faults.length > 0)
      throw new AggregateError(faults, `${faults.length} deliveries cannot be read`);
    if (fresh.length === 0) return undefined;
    for (const { sequence } of fresh) {
      seen.add(sequence);
      const end = Date.parse(deps.clock()) > until ? 'out of time' : await tryOne(deps, ids, sequence, pace);
      if (end) return end;
    }
  }
};

/**
 * Tries one delivery. Whether its subscriber sees the event is asked again now: the level of a matter may have changed while the delivery
 * waited (rule 19). @returns why the turn must end; undefined when it can continue. */
const tryOne = async (deps: Deps, ids: SubscriptionIds, sequence: number, pace: Pace): Promise<End | undefined> => {
  const { table } = deps;
  const [subscription, delivery] = await Promise.all([
    table.get(subscriptionEntity, ids),
    table.get(deliveryEntity, { ...ids, sequence }),
  ]);
  const now = deps.clock();
  const standing = subscription?.status === 'active' ? await receiverOf(deps, subscription, now) : undefined;
  if (!subscription || !standing) return 'not to be called';
  if (delivery?.nextAttemptAt === undefined || now < delivery.nextAttemptAt) return undefined;
  const logged = await loggedAt(deps, delivery);
  if (!seesEvent(standing, logged.event)) {
    await record(deps, [table.replace(deliveryEntity, withheld(delivery, now))]);
    return undefined;
  }
  const rest = restOf(pace.paced, subscription.handshake?.rate, now);
  if (rest !== undefined) return { kind: 'rest', until: rest };
  pace.paced = calledOnce(pace.paced, now);
  const outcome = await call(deps, subscription, logged, now);
  const after = attempted(delivery, outcome, deps.clock());
  const ending = outcome.kind === 'gone' ? changing(table, gone(subscription, after.log.at(-1)?.at ?? now)) : [];
  await record(deps, [table.replace(deliveryEntity, after), ...ending]);
  tell(after, outcome);
  return isAway(outcome) || outcome.kind === 'gone' ? outcome : undefined;
};

/** Writes what became of a delivery, unless the subscriber requested it again or changed its subscription meanwhile: that change counts. */
const record = async ({ client }: Deps, writes: readonly Write[]): Promise<void> => {
  await transact(client, writes).catch(unlessDone);
};

const loggedAt = async ({ table }: Deps, { programmeId, sequence }: Delivery): Promise<LoggedEvent> => {
  const logged = await table.get(loggedEventEntity, { programmeId, sequence });
  if (!logged) throw new Error(`The event of delivery ${sequence} is not there`);
  return logged;
};

const call = async (
  { table, receiver }: Deps,
  subscription: Subscription,
  logged: LoggedEvent,
  now: string,
): Promise<Outcome> => {
  const keys = await table.get(keysEntity, subscription);
  if (!keys) throw new Error(`The keys of subscription ${subscription.subscriptionId} are not there`);
  const body = JSON.stringify(outgoing(logged));
  const signed = {
    id: `${logged.programmeId}-${logged.sequence}`,
    timestamp: Math.floor(Date.parse(now) / 1000),
    body,
  };
  try {
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      ...(logged.event.traceparent === undefined ? {} : { traceparent: logged.event.traceparent }),
      ...signatureHeaders(validKeys(keys, now), signed),
    };
    const response = await receiver(subscription.endpoint, { method: 'POST', headers, body });
    return outcomeOf(response.status, retryAfterOf(response.headers['retry-after'], now));
  } catch (error) {
    return { kind: 'absent', reason: error instanceof Error ? error.message : 'no answer' };
  }
};

const tell = ({ subscriptionId, sequence, attempts, status }: Delivery, outcome: Outcome): void => {
  const fields = { subscriptionId, sequence, attempts };
  if (outcome.kind === 'gone') logInfo('subscriber-gone', fields);
  else if (status === 'dead') logInfo('delivery-dead', fields);
  else if (isAway(outcome)) logInfo('subscriber-away', fields);
};

/**
 * Calls every subscriber with its due deliveries, in parallel, so that a slow one does not delay the others.
 * @throws {AggregateError} at the end, when an error of ours occurred for one of them.
 */
export const deliverAllDue = async (deps: Deps): Promise<void> => {
  const { items, faults } = await deps.table.queryEach(subscriptionEntity, ranges.active);
  const ends = await Promise.allSettled(items.map((subscription) => deliverDue(deps, subscription)));
  const failures = [...faults, ...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))];
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} subscribers could not be served`);
};
