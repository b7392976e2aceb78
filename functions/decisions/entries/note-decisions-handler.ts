import { RegistryReader } from '#functions/bodies/reader.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { decidersOf } from '#functions/wiring/deciders.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { registerFacts, sweepUnregistered } from '../reactions/register-facts.ts';

const environment = environmentOf('decisions/register');
const client = databaseClient();
const published = {
  bodies: tableOf(client, environment.BODIES_TABLE),
  rounds: tableOf(client, environment.ROUNDS_TABLE),
  frameworks: tableOf(client, environment.FRAMEWORKS_TABLE),
  escalations: tableOf(client, environment.ESCALATIONS_TABLE),
};
const rounds = new RoundsReader(published.rounds);
const deciders = decidersOf({
  rounds,
  frameworks: new FrameworksReader(published.frameworks),
  escalations: new EscalationsReader(published.escalations),
});
const registry = {
  client,
  table: tableOf(client, environment.DECISIONS_TABLE),
  sources: { rounds, registry: new RegistryReader(published.bodies), deciders },
  published,
  clock: systemClock,
};

export const handler = consumer<'decisions/register'>(registerFacts(registry), { sweep: sweepUnregistered(registry) });
