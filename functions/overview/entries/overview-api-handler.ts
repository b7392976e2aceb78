import { RegistryReader } from '#functions/bodies/reader.ts';
import { overviewSourcesOf } from '#functions/wiring/overview-sources.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { readOverview } from '../operations/read-overview.ts';

const environment = environmentOf('overview/read');
const client = databaseClient();
const reads = {
  table: tableOf(client, environment.ESCALATIONS_TABLE),
  sources: overviewSourcesOf(client, environment),
};

export const handler = apiHandler(
  { readOverview: readOverview(reads) },
  systemClock,
  new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
);
