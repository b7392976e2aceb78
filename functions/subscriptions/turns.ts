import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { nextAttempt } from './domain/back-off.ts';
import { isAway, type Outcome } from './domain/delivery.ts';
import type { Desk } from './reactions/append-events.ts';
import { isTaken, type Turn, turnEntity } from './records.ts';
import type { SubscriptionIds } from './terms/subscription.ts';

/** A subscriber had as many calls as it allows for now. */
export interface Rest {
  readonly kind: 'rest';
  readonly until: string;
}

/** Milliseconds after which a turn that was never ended is taken to have been cut off: longer than a function may run. */
const patience = 90_000;

/**
 * Takes the turn to call a subscriber: one caller at a time, and none while the subscriber is left in peace. Who finds
 * somebody calling leaves word, so that the caller looks once more before it ends.
 * @returns the turn; nothing when it is not ours to take now.
 * @throws {ConditionFailed} when others took, ended or noted something first all the time: the next delivery tries again.
 */
export const takeTurn = (desk: Desk, ids: SubscriptionIds): Promise<Turn | undefined> =>
  retry(() => tryToTake(desk, ids));

const tryToTake = async (desk: Desk, ids: SubscriptionIds): Promise<Turn | undefined> => {
  const { client, table } = desk;
  const now = desk.clock();
  const before = await table.get(turnEntity, ids);
  if (before?.restUntil !== undefined && now < before.restUntil) return undefined;
  if (before?.busyUntil !== undefined && now < before.busyUntil) {
    await transact(client, [leavingWord(table, ids)]);
    return undefined;
  }
  const busyUntil = new Date(Date.parse(now) + patience).toISOString();
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

const leavingWord = (table: Table, ids: SubscriptionIds) =>
  table.change(turnEntity, own(ids), {
    add: { revision: 1 },
    condition: isTaken,
  });

/**
 * Ends a turn.
 * @param last - what came of the last call, or until when the rate that the subscriber allows leaves it in peace.
 * @returns the turn to go on with, when somebody left word meanwhile; nothing when it ended.
 * @throws {ConditionFailed} when word was left all the time while the subscriber must be left in peace.
 */
export const endTurn = (desk: Desk, turn: Turn, last?: Outcome | Rest): Promise<Turn | undefined> =>
  // Whatever the word was about waits as long as the rest.
  ending(desk, turn, last, last !== undefined && mustRest(last));

/**
 * Ends a turn, also when somebody left word meanwhile: whoever gives it up so sees to it that another one follows.
 * @throws {ConditionFailed} when word was left all the time.
 */
export const giveUpTurn = async (desk: Desk, turn: Turn): Promise<void> => {
  await ending(desk, turn, undefined, true);
};

const ending = (
  { client, table, clock }: Desk,
  turn: Turn,
  last: Outcome | Rest | undefined,
  whateverWord: boolean,
): Promise<Turn | undefined> =>
  retry(async (attempt) => {
    const current = attempt === 1 ? turn : await table.get(turnEntity, own(turn));
    // Taken to have been cut off: it is somebody else's by now.
    if (current === undefined || current.busyUntil !== turn.busyUntil) return undefined;
    const following = { ...current, ...(turn.paced ? { paced: turn.paced } : {}) };
    if (attempt > 1 && !whateverWord) return following;
    await transact(client, [table.replace(turnEntity, ended(following, last, clock()))]);
    return undefined;
  });

const mustRest = (last: Outcome | Rest): boolean => last.kind === 'rest' || isAway(last);

/** A turn that is over: while nobody is there the subscriber is left in peace, longer each time. */
const ended = ({ busyUntil: _busy, ...turn }: Turn, last: Outcome | Rest | undefined, now: string): Turn => {
  const revision = turn.revision + 1;
  if (last?.kind === 'rest') return { ...turn, away: 0, restUntil: last.until, revision };
  if (!last || !isAway(last)) return { ...turn, away: 0, revision };
  const away = turn.away + 1;
  const retryAfter = last.kind === 'busy' ? last.retryAfter : undefined;
  return { ...turn, away, restUntil: nextAttempt(away, now, retryAfter), revision };
};

/** Ends the peace of a subscriber that says that it is back. */
export const endRest = (table: Table, ids: SubscriptionIds, turn: Turn | undefined) => {
  if (turn?.restUntil === undefined) return [];
  const { restUntil: _rest, ...others } = turn;
  return [table.replace(turnEntity, { ...others, ...own(ids), away: 0, revision: turn.revision + 1 })];
};
