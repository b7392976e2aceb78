import { RegistryReader } from '#functions/bodies/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { exportDecisions } from './export-decisions.ts';
import { listDecisions, verifyDecisions } from './operations.ts';

const environment = environmentOf('decisions/read');
const client = databaseClient();
const desk = { table: tableOf(client, environment.DECISIONS_TABLE) };

export const handler = apiHandler(
  {
    listDecisions: listDecisions(desk),
    exportDecisions: exportDecisions(desk),
    verifyDecisions: verifyDecisions(desk),
  },
  systemClock,
  new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
);
