import { createHash } from 'node:crypto';
import type { Standing } from '#shared/authority/standing.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { subscriptionContracts } from '../contracts.ts';
import { type Deps, idsOf, subscriptionAt, subscriptionView } from '../deps.ts';
import { askedAgain, type Delivery, newDelivery } from '../domain/delivery.ts';
import { rotated } from '../domain/keys.ts';
import { seesEvent } from '../domain/seen.ts';
import { changing, wake } from '../record-change.ts';
import { deliveryEntity, keysEntity, loggedEventEntity } from '../records.ts';
import type { Subscription } from '../terms/subscription.ts';

/** Replaces the chosen types. */
export const chooseTypes = (deps: Deps) =>
  operation('chooseTypes', {
    contract: subscriptionContracts.chooseTypes,
    act: 'receive facts',
    answer: async (request) => {
      const before = await subscriptionAt(deps, idsOf(request));
      const { types } = request.body;
      const after = { ...before, types, changedAt: request.now, revision: before.revision + 1 };
      await transact(deps.client, changing(deps.table, after));
      return { status: 200, body: subscriptionView(after) };
    },
  });

/** Adds a new key beside the current one. */
export const rotateKey = (deps: Deps) =>
  operation('rotateKey', {
    contract: subscriptionContracts.rotateKey,
    act: 'receive facts',
    answer: async (request) => {
      const keys = await deps.table.get(keysEntity, idsOf(request));
      if (!keys) throw new NotFound('There is no such subscription.');
      const key = deps.newKey();
      const after = rotated(keys, key, request.now);
      await transact(deps.client, [deps.table.replace(keysEntity, after)]);
      return { status: 200, body: { key, formerValidUntil: after.before.until } };
    },
  });

/** Delivers facts again, by their place in the log. */
export const redeliver = (deps: Deps) =>
  operation('redeliver', {
    contract: subscriptionContracts.redeliver,
    act: 'receive facts',
    answer: async (request) => {
      const subscription = await subscriptionAt(deps, idsOf(request));
      const { status } = subscription;
      if (status !== 'active' && status !== 'paused')
        throw new Conflict('not-receiving', `This subscription is ${status}, so it receives no facts.`);
      const sequences = [...new Set(request.body.sequences)].sort((a, b) => a - b);
      const asking = { subscription, standing: request.standing, now: request.now };
      const asked = await Promise.all(sequences.map((sequence) => deliveryAgain(deps, asking, sequence)));
      await transact(deps.client, [
        ...asked.map((delivery) =>
          delivery.revision === 1
            ? deps.table.insert(deliveryEntity, delivery)
            : deps.table.replace(deliveryEntity, delivery),
        ),
        // The revisions distinguish this wake from an earlier one for the same facts.
        ...wake(
          deps.table,
          subscription,
          `again-${digestOf(asked.map(({ sequence, revision }) => `${sequence}.${revision}`).join('-'))}`,
          request.now,
        ),
      ]);
      return { status: 202, body: { sequences } };
    },
  });

/** A digest, so that the identifier of forty items is as long as that of one. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

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
