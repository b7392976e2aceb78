import { randomBytes } from 'node:crypto';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Deps } from '../deps.ts';
import { keyPrefix } from '../domain/signature.ts';
import { changeSubscription, chooseTypes, redeliver, rotateKey } from '../operations/change-subscription.ts';
import { listEvents } from '../operations/list-events.ts';
import { moveSubscription } from '../operations/move-subscription.ts';
import { listDeliveries, listSubscriptions, readSubscription } from '../operations/read-subscriptions.ts';
import { registerSubscription } from '../operations/register-subscription.ts';
import { receiver } from '../receiver.ts';

const environment = environmentOf('subscriptions/subscriptions');
const client = databaseClient();
const localAllowed = environment.LOCAL_RECEIVERS === 'yes';
const registry = new RegistryReader(tableOf(client, environment.BODIES_TABLE));
const deps: Deps = {
  client,
  registry,
  table: tableOf(client, environment.SUBSCRIPTIONS_TABLE),
  receiver: receiver({ localAllowed }),
  origin: new URL(environment.API_URL).host,
  localAllowed,
  newKey: () => `${keyPrefix}${randomBytes(32).toString('base64')}`,
};

export const handler = apiHandler(
  {
    listEvents: listEvents(deps),
    registerSubscription: registerSubscription(deps),
    listSubscriptions: listSubscriptions(deps),
    readSubscription: readSubscription(deps),
    changeSubscription: changeSubscription(deps),
    moveSubscription: moveSubscription(deps),
    chooseTypes: chooseTypes(deps),
    rotateKey: rotateKey(deps),
    listDeliveries: listDeliveries(deps),
    redeliver: redeliver(deps),
  },
  systemClock,
  registry,
  keptAnswers(client, deps.table),
);
