import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { followFrameworks } from './follow-frameworks.ts';
import { AlliancesReader } from './reader.ts';

const environment = environmentOf('alliances/follow');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);

export const handler = consumer({
  'nl.regiodeal.cycle.stage-entered.v1': followFrameworks({
    client,
    table,
    alliances: new AlliancesReader(table),
    frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  }),
});
