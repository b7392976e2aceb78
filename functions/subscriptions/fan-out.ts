import { RegistryReader } from '#functions/bodies/reader.ts';
import { batchConsumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { appendEvents } from './append-events.ts';

const environment = environmentOf('subscriptions/fan-out');
const client = databaseClient();

export const handler = batchConsumer(
  appendEvents({
    client,
    table: tableOf(client, environment.SUBSCRIPTIONS_TABLE),
    registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
    clock: systemClock,
  }),
);
