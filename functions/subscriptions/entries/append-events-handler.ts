import { RegistryReader } from '#functions/bodies/reader.ts';
import { batchConsumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { appendEvents } from '../reactions/append-events.ts';
import { logMissed } from '../reactions/log-missed.ts';

const environment = environmentOf('subscriptions/fan-out');
const client = databaseClient();
const bodies = tableOf(client, environment.BODIES_TABLE);
const deps = {
  client,
  table: tableOf(client, environment.SUBSCRIPTIONS_TABLE),
  registry: new RegistryReader(bodies),
  clock: systemClock,
};
const sources = {
  bodies,
  frameworks: tableOf(client, environment.FRAMEWORKS_TABLE),
  alliances: tableOf(client, environment.ALLIANCES_TABLE),
  escalations: tableOf(client, environment.ESCALATIONS_TABLE),
  money: tableOf(client, environment.MONEY_TABLE),
  rounds: tableOf(client, environment.ROUNDS_TABLE),
  decisions: tableOf(client, environment.DECISIONS_TABLE),
  mail: tableOf(client, environment.MAIL_TABLE),
  monitoring: tableOf(client, environment.MONITORING_TABLE),
};
const voice = { source: environment.EVENT_SOURCE, apiUrl: environment.API_URL };

export const handler = batchConsumer(appendEvents(deps), { sweep: logMissed(deps, sources, voice) });
