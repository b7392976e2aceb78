import type { Standing } from '#shared/authority/standing.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { hashOfText } from '#shared/vocabulary/hash.ts';
import { demandEndpoint } from '../address.ts';
import { subscriptionContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { askedAgain, type Delivery, newDelivery } from '../domain/delivery.ts';
import { rotated } from '../domain/keys.ts';
import { seesEvent } from '../domain/seen.ts';
import { idsOf, subscriptionAt } from '../find-subscription.ts';
import { shakeHands } from '../handshake.ts';
import { changing, wake } from '../record-change.ts';
import { deliveryEntity, keysEntity, loggedEventEntity } from '../records.ts';
import { subscriptionView } from '../subscription-view.ts';
import { demandNotGone, partyOf, type Subscription, withReceiver } from '../terms/subscription.ts';
import { recordAgreed } from './move-subscription.ts';

/** Replaces the chosen types. */
export const chooseTypes = (deps: Deps) =>
  operation('chooseTypes', {
    contract: subscriptionContracts.chooseTypes,
    act: 'keep subscriptions',
    answer: async (request) => {
      const before = await subscriptionAt(deps, await idsOf(deps, request));
      const { types } = request.body;
      const { now: changedAt, caller } = request;
      const after = { ...before, types, changedAt, changedBy: caller.by, revision: before.revision + 1 };
      await transact(deps.client, changing(deps.table, after));
      return { status: 200, body: subscriptionView(after) };
    },
  });

/**
 * Moves a subscription to another receiver. The receiver agrees before anything is recorded, so no fact is lost in between, and nobody is called
 * who did not ask for it. Sent twice it asks the receiver once: the second finds the address as it should be. A party to which the application moved
 * chooses by this too, also when it names the address that is there: without its choice nothing goes there.
 */
export const changeSubscription = (deps: Deps) =>
  operation('changeSubscription', {
    contract: subscriptionContracts.changeSubscription,
    act: 'keep subscriptions',
    answer: async (request) => {
      const { body, caller, now, standing } = request;
      demandEndpoint(body.endpoint, deps.localAllowed);
      const before = await subscriptionAt(deps, await idsOf(deps, request));
      demandNotGone(before);
      const party = partyOf(standing);
      if (before.endpoint === body.endpoint && isChosenBy(before, party))
        return { status: 200, body: subscriptionView(before) };
      const handshake = await shakeHands(deps.receiver, body.endpoint, deps.origin, now);
      if (handshake.outcome !== 'agreed') throw new Conflict('receiver-not-agreed', notAgreed[handshake.outcome]);
      const after = { ...withReceiver(before, body.endpoint, handshake, now), changedBy: caller.by, party };
      await recordAgreed(deps, after);
      return { status: 200, body: subscriptionView(after) };
    },
  });

/** Whether a party chose the receiver that is there; of a record of an earlier release this is not checked. */
const isChosenBy = ({ party: before }: Subscription, party: string): boolean =>
  before === undefined || before === party;

const notAgreed = {
  'not-agreed': 'The receiver at the new address answered that it does not accept calls. Nothing changed.',
  'no-answer': 'The receiver at the new address gave no answer. Nothing changed.',
} as const;

/** Adds a new key beside the current one. Who did it and when is kept with the subscription: whoever holds the key can sign as this API. */
export const rotateKey = (deps: Deps) =>
  operation('rotateKey', {
    contract: subscriptionContracts.rotateKey,
    act: 'keep subscriptions',
    answer: async (request) => {
      const { now: changedAt, caller } = request;
      const ids = await idsOf(deps, request);
      const [keys, before] = await Promise.all([deps.table.get(keysEntity, ids), subscriptionAt(deps, ids)]);
      if (!keys) throw new NotFound('There is no such subscription.');
      const key = deps.newKey();
      const after = rotated(keys, key, changedAt);
      const subscription = { ...before, changedAt, changedBy: caller.by, revision: before.revision + 1 };
      await transact(deps.client, [deps.table.replace(keysEntity, after), ...changing(deps.table, subscription)]);
      return { status: 200, body: { key, formerValidUntil: after.before.until } };
    },
  });

/** Delivers facts again, by their place in the log. */
export const redeliver = (deps: Deps) =>
  operation('redeliver', {
    contract: subscriptionContracts.redeliver,
    act: 'keep subscriptions',
    answer: async (request) => {
      const subscription = await subscriptionAt(deps, await idsOf(deps, request));
      const { status } = subscription;
      if (status !== 'active' && status !== 'paused')
        throw new Conflict('not-receiving', `This subscription is ${status}, so it receives no facts.`);
      const sequences = [...new Set(request.body.sequences)].sort((a, b) => a - b);
      const asking = { subscription, standing: request.standing, now: request.now };
      const redelivered = await Promise.all(sequences.map((sequence) => deliveryAgain(deps, asking, sequence)));
      await transact(deps.client, [
        ...redelivered.map((delivery) =>
          delivery.revision === 1
            ? deps.table.insert(deliveryEntity, delivery)
            : deps.table.replace(deliveryEntity, delivery),
        ),
        // The revisions distinguish this wake from an earlier one for the same facts.
        ...wake(
          deps.table,
          subscription,
          `again-${digestOf(redelivered.map(({ sequence, revision }) => `${sequence}.${revision}`).join('-'))}`,
          request.now,
        ),
      ]);
      return { status: 202, body: { sequences } };
    },
  });

/** A digest, so that the identifier of forty items is as long as that of one. */
const digestOf = (text: string): string => hashOfText(text);

interface Asking {
  readonly subscription: Subscription;
  readonly standing: Standing;
  readonly now: string;
}

/** @throws {NotFound} when the log has no such place, and when its subscriber does not see what is there (rule 19). */
const deliveryAgain = async (
  { table }: Deps,
  { subscription, standing, now }: Asking,
  sequence: number,
): Promise<Delivery> => {
  const { programmeId, clientId, subscriptionId } = subscription;
  const [logged, before] = await Promise.all([
    table.get(loggedEventEntity, { programmeId, sequence }),
    table.get(deliveryEntity, { programmeId, clientId, subscriptionId, sequence }),
  ]);
  if (!logged || !seesEvent(standing, logged.event)) throw new NotFound('One of these sequence numbers has no fact.');
  if (before) return askedAgain(before, now);
  return newDelivery(subscription, { sequence, type: logged.event.type, eventId: logged.event.id }, now);
};
