import { transact } from '#shared/dynamo/transact.ts';
import { operation } from '#shared/http/operation.ts';
import { subscriptionContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { idsOf, subscriptionAt } from '../find-subscription.ts';
import { shakeHands } from '../handshake.ts';
import { changing, wake } from '../record-change.ts';
import { turnEntity } from '../records.ts';
import { subscriptionView } from '../subscription-view.ts';
import { type Move, moved, type Subscription } from '../terms/subscription.ts';
import { endRest } from '../turns.ts';

/** Shakes hands, pauses, resumes or ends. */
export const moveSubscription = (deps: Deps) =>
  operation('moveSubscription', {
    contract: subscriptionContracts.moveSubscription,
    act: 'keep subscriptions',
    answer: async (request) => {
      const { body, caller, now } = request;
      const found = await subscriptionAt(deps, await idsOf(deps, request));
      const before = { ...found, changedBy: caller.by };
      const after =
        body.move === 'shake-hands'
          ? await askReceiver(deps, before, now)
          : await recordMove(deps, before, body.move, now);
      return { status: 200, body: subscriptionView(after) };
    },
  });

const recordMove = async (deps: Deps, before: Subscription, move: Move, now: string): Promise<Subscription> => {
  const after = moved(before, move, now);
  const waking = move === 'resume' ? wake(deps.table, after, `revision-${after.revision}`, now) : [];
  await transact(deps.client, [...changing(deps.table, after), ...waking]);
  return after;
};

/**
 * Asks a receiver for permission to call it, and records its answer. A receiver that agrees is available: its waiting deliveries are due at
 * once, even when it was resting.
 * @throws {Conflict} `not-now` when the status does not allow it.
 */
export const askReceiver = async (deps: Deps, before: Subscription, now: string): Promise<Subscription> => {
  const { client, table, receiver, origin } = deps;
  const agreed = moved(before, 'shake-hands', now);
  const handshake = await shakeHands(receiver, before.endpoint, origin, now);
  if (handshake.outcome !== 'agreed') {
    const unagreed: Subscription = { ...agreed, status: before.status, handshake };
    await transact(client, changing(table, unagreed));
    return unagreed;
  }
  const after = { ...agreed, handshake };
  await recordAgreed(deps, after);
  return after;
};

/** Records a subscription whose receiver agreed just now: it is available, so what waits for it is due at once, even when it was resting. */
export const recordAgreed = async ({ client, table }: Deps, after: Subscription): Promise<void> => {
  const turn = await table.get(turnEntity, after);
  const waking = after.status === 'active' ? wake(table, after, `revision-${after.revision}`, after.changedAt) : [];
  await transact(client, [...changing(table, after), ...endRest(table, after, turn), ...waking]);
};
