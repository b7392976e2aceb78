import { RegistryReader } from '#functions/bodies/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { concludeContributions } from '../reactions/conclude-contributions.ts';
import { receiveDecision, receiveOutcome } from '../reactions/take-in-decision.ts';
import { AlliancesReader } from '../reader.ts';

const environment = environmentOf('alliances/hear');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);
const parts = {
  client,
  table,
  alliances: new AlliancesReader(table),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  clock: systemClock,
};

export const handler = consumer<'alliances/hear'>(
  {
    'nl.regiodeal.task.answered.v1': receiveDecision(parts),
    'nl.regiodeal.round.closed.v1': receiveOutcome(parts),
  },
  { sweep: concludeContributions(parts) },
);
