import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { nextAttempt } from './domain/back-off.ts';
import { isAway, type Outcome } from './domain/delivery.ts';
import type { Deps } from './reactions/append-events.ts';
import { isTaken, type Turn, turnEntity } from './records.ts';
import type { SubscriptionIds } from './terms/subscription.ts';

/** A subscriber reached its rate. */
export interface Rest {
  readonly kind: 'rest';
  readonly until: string;
}

/** Milliseconds after which an unfinished turn counts as interrupted: longer than a function may run. */
const interruptedAfter = 90_000;

/**
 * Takes the turn to call a subscriber: one caller at a time, and none while the subscriber is resting. A caller that finds another one
 * increases the revision, so that the other looks once more before it ends.
 * @returns the turn; undefined when it cannot be taken now.
 * @throws {ConditionFailed} when others took, ended or changed it first in every attempt: the next delivery tries again.
 */
export const takeTurn = (deps: Deps, ids: SubscriptionIds): Promise<Turn | undefined> =>
  retry(() => tryToTake(deps, ids));

const tryToTake = async (deps: Deps, ids: SubscriptionIds): Promise<Turn | undefined> => {
  const { client, table } = deps;
  const now = deps.clock();
  const before = await table.get(turnEntity, ids);
  if (before?.restUntil !== undefined && now < before.restUntil) return undefined;
  if (before?.busyUntil !== undefined && now < before.busyUntil) {
    await transact(client, [requestingLook(table, ids)]);
    return undefined;
  }
  const busyUntil = new Date(Date.parse(now) + interruptedAfter).toISOString();
  const { away = 0, paced, revision = 0 } = before ?? {};
  const turn: Turn = { ...own(ids), away, ...(paced ? { paced } : {}), busyUntil, revision: revision + 1 };
  await transact(client, [before ? table.replace(turnEntity, turn) : table.insert(turnEntity, turn)]);
  return turn;
};

const own = ({ programmeId, clientId, subscriptionId }: SubscriptionIds): SubscriptionIds => ({
  programmeId,
  clientId,
  subscriptionId,
});

const requestingLook = (table: Table, ids: SubscriptionIds) =>
  table.change(turnEntity, own(ids), {
    add: { revision: 1 },
    condition: isTaken,
  });

/**
 * Ends a turn.
 * @param last - the outcome of the last call, or until when the rate of the subscriber makes it rest.
 * @returns the turn to continue, when another caller requested one more look; undefined when it ended.
 * @throws {ConditionFailed} when others changed it in every attempt while the subscriber must rest.
 */
export const endTurn = (deps: Deps, turn: Turn, last?: Outcome | Rest): Promise<Turn | undefined> =>
  // Requested looks wait until the rest is over.
  ending(deps, turn, last, last !== undefined && mustRest(last));

/**
 * Ends a turn, even when another caller requested one more look: the caller of this function makes sure that another turn follows.
 * @throws {ConditionFailed} when others changed it in every attempt.
 */
export const giveUpTurn = async (deps: Deps, turn: Turn): Promise<void> => {
  await ending(deps, turn, undefined, true);
};

const ending = (
  { client, table, clock }: Deps,
  turn: Turn,
  last: Outcome | Rest | undefined,
  evenIfAsked: boolean,
): Promise<Turn | undefined> =>
  retry(async (attempt) => {
    const current = attempt === 1 ? turn : await table.get(turnEntity, own(turn));
    // It counted as interrupted: somebody else has it now.
    if (current === undefined || current.busyUntil !== turn.busyUntil) return undefined;
    const following = { ...current, ...(turn.paced ? { paced: turn.paced } : {}) };
    if (attempt > 1 && !evenIfAsked) return following;
    await transact(client, [table.replace(turnEntity, ended(following, last, clock()))]);
    return undefined;
  });

const mustRest = (last: Outcome | Rest): boolean => last.kind === 'rest' || isAway(last);

/** A finished turn: while the receiver is unavailable the subscriber rests, longer each time. */
const ended = ({ busyUntil: _busy, ...turn }: Turn, last: Outcome | Rest | undefined, now: string): Turn => {
  const revision = turn.revision + 1;
  if (last?.kind === 'rest') return { ...turn, away: 0, restUntil: last.until, revision };
  if (!last || !isAway(last)) return { ...turn, away: 0, revision };
  const away = turn.away + 1;
  const retryAfter = last.kind === 'busy' ? last.retryAfter : undefined;
  return { ...turn, away, restUntil: nextAttempt(away, now, retryAfter), revision };
};

/** Ends the rest of a subscriber that is available again. */
export const endRest = (table: Table, ids: SubscriptionIds, turn: Turn | undefined) => {
  if (turn?.restUntil === undefined) return [];
  const { restUntil: _rest, ...others } = turn;
  return [table.replace(turnEntity, { ...others, ...own(ids), away: 0, revision: turn.revision + 1 })];
};
