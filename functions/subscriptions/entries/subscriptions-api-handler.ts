import { randomBytes } from 'node:crypto';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Desk } from '../desk.ts';
import { keyPrefix } from '../domain/signature.ts';
import { chooseTypes, redeliver, rotateKey } from '../operations/change-subscription.ts';
import { listEvents } from '../operations/list-events.ts';
import { moveSubscription } from '../operations/move-subscription.ts';
import { listDeliveries, listSubscriptions, readSubscription } from '../operations/read-subscriptions.ts';
import { registerSubscription } from '../operations/register-subscription.ts';
import { receiver } from '../receiver.ts';

const environment = environmentOf('subscriptions/subscriptions');
const client = databaseClient();
const localAllowed = environment.LOCAL_RECEIVERS === 'yes';
const desk: Desk = {
  client,
  table: tableOf(client, environment.SUBSCRIPTIONS_TABLE),
  receiver: receiver({ localAllowed }),
  origin: new URL(environment.API_URL).host,
  localAllowed,
  newKey: () => `${keyPrefix}${randomBytes(32).toString('base64')}`,
};

export const handler = apiHandler(
  {
    listEvents: listEvents(desk),
    registerSubscription: registerSubscription(desk),
    listSubscriptions: listSubscriptions(desk),
    readSubscription: readSubscription(desk),
    moveSubscription: moveSubscription(desk),
    chooseTypes: chooseTypes(desk),
    rotateKey: rotateKey(desk),
    listDeliveries: listDeliveries(desk),
    redeliver: redeliver(desk),
  },
  systemClock,
  new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  keptAnswers(client, desk.table),
);
