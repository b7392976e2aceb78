import { RegistryReader } from '#functions/bodies/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { type Deps, deliverAllDue, deliverDue } from '../reactions/deliver-due.ts';
import { receiver } from '../receiver.ts';

const environment = environmentOf('subscriptions/deliver');
const client = databaseClient();
const deps: Deps = {
  client,
  table: tableOf(client, environment.SUBSCRIPTIONS_TABLE),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  clock: systemClock,
  receiver: receiver({ localAllowed: environment.LOCAL_RECEIVERS === 'yes' }),
};

export const handler = consumer<'subscriptions/deliver'>(
  { 'nl.regiodeal.subscription.deliveries-due.v1': ({ data }) => deliverDue(deps, data) },
  { sweep: () => deliverAllDue(deps), beside: true },
);
